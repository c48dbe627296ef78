// The mails of a server without SMTP: files in its data directory.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// All mails so far, oldest first, as text without the line breaks of quoted-printable.
export function mails(stagepad) {
  const folder = join(stagepad.data, 'mail');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).sort().map((name) => readFileSync(join(folder, name), 'utf8')
    .replaceAll(/=\r?\n/g, '').replaceAll('=3D', '='));
}

// What `pattern` finds last in the mails; waits until a mail has it that was not among the first `known`.
export async function inNewMail(stagepad, pattern, known) {
  for (let tries = 0; tries < 100; ++tries) {
    for (const mail of mails(stagepad).slice(known).reverse()) {
      const found = mail.match(pattern);
      if (found) return found[1];
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no new mail has ${pattern}`);
}

// On the page of a mailed link: asks for the code, and gives it.
export async function giveCode(page, stagepad) {
  const known = mails(stagepad).length;
  await page.getByRole('button', { name: 'Stuur mij een code' }).click();
  await page.getByRole('textbox', { name: 'Code uit de mail' }).fill(await inNewMail(stagepad, / (\d{6})\./, known));
  await page.getByRole('button', { name: 'Ga verder' }).click();
}
