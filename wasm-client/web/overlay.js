// Keeps native elements in step with the widgets on the canvas: role, name, value, state and place of
// each, in reading order. Nodes are made once and kept; the one with the focus is never moved.

// The order of ui::Role in wasm-client/ui/semantics.hpp. [tag, role, kind]: role only where the tag
// does not say it, or where its place outside normal flow could lose it. Kinds: box holds others,
// text and act hold words, field is typed in, file opens the browser's window to choose one.
const roles = [
  ['div', '', 'box'], ['p', '', 'text'], ['h2', '', 'text'], ['a', '', 'act'], ['button', '', 'act'],
  ['input', '', 'field'], ['textarea', '', 'field'], ['input', '', 'tick'], ['div', 'radiogroup', 'box'],
  ['input', '', 'tick'], ['select', '', 'select'], ['div', 'tablist', 'box'], ['button', 'tab', 'act'],
  ['div', 'tabpanel', 'box'], ['ul', 'list', 'box'], ['li', 'listitem', 'box'], ['table', 'table', 'box'],
  ['tbody', 'rowgroup', 'box'], ['tr', 'row', 'box'], ['th', 'columnheader', 'box'], ['th', 'rowheader', 'box'],
  ['td', 'cell', 'box'], ['nav', '', 'box'], ['main', '', 'box'], ['header', '', 'box'], ['aside', '', 'box'],
  ['section', '', 'box'], ['search', 'search', 'box'], ['form', 'form', 'box'], ['dialog', 'dialog', 'box'],
  ['div', 'menu', 'box'], ['button', 'menuitem', 'act'], ['div', 'slider', 'range'], ['div', 'progressbar', 'range'],
  ['span', 'img', 'image'], ['hr', '', 'image'], ['ul', 'listbox', 'box'], ['li', 'option', 'text'],
  ['ol', 'list', 'box'], ['footer', '', 'box'], ['input', '', 'file'],
];
const HEADING = 2, LINK = 3, TEXT_FIELD = 5, TEXT_AREA = 6, RADIO = 9, SELECT = 10, TAB = 12, LIST_ITEM = 15,
  ROW_GROUP = 17, COLUMN_HEADER = 19, DIALOG = 29, MENU = 30, MENU_ITEM = 31, SLIDER = 32;

// The order of ui::EventKind.
const kinds = { click: 0, input: 1, change: 2, submit: 3, focus: 4, blur: 5, step: 6, escape: 7, key_shortcut: 8, reveal: 9 };

// ui::NodeFlag.
const flag = {
  disabled: 1 << 0, checked: 1 << 1, expandable: 1 << 2, expanded: 1 << 3, selectable: 1 << 4, selected: 1 << 5,
  invalid: 1 << 6, required: 1 << 7, current: 1 << 8, modal: 1 << 9, has_popup: 1 << 10, read_only: 1 << 11,
  ascending: 1 << 12, descending: 1 << 13, focusable: 1 << 14, step: 1 << 15, password: 1 << 16, live: 1 << 17,
  new_tab: 1 << 18,
};

export function createOverlay(root, send) {
  const nodes = new Map(); // id → { element, record, description }
  const ids = new WeakMap(); // element → id
  const descriptions = document.createElement('div');
  descriptions.hidden = true; // aria-describedby reads it all the same
  root.append(descriptions);
  let modality = 'pointer';
  let applying = false;
  const files = new Map(); // id of a file input → what was chosen there last
  const touched = new Set(); // ids whose native state the person changed since the last frame

  // --- Making and updating elements ---------------------------------------------------------------

  const tagOf = (record) => {
    if (record.r === HEADING) return 'h' + Math.min(6, Math.max(1, record.l || 2));
    if (record.r === ROW_GROUP && record.l === 1) return 'thead';
    if (record.r === MENU_ITEM && record.h) return 'a';
    return roles[record.r][0];
  };

  // A list item or a column's head with a name is words; without one it holds others.
  const kindOf = (record) =>
    (record.r === LIST_ITEM || record.r === COLUMN_HEADER) && record.n ? 'text' : roles[record.r][2];

  function make(record) {
    const element = document.createElement(tagOf(record));
    const kind = kindOf(record);
    element.id = 'n' + record.i;
    element.className = kind === 'box' ? 'box' : kind === 'field' ? 'box leaf field' : 'box leaf';
    if (roles[record.r][1]) element.setAttribute('role', roles[record.r][1]);
    if (element.tagName === 'BUTTON') element.type = 'button';
    if (kind === 'tick') {
      element.type = record.r === RADIO ? 'radio' : 'checkbox';
      if (record.r === RADIO) element.name = 'g' + record.p;
    }
    if (kind === 'file') element.type = 'file';
    if (record.r === DIALOG) {
      element.setAttribute('open', '');
      element.setAttribute('aria-modal', 'true');
    }
    if (record.r === SLIDER) element.tabIndex = 0;
    if (record.r === TEXT_FIELD || record.r === TEXT_AREA) element.spellcheck = record.r === TEXT_AREA;
    ids.set(element, record.i);
    return element;
  }

  function attribute(element, name, value) {
    if (value === undefined || value === null || value === '' || value === false) {
      if (element.hasAttribute(name)) element.removeAttribute(name);
    } else if (element.getAttribute(name) !== String(value)) {
      element.setAttribute(name, String(value));
    }
  }

  function place(element, old, record) {
    const style = element.style;
    const [x, y, w, h] = record.b;
    const before = old?.b ?? [];
    if (before[0] !== x) style.left = x + 'px';
    if (before[1] !== y) style.top = y + 'px';
    if (before[2] !== w) style.width = Math.max(w, 1) + 'px';
    if (before[3] !== h) {
      style.height = Math.max(h, 1) + 'px';
      if (record.r !== TEXT_AREA) style.lineHeight = Math.max(h, 1) + 'px';
    }
    if (String(old?.c) !== String(record.c)) {
      const [l, t, r, b] = record.c ?? [];
      style.clipPath = record.c ? `inset(${t}px ${r}px ${b}px ${l}px)` : '';
    }
  }

  function words(element, record, kind) {
    if (kind === 'text' || kind === 'act') {
      const text = record.r === TAB && record.v ? `${record.n} (${record.v})` : record.n ?? '';
      if (element.textContent !== text) element.textContent = text;
    } else {
      attribute(element, 'aria-label', record.n);
      if (record.r === 0) attribute(element, 'role', record.n ? 'group' : '');
    }
  }

  function describe(node, record) {
    const { element } = node;
    if (!record.d) {
      node.description?.remove();
      node.description = undefined;
      attribute(element, 'aria-describedby', '');
      return;
    }
    if (!node.description) {
      node.description = document.createElement('span');
      node.description.id = 'd' + record.i;
      descriptions.append(node.description);
    }
    if (node.description.textContent !== record.d) node.description.textContent = record.d;
    attribute(element, 'aria-describedby', node.description.id);
  }

  function states(element, record, kind) {
    const s = record.s ?? 0;
    const is = (bit) => (s & bit) !== 0;
    const yes = (bit) => (is(bit) ? 'true' : '');
    element.classList.toggle('live', is(flag.live));
    attribute(element, 'aria-disabled', yes(flag.disabled));
    attribute(element, 'aria-expanded', is(flag.expandable) ? String(is(flag.expanded)) : '');
    attribute(element, 'aria-invalid', yes(flag.invalid));
    attribute(element, 'aria-required', yes(flag.required));
    attribute(element, 'aria-haspopup', is(flag.has_popup) ? 'menu' : '');
    attribute(element, 'aria-controls', record.a ? 'n' + record.a : '');
    attribute(element, 'aria-current', is(flag.current) ? 'page' : is(flag.step) ? 'step' : '');
    attribute(element, 'aria-sort', is(flag.ascending) ? 'ascending' : is(flag.descending) ? 'descending' : '');
    const tab = record.r === TAB;
    const chosen = is(flag.selectable) ? String(is(flag.selected)) : '';
    attribute(element, element.tagName === 'BUTTON' && !tab ? 'aria-pressed' : 'aria-selected', record.r === SLIDER ? '' : chosen);
    if (record.r === SLIDER) attribute(element, 'aria-current', is(flag.selected) ? 'true' : '');
    // A list of which not every item is there says where this one stands.
    const inLongList = record.r === LIST_ITEM && record.ct !== undefined;
    attribute(element, 'aria-posinset', inLongList ? record.ix + 1 : '');
    attribute(element, 'aria-setsize', inLongList ? record.ct : '');
    if (tab) element.tabIndex = is(flag.selected) ? 0 : -1;
    if (record.r === MENU_ITEM || is(flag.focusable)) element.tabIndex = -1;
    if (record.r === LINK || record.h) {
      attribute(element, 'href', record.h);
      attribute(element, 'target', is(flag.new_tab) ? '_blank' : '');
      attribute(element, 'rel', is(flag.new_tab) ? 'noopener' : '');
    }
    if (kind === 'range') {
      attribute(element, 'aria-valuemin', record.mn ?? 0);
      attribute(element, 'aria-valuemax', record.mx ?? 100);
      attribute(element, 'aria-valuenow', record.nw ?? 0);
      attribute(element, 'aria-valuetext', record.v);
    }
    if (kind === 'field') fieldStates(element, record, is);
    if (kind === 'select') element.disabled = is(flag.disabled);
    if (kind === 'file') attribute(element, 'accept', record.t);
  }

  function fieldStates(element, record, is) {
    if (element.readOnly !== is(flag.disabled)) element.readOnly = is(flag.disabled);
    attribute(element, 'placeholder', record.ph);
    attribute(element, 'autocomplete', record.ac || 'off');
    if (record.r === TEXT_FIELD && element.type !== (record.t || 'text')) element.type = record.t || 'text';
    if (record.r === TEXT_AREA) attribute(element, 'rows', record.l);
  }

  // Value, tick and choice: what a person can change natively.
  function native(element, record, kind, composing) {
    if (kind === 'field' && !composing && element.value !== (record.v ?? '')) element.value = record.v ?? '';
    if (kind === 'tick') element.checked = ((record.s ?? 0) & flag.checked) !== 0;
    if (kind === 'select') {
      const options = record.o ?? [];
      while (element.length > options.length) element.remove(element.length - 1);
      options.forEach((text, index) => {
        if (!element.options[index]) element.add(new Option(text));
        else if (element.options[index].text !== text) element.options[index].text = text;
      });
      element.selectedIndex = record.ix ?? -1;
    }
  }

  let composingId = 0;

  function update(record) {
    let node = nodes.get(record.i);
    const kind = kindOf(record);
    if (node && (node.record.r !== record.r || tagOf(node.record) !== tagOf(record) || kindOf(node.record) !== kind)) {
      remove(record.i);
      node = undefined;
    }
    if (!node) {
      node = { element: make(record), record: undefined, description: undefined };
      nodes.set(record.i, node);
    }
    place(node.element, node.record, record);
    words(node.element, record, kind);
    describe(node, record);
    states(node.element, record, kind);
    native(node.element, record, kind, composingId === record.i);
    node.record = record;
  }

  function remove(id) {
    const node = nodes.get(id);
    if (!node) return;
    node.description?.remove();
    node.element.remove();
    nodes.delete(id);
    files.delete(id);
  }

  // Puts children in order around the one that holds the focus, which stays where it is.
  function order(parentId, childIds) {
    const parent = parentId === 0 ? root : nodes.get(parentId)?.element;
    if (!parent) return;
    const elements = childIds.map((id) => nodes.get(id)?.element).filter(Boolean);
    let pivot = elements.findIndex((element) => element.parentNode === parent && element.contains(document.activeElement));
    if (pivot < 0) {
      if (elements.length === 0) return;
      pivot = 0;
      if (parent.firstChild !== elements[0]) parent.insertBefore(elements[0], parent.firstChild);
    }
    for (let i = pivot - 1; i >= 0; --i) {
      if (elements[i + 1].previousSibling !== elements[i]) parent.insertBefore(elements[i], elements[i + 1]);
    }
    for (let i = pivot + 1; i < elements.length; ++i) {
      if (elements[i - 1].nextSibling !== elements[i]) parent.insertBefore(elements[i], elements[i - 1].nextSibling);
    }
  }

  // Outside the uppermost modal dialog nothing can be reached.
  function shut() {
    let modal = null;
    for (const child of root.children) {
      const record = nodes.get(ids.get(child))?.record;
      if (record && (record.s ?? 0) & flag.modal) modal = child;
    }
    for (const child of root.children) {
      if (child !== descriptions) child.inert = modal !== null && child !== modal;
    }
  }

  function apply(diff) {
    applying = true;
    for (const record of diff.nodes) update(record);
    for (const [parent, children] of diff.order) order(parent, children);
    for (const id of diff.remove) remove(id);
    for (const id of touched) {
      const node = nodes.get(id);
      if (node) native(node.element, node.record, kindOf(node.record), composingId === id);
    }
    touched.clear();
    shut();
    applying = false;
  }

  // --- What people do with the elements -----------------------------------------------------------

  function idOf(target) {
    for (let element = target; element && element !== root; element = element.parentElement) {
      const id = ids.get(element);
      if (id !== undefined) return id;
    }
    return 0;
  }

  root.addEventListener('click', (event) => {
    const id = idOf(event.target);
    const node = nodes.get(id);
    if (!node) return;
    const kind = kindOf(node.record);
    if (node.element.tagName === 'A') {
      const own = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
      if (own || (node.record.s ?? 0) & flag.new_tab) return; // the browser's: a new tab or window
      event.preventDefault();
      send(id, kinds.click);
    } else if (kind === 'act' || kind === 'range') {
      send(id, kinds.click);
    } else if (kind === 'file') {
      if ((node.record.s ?? 0) & flag.disabled) event.preventDefault();
    } else if (kind === 'tick' && node.element.type === 'checkbox') {
      touched.add(id);
      send(id, kinds.click);
    }
  });

  root.addEventListener('change', (event) => {
    const id = idOf(event.target);
    const node = nodes.get(id);
    if (!node) return;
    touched.add(id);
    if (node.record.r === RADIO) send(id, kinds.click);
    else if (node.record.r === SELECT) send(id, kinds.change, event.target.selectedIndex);
    else if (kindOf(node.record) === 'field') send(id, kinds.change, 0, event.target.value);
    else if (kindOf(node.record) === 'file') choose(id, event.target);
  });

  // The program gets name and size; the input is emptied, so that the same file can be chosen again.
  function choose(id, element) {
    const file = element.files[0];
    if (!file) return;
    files.set(id, file);
    element.value = '';
    send(id, kinds.change, Math.min(file.size, 0x7fffffff), file.name);
  }

  root.addEventListener('input', (event) => {
    const id = idOf(event.target);
    const node = nodes.get(id);
    if (node && kindOf(node.record) === 'field') send(id, kinds.input, 0, event.target.value);
  });

  root.addEventListener('compositionstart', (event) => { composingId = idOf(event.target); });
  root.addEventListener('compositionend', () => { composingId = 0; });
  root.addEventListener('submit', (event) => event.preventDefault());

  root.addEventListener('focusin', (event) => {
    const id = idOf(event.target);
    const node = nodes.get(id);
    if (!node) return;
    if (kindOf(node.record) === 'field') node.element.classList.add('editing');
    send(id, kinds.focus, modality === 'key' ? 1 : 0);
  });

  root.addEventListener('focusout', (event) => {
    const id = idOf(event.target);
    event.target.classList.remove('editing');
    if (id && !applying) send(id, kinds.blur);
  });

  // Find in page selects what it found.
  document.addEventListener('selectionchange', () => {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || !root.contains(selection.anchorNode)) return;
    const id = idOf(selection.anchorNode.parentElement);
    if (id && document.activeElement !== nodes.get(id)?.element) send(id, kinds.reveal);
  });

  const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10, Home: -1000, End: 1000 };

  function stepSlider(event, id) {
    let step = steps[event.key];
    if (step !== undefined) {
      if (event.shiftKey && Math.abs(step) === 1) step *= 10;
      event.preventDefault();
      send(id, kinds.step, step);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      send(id, kinds.click);
    }
  }

  // Arrows inside tabs and menus.
  function rove(event, element, role) {
    const back = role === TAB ? 'ArrowLeft' : 'ArrowUp';
    const forth = role === TAB ? 'ArrowRight' : 'ArrowDown';
    const container = element.closest(role === TAB ? '[role="tablist"]' : '[role="menu"]');
    const all = [...container.querySelectorAll(role === TAB ? '[role="tab"]' : '[role="menuitem"]')];
    const at = all.indexOf(element);
    const to = { [back]: at - 1, [forth]: at + 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = all[(to + all.length) % all.length];
    next.focus({ preventScroll: true });
    if (role === TAB) next.click();
  }

  function keydown(event) {
    const id = idOf(event.target);
    const node = nodes.get(id);
    if (event.key === 'Escape' && !event.isComposing) {
      send(id, kinds.escape);
      return;
    }
    if (!node || event.altKey || event.ctrlKey || event.metaKey) return;
    const role = node.record.r;
    if (role === SLIDER) {
      stepSlider(event, id);
    } else if (role === TAB || role === MENU_ITEM) {
      if (event.key === 'Tab' && role === MENU_ITEM) send(id, kinds.escape);
      else rove(event, node.element, role);
    } else if (role === TEXT_FIELD && event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      send(id, kinds.change, 0, event.target.value);
      send(id, kinds.submit);
    }
  }

  return {
    kinds,
    apply,
    keydown,
    focus(id) {
      if (id === 0) {
        if (root.contains(document.activeElement)) document.activeElement.blur();
        return;
      }
      const element = nodes.get(id)?.element;
      if (element && document.activeElement !== element) element.focus({ preventScroll: true });
    },
    file: (id) => files.get(id),
    setModality(which, event) {
      if (event && ['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)) return;
      modality = which;
    },
  };
}
