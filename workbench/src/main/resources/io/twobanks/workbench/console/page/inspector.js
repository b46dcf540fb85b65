// The pattern's real tables, read again whenever something has happened; what is new since the last look is marked.

import {find, make, redraw} from './dom.js';
import {now} from './live.js';
import {get} from './session.js';
import {shown, t} from './texts.js';

const REST_MILLIS = 250;

/** Rows with longer words are shown one below the other, name by name. */
const LONGEST_WORD_IN_A_COLUMN = 24;
const TIME = /^\d{4}-\d\d-\d\d (\d\d:\d\d:\d\d(\.\d{1,3})?)\d*$/;
const MOST_COLUMNS = 6;
let tables = [];
let number = 0;
let seen = [];
let shownLooks = [];
let reading = false;
let again = false;
let seenState = '';

export function openInspector(run) {
  ({tables} = run);
  drawTabs();
  readTable();
}

export function drawTabs() {
  redraw(find('#tabs'), tables.map((table, index) => make('button', {
    type: 'button', role: 'tab', id: `tab-${index}`, 'data-key': `tab-${index}`, 'aria-selected': String(index === number),
    'aria-controls': 'table', tabindex: index === number ? 0 : -1, onclick: () => choose(index),
    onkeydown: event => {
      const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
      if (step) {
        choose((index + step + tables.length) % tables.length);
        find(`#tab-${number}`).focus();
      }
    },
  }, table.name)));
  drawTable();
}

function choose(index) {
  number = index;
  seen = [];
  shownLooks = [];
  drawTabs();
  readTable();
}

/** Called whenever anything has changed. */
export function somethingChanged() {
  const state = JSON.stringify([now.lines.length, now.lines.at(-1), now.processes, now.banks]);
  if (state !== seenState) {
    seenState = state;
    readTable();
  }
}

async function readTable() {
  if (reading) {
    again = true;
    return;
  }
  reading = true;
  const asked = number;
  try {
    const looks = await get(`/api/tables/${asked}`);
    if (asked === number) {
      show(looks);
    }
  } catch (lost) {
    // The page says above that the workbench does not answer; the old rows stay.
  }
  setTimeout(() => {
    reading = false;
    if (again) {
      again = false;
      readTable();
    }
  }, REST_MILLIS);
}

const rowsOf = looks => looks.flatMap(look => look.rows.map(row => look.database + JSON.stringify(row)));

function show(looks) {
  if (JSON.stringify(looks) === JSON.stringify(shownLooks)) {
    return;
  }
  seen = shownLooks.length ? rowsOf(shownLooks) : rowsOf(looks);
  shownLooks = looks;
  drawTable();
}

function drawTable() {
  const table = tables[number];
  if (!table) {
    return;
  }
  find('#table').setAttribute('aria-labelledby', `tab-${number}`);
  redraw(find('#table'), [make('p', {class: 'quiet'}, shown(table.text)), ...shownLooks.map(one)]);
}

function one(look) {
  const head = make('h3', {}, make('code', {}, look.database));
  if (!look.columns) {
    return make('section', {'data-database': look.database}, head, make('p', {class: 'unread'}, t('table.unread', look.database)));
  }
  if (!look.rows.length) {
    return make('section', {'data-database': look.database}, head, make('p', {class: 'quiet'}, t('table.noRows')));
  }
  const wide = look.columns.length > MOST_COLUMNS || look.rows.some(row => row.some(value => longestWord(value ?? '') > LONGEST_WORD_IN_A_COLUMN));
  return make('section', {'data-database': look.database}, head, wide ? look.rows.map(row => pairs(look, row)) : columns(look));
}

const isNew = (look, row) => seen.includes(look.database + JSON.stringify(row)) ? '' : 'changed';
const longestWord = text => TIME.test(text) ? 0 : Math.max(...text.split(' ').map(word => word.length));

/** Of a time only what changes while one looks; the day stands in its title. */
function valueOf(value) {
  const time = TIME.exec(value ?? '');
  return time ? make('time', {title: value}, time[1]) : value ?? make('i', {}, 'NULL');
}

function pairs(look, row) {
  return make('dl', {class: `pairs ${isNew(look, row)}`}, look.columns.map((column, at) => [make('dt', {}, column), make('dd', {}, valueOf(row[at]))]));
}

function columns(look) {
  return make('div', {class: 'scrolls'}, make('table', {class: 'data'},
    make('thead', {}, make('tr', {}, look.columns.map(column => make('th', {scope: 'col'}, column)))),
    make('tbody', {}, look.rows.map(row => make('tr', {class: isNew(look, row)},
      row.map(value => make('td', {class: /^-?\d+(\.\d+)?$/.test(value ?? '') ? 'number' : ''}, valueOf(value))))))));
}
