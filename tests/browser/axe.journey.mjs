// axe-core finds nothing on any plain page and on the overlay of any screen of any role, in either theme.
import { axe, findAddresses, openAs, openPage, prepare } from './lib/proof.mjs';
import { nameOf, pages, roles } from './lib/screens.mjs';
import { Journey } from './lib/stagepad.mjs';

const journey = new Journey('axe');
const proof = await prepare();
const found = await findAddresses(proof);

async function inBothThemes(screen, name, options) {
  for (const theme of ['light', 'dark']) {
    await screen.page.emulateMedia({ colorScheme: theme });
    await screen.settle();
    const violations = await axe(screen.page, options);
    journey.check(violations.length === 0, `${name}, ${theme}${violations.map((each) => `\n     ${each}`).join('')}`);
  }
}

for (const page of pages) {
  const screen = await openPage(proof, page, found);
  await inBothThemes(screen, page.name, {});
  const faults = screen.faults.filter((each) => !(page.status && each.includes(String(page.status))) && !each.includes('403'));
  journey.check(faults.length === 0, `${page.name}: no console errors ${faults.join(' | ')}`);
  await screen.close();
}

// The elements of the overlay are transparent: what is seen of them is on the canvas, whose colours
// are held to their contrast by tests/unit/client/ui_theme_test.cpp.
const overlay = { rules: { 'color-contrast': { enabled: false } } };
for (const { role, who, screens, language } of roles) {
  const screen = await openAs(proof, who, null, { language });
  for (const path of screens) {
    await screen.page.goto(proof.stagepad.address(path));
    await screen.ready();
    await inBothThemes(screen, nameOf(role, path), overlay);
  }
  journey.clean(screen, role);
  await screen.close();
}

await proof.end();
journey.end();
