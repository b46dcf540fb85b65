// A document of the checkout, in the language of the page. Only what these documents use of Markdown is understood.

import {find, make} from './dom.js';
import {get} from './session.js';
import {spoken} from './texts.js';
import {onPlace, place} from './views.js';

let drawn = '';

export function openReader() {
  onPlace(drawDocument);
}

export async function drawDocument() {
  const {view, rest} = place();
  const wanted = `${spoken()}/${rest}`;
  if (view !== 'read' || wanted === drawn) {
    return;
  }
  drawn = wanted;
  try {
    const {markdown} = await get(`/api/documents/${wanted}`);
    if (wanted === drawn) {
      find('#document').replaceChildren(...blocks(markdown.split('\n'), rest));
    }
  } catch (refused) {
    drawn = '';
    find('#document').replaceChildren(make('p', {class: 'unread'}, refused.message));
  }
}

function blocks(lines, page) {
  const found = [];
  for (let at = 0; at < lines.length;) {
    const kind = KINDS.find(({begins}) => begins.test(lines[at]));
    let end = at + 1;
    while (end < lines.length && kind.goesOn(lines[end], lines[at])) {
      end++;
    }
    const block = kind.make(lines.slice(at, end), page);
    if (block) {
      found.push(block);
    }
    at = kind.closes ? end + 1 : end;
  }
  return found;
}

const STARTS = /^(#|```|\||[-*] |\d+\. |> |<!--|$)/;
const indented = line => /^\s+\S/.test(line);
const KINDS = [
  {begins: /^```/, closes: true, goesOn: line => !/^```/.test(line), make: ([, ...code]) => make('pre', {tabindex: 0}, make('code', {}, code.join('\n')))},
  {begins: /^#+ /, goesOn: () => false, make: ([line], page) => make(`h${Math.min(line.indexOf(' '), 6)}`, {}, inline(line.replace(/^#+ /, ''), page))},
  {begins: /^\|/, goesOn: line => line.startsWith('|'), make: table},
  {begins: /^[-*] /, goesOn: line => /^[-*] /.test(line) || indented(line), make: (lines, page) => make('ul', {}, items(lines, /^[-*] /, page))},
  {begins: /^\d+\. /, goesOn: line => /^\d+\. /.test(line) || indented(line), make: (lines, page) => make('ol', {}, items(lines, /^\d+\. /, page))},
  {begins: /^> /, goesOn: line => line.startsWith('>'), make: (lines, page) => make('blockquote', {}, inline(lines.map(line => line.replace(/^> ?/, '')).join(' '), page))},
  {begins: /^(<!--.*|<.*>|\s*)$/, goesOn: () => false, make: () => null},
  {begins: /^/, goesOn: line => !STARTS.test(line), make: (lines, page) => make('p', {}, inline(lines.join(' '), page))},
];

function items(lines, mark, page) {
  const whole = [];
  lines.forEach(line => mark.test(line) ? whole.push(line.replace(mark, '')) : whole.push(`${whole.pop()} ${line.trim()}`));
  return whole.map(text => make('li', {}, inline(text, page)));
}

function table(lines, page) {
  const cells = line => line.replace(/^\||\|\s*$/g, '').split(/(?<!\\)\|/).map(cell => cell.trim().replaceAll('\\|', '|'));
  const [head, , ...rows] = lines.map(cells);
  return make('div', {class: 'scrolls', tabindex: 0}, make('table', {class: 'data'},
    make('thead', {}, make('tr', {}, head.map(cell => cell ? make('th', {scope: 'col'}, inline(cell, page)) : make('td', {})))),
    make('tbody', {}, rows.map(row => make('tr', {}, row.map(cell => make('td', {}, inline(cell, page))))))));
}

const INLINE = /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*\s][^*]*)\*|\[([^\]]+)\]\(([^)\s]+)\)/g;

function inline(text, page) {
  const found = [];
  let done = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, code, strong, em, label, target] = match;
    found.push(text.slice(done, match.index), code ? make('code', {}, code) : strong ? make('strong', {}, inline(strong, page)) : em ? make('em', {}, em) : link(label, target, page));
    done = match.index + whole.length;
  }
  return [...found, text.slice(done)];
}

/** A link to another document opens it here; one to a file of the sources only says which. */
function link(label, target, page) {
  const name = /^([\w./-]+)\.md(#.*)?$/.exec(target)?.[1];
  const other = name ? from(page, name) : null;
  return other ? make('a', {href: `#read/${other}`}, inline(label, page)) : make('span', {title: target}, inline(label, page));
}

/** The name of another document, seen from a page; null for what is no document of this language. */
function from(page, name) {
  const folders = page.split('/').slice(0, -1);
  for (const part of name.split('/')) {
    if (part !== '..') {
      folders.push(part);
    } else if (!folders.length) {
      return null;
    } else {
      folders.pop();
    }
  }
  return /^[a-z]+(\/[a-z]+)?$/.test(folders.join('/')) ? folders.join('/') : null;
}
