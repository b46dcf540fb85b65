// Elements made in code, never from text: what a run says can be anything.

const SVG = 'http://www.w3.org/2000/svg';

export const find = selector => document.querySelector(selector);

/** An element with attributes (null: left out; on…: a listener) and children, which are elements or texts. */
export function make(name, attributes, ...children) {
  return fill(document.createElement(name), attributes, children);
}

export function draw(name, attributes, ...children) {
  return fill(document.createElementNS(SVG, name), attributes, children);
}

function fill(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (key.startsWith('on')) {
      element.addEventListener(key.slice(2), value);
    } else {
      element.setAttribute(key, value === true ? '' : value);
    }
  }
  element.append(...children.flat(2).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/**
 * Draws a part of the page anew, unless it would look the same. Who had the focus in it still has it, when what bears the same
 * data-key is still there.
 */
export function redraw(container, children) {
  const fresh = document.createDocumentFragment();
  fresh.append(...children.flat().filter(Boolean));
  const old = container.childNodes;
  if (old.length === fresh.childNodes.length && [...fresh.childNodes].every((node, at) => node.isEqualNode(old[at]))) {
    return;
  }
  const key = container.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  container.replaceChildren(fresh);
  if (key) {
    container.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({preventScroll: true});
  }
}

const ICONS = {
  kill: [['circle', {cx: 8, cy: 8, r: 5.5}], ['path', {d: 'm6 6 4 4m0-4-4 4'}]],
  freeze: [['path', {d: 'M8 2v12M2.8 5l10.4 6M13.2 5 2.8 11'}]],
  thaw: [['path', {d: 'M5 3.2v9.6L12.5 8z', fill: 'currentColor'}]],
  restart: [['path', {d: 'M13 8a5 5 0 1 1-1.5-3.6M13 2v3h-3'}]],
  CRASH: [['path', {d: 'M9 1.5 3.8 9.2h3.4L7 14.5l5.2-7.7H8.8z', fill: 'currentColor'}]],
  PAUSE: [['path', {d: 'M5.5 4v8M10.5 4v8', 'stroke-width': 2}]],
  DELAY: [['circle', {cx: 8, cy: 8, r: 5.5}], ['path', {d: 'M8 5v3l2.2 1.4'}]],
  THROW: [['path', {d: 'M8 2.5v7M8 12.8v.2', 'stroke-width': 2.2}]],
  DROP: [['path', {d: 'M1.5 8h5M9.5 5.5l5 5M14.5 5.5l-5 5'}]],
  DUPLICATE: [['rect', {x: 2.5, y: 2.5, width: 7.5, height: 7.5, rx: 1.2}], ['path', {d: 'M6 12.5v1h7.5V6h-1'}]],
  ok: [['path', {d: 'm3.5 8.5 3 3 6-7'}]],
  warn: [['path', {d: 'M8 2.2 14.5 13.5h-13z'}], ['path', {d: 'M8 6.5v3M8 11.6v.1'}]],
  shield: [['path', {d: 'M8 1.8 13 3.5v4c0 3.2-2 5.5-5 6.7-3-1.2-5-3.5-5-6.7v-4z'}]],
};

export function icon(name) {
  return draw('svg', {class: 'icon', viewBox: '0 0 16 16', 'aria-hidden': 'true'},
    ...ICONS[name].map(([shape, attributes]) => draw(shape, attributes)));
}

/** Two dots: has the payer's bank moved, has the payee's? The sign of the whole page; it needs no colour. */
export function dots(payer, payee) {
  const dot = (at, full) => full
    ? draw('circle', {cx: at, cy: 6, r: 4.2, fill: 'currentColor'})
    : draw('circle', {cx: at, cy: 6, r: 3.6, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.5});
  return draw('svg', {class: 'dots', viewBox: '0 0 24 12', 'aria-hidden': 'true'}, dot(5.5, payer), dot(18.5, payee));
}

/** The command of a second shell that does the same. */
export const command = text => make('code', {class: 'command'}, text);

let leaving;

/** Says something for a few seconds. */
export function toast(text, isWrong) {
  const place = find('#toast');
  place.textContent = text;
  place.classList.toggle('wrong', Boolean(isWrong));
  place.hidden = false;
  clearTimeout(leaving);
  leaving = setTimeout(() => { place.hidden = true; }, isWrong ? 12000 : 5000);
}
