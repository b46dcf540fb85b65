// The protocol as a list of buttons in lanes. The arrows lie over it and say nothing that the list does not say.

import {draw, find, icon, make, redraw} from './dom.js';
import {isUsed, now, registered} from './live.js';
import {lanes, rows, seconds, short} from './protocol.js';
import {money, shown, t} from './texts.js';
import {openArm} from './arm.js';

const MOST_CHOSEN = 6;
let chosen = null; // null: the newest
let focused = null;
let asidesOpen = false;
let current = [];

export const payerOf = transfer => transfer?.sent?.fromAccount ?? registered(transfer?.id)?.fromAccount ?? find('#from').value ?? 'A-1';
export const chosenTransfer = () => (chosen && now.transfers.get(chosen)) || [...now.transfers.values()].at(-1) || null;

export function follow() {
  chosen = null;
  focused = null;
}

export function stateOf(transfer) {
  return transfer ? registered(transfer.id)?.state ?? told(transfer.answer) : null;
}

/** What a client may think of a transfer that no register knows. */
function told(given) {
  if (!given) {
    return 'PENDING';
  }
  return given.status >= 400 && (given.status < 500 || given.body?.moved === 'nothing') ? 'REJECTED' : 'SILENT';
}

export function drawSequence(run) {
  const transfer = chosenTransfer();
  const payer = payerOf(transfer);
  current = rows(run, transfer, payer, stateOf(transfer), now.changes);
  const columns = lanes(run, payer, current);
  drawChoice(transfer);
  drawNow(transfer);
  const place = find('#sequence');
  place.style.setProperty('--columns', columns.map(name => width(name, run)).join(' '));
  const asides = run.points.filter(point => point.aside && !current.some(row => row.point === point));
  place.querySelector('svg.arrows')?.remove();
  redraw(place, [
    head(columns),
    make('ol', {class: 'rows'}, current.map(row => line(row, columns))),
    asides.length ? others(asides) : null,
  ]);
  drawArrows(place, columns);
}

const width = (name, run) => name === 'client' ? 'minmax(40px, 64px)' : run.services.some(service => name.startsWith(service)) ? 'minmax(0, 1.7fr)' : 'minmax(0, 1fr)';

function head(columns) {
  return make('div', {class: 'lanes', 'aria-hidden': 'true'}, make('span', {}),
    columns.map(name => make('span', {class: 'lane', 'data-lane': name}, name === 'client' ? t('you') : name)));
}

function line(row, columns) {
  const column = columns.indexOf(row.at) + 2;
  const content = {step, fault, process: processRow, sent, answer}[row.kind](row);
  content.classList.add('what');
  content.classList.toggle('last', row.at === columns.at(-1));
  content.style.gridColumn = row.kind === 'step' ? column : `${column} / span 1`;
  return make('li', {class: `row is-${row.kind} ${row.ahead ?? ''}`, 'data-from': row.from, 'data-to': row.to},
    make('span', {class: 'time'}, seconds(row, current)), content);
}

const armedAt = point => now.faults.filter(fault => fault.point === point.id && !isUsed(fault));

function step(row) {
  const armed = armedAt(row.point);
  const waits = now.waiting.some(waiting => waiting.faultId === row.held && waiting.transfer === row.line?.transfer);
  const says = [row.point.id, shown(row.point.text), t(row.ahead ? `step.${row.ahead}` : 'step.passed'),
    armed.map(fault => t('step.armed', fault.action)).join(', '), waits ? t('step.waits') : ''].filter(Boolean).join('. ');
  return make('button', {
    type: 'button', class: `step ${armed.length ? 'armed' : ''} ${waits ? 'waits' : ''} ${row.point.actions.length ? '' : 'mark'}`,
    'data-key': row.key, 'data-point': row.point.id, tabindex: row.key === firstKey() ? 0 : -1, 'aria-label': says, title: shown(row.point.text),
    onclick: event => openArm(row.point, event.currentTarget, waits),
    onfocus: event => focus(row, event.currentTarget),
  }, make('i', {class: 'dot'}), make('span', {class: 'name'}, short(row.point.id)), bankOf(row),
  armed.map(fault => make('span', {class: 'flag'}, icon(fault.action), fault.action)));
}

const bankOf = row => row.line?.details?.bank && /db/.test(row.point.lane) && !/-[ab]\./.test(row.point.id) ? make('span', {class: 'where'}, row.line.details.bank) : null;
const firstKey = () => current.some(row => row.key === focused) ? focused : current.find(row => row.kind === 'step')?.key;

function fault(row) {
  const {action, event} = row.line.fault;
  const key = event === 'FIRED' && ['CRASH', 'PAUSE'].includes(action) ? `fault.${action}` : `fault.${event}`;
  return make('span', {class: `event ${event === 'FIRED' ? 'fires' : ''}`}, icon(action), t(key, action, row.line.role));
}

function processRow(row) {
  return make('span', {class: `event change ${row.change.state}`}, t(`became.${row.change.state}`, row.change.name));
}

const sent = () => make('span', {class: 'event sent'}, t('sent'));

function answer(row) {
  const {status, body} = row.answer;
  return make('span', {class: `event answer ${status === 0 || status >= 500 ? 'bad' : status === 200 ? '' : 'open'}`}, status === 0 ? t('answer.none') : `${status} ${body?.state ?? ''}`);
}

function others(points) {
  return make('details', {class: 'asides', open: asidesOpen, ontoggle: event => { asidesOpen = event.target.open; }}, make('summary', {}, t('asides', points.length)),
    make('div', {}, points.map(point => step({kind: 'step', point, key: point.id, ahead: 'later'}))));
}

function drawChoice(transfer) {
  const newest = [...now.transfers.values()].slice(-MOST_CHOSEN).reverse();
  redraw(find('#chosen'), newest.map(one => make('button', {
    type: 'button', class: `chip ${stateOf(one)}`, 'data-key': one.id, 'aria-pressed': String(one === transfer),
    onclick: () => { chosen = one === [...now.transfers.values()].at(-1) ? null : one.id; focused = null; document.dispatchEvent(new Event('chosen')); },
  }, one.id.slice(0, 8), make('small', {}, t(`state.${stateOf(one)}`)))));
}

/** The step that has the focus, or the last that has happened, in words. */
function drawNow(transfer) {
  const passed = current.filter(row => row.kind !== 'sent' && !row.ahead);
  const row = current.find(one => one.key === focused) ?? passed.at(-1);
  const place = find('#now');
  if (!row) {
    place.replaceChildren(t('now.nothing'));
    return;
  }
  const said = row.kind === 'step' ? shown(row.point.text) : row.kind === 'answer' ? answerSaid(row.answer, transfer) : line(row, ['client']).querySelector('.what').textContent;
  const text = [make('code', {}, row.point?.id ?? t(`kind.${row.kind}`)), ' ', said];
  if (place.textContent !== text.map(part => part.textContent ?? part).join('')) {
    place.replaceChildren(...text);
  }
}

function answerSaid(given, transfer) {
  return given.status === 0
    ? t('answer.none.long', transfer.sent?.bank ?? '')
    : given.body?.state === 'COMPLETED' ? t('answer.completed', money(given.body.amount))
      : given.body?.detail ?? t('answer.other', given.status, given.body?.state ?? '');
}

function drawArrows(place, columns) {
  const frame = place.getBoundingClientRect();
  const middle = {};
  place.querySelectorAll('.lane').forEach(lane => {
    const box = lane.getBoundingClientRect();
    middle[lane.dataset.lane] = box.left + box.width / 2 - frame.left;
  });
  const list = place.querySelector('.rows').getBoundingClientRect();
  const lives = columns.map(name => draw('path', {class: `life ${now.processes.find(process => process.name === name)?.state ?? ''}`, d: `M${middle[name]} ${list.top - frame.top}V${list.bottom - frame.top}`}));
  const arrows = [...place.querySelectorAll('.rows > .row')].map(row => arrow(row, frame, middle)).filter(Boolean);
  place.append(draw('svg', {class: 'arrows', 'aria-hidden': 'true'}, ...lives, ...arrows));
}

function arrow(row, frame, middle) {
  const {from, to} = row.dataset;
  if (!(from in middle) || !(to in middle) || from === to) {
    return null;
  }
  const box = row.querySelector('.what').getBoundingClientRect();
  const y = box.top + box.height / 2 - frame.top;
  const right = middle[to] > middle[from];
  const own = [box.left - frame.left - 2, box.right - frame.left + 2];
  const inside = x => x > own[0] && x < own[1];
  const start = inside(middle[from]) ? own[right ? 1 : 0] : middle[from];
  const end = inside(middle[to]) ? own[right ? 0 : 1] : middle[to];
  if (right ? end <= start + 6 : end >= start - 6) {
    return null;
  }
  const back = right ? -5 : 5;
  return draw('path', {class: `arrow ${row.className.replace('row', '')}`, d: `M${start} ${y}H${end}m${back} -3.5L${end} ${y}l${back} 3.5`});
}

/** Who goes along by keys reads each step above; under a finger nothing may move before it is let go. */
function focus(row, button) {
  focused = row.key;
  rove(button);
  if (button.matches(':focus-visible')) {
    drawNow(chosenTransfer());
  }
}

/** The list of steps is one stop for the Tab key: the step that had the focus last. */
function rove(button) {
  document.querySelectorAll('#sequence .step').forEach(step => { step.tabIndex = step === button ? 0 : -1; });
}

/** Up and down along the steps, as in one list. */
export function moveAlong(event) {
  if (!['ArrowDown', 'ArrowUp', 'Home', 'End'].includes(event.key)) {
    return;
  }
  const steps = [...document.querySelectorAll('#sequence .step')].filter(button => button.offsetParent);
  const at = steps.indexOf(document.activeElement);
  if (at < 0) {
    return;
  }
  event.preventDefault();
  const next = {ArrowDown: Math.min(at + 1, steps.length - 1), ArrowUp: Math.max(at - 1, 0), Home: 0, End: steps.length - 1}[event.key];
  steps[next].focus();
}
