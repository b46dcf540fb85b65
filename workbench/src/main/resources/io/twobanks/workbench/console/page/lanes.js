// The lanes of a lock-step: one for each pattern, all on one axis of time and one scale of money.

import {area, end, exposure, folded, halfSeconds, most, played, rows, stretches, ticks, underWay} from './axis.js';
import {command, draw, find, icon, make, redraw} from './dom.js';
import {observed} from './expect.js';
import {now} from './live.js';
import {seenSaid} from './outcome.js';
import {money, shown, t} from './texts.js';

const NAMES = 76;
const MARGIN = 18;
const AREA = 64;
const AXIS = 22;

let known = new Map();
let chosen = null;
let stretch = null;
const opened = new Set();

export function openLanes(patterns) {
  known = new Map(patterns.map(pattern => [pattern.id, pattern]));
  find('#lockstep-lanes').addEventListener('keydown', moveAlong);
}

/** The title without what it explains. */
const name = pattern => shown(known.get(pattern).title).split(/[,，:：]/)[0];
const seconds = value => value.toFixed(value < 9.9995 ? 3 : 1);
const textOf = (pattern, point) => shown(known.get(pattern).points.find(one => one.id === point)?.text ?? {en: point, zh: point});

/** @param all {scenario, command, lanes}, or null when nothing was played yet */
export function drawLanes(all) {
  const place = find('#lockstep-lanes');
  if (!all) {
    redraw(place, []);
    return;
  }
  const stories = all.lanes.map(lane => lane.phase === 'ENDED' ? played(lane) : underWay(lane.phase === 'RUNNING' && now.lane?.pattern === lane.pattern ? now.lane.lines : []));
  const whole = end(stories);
  const until = stretch && stretch < whole ? stretch : whole;
  const scale = {width: Math.max(180, place.clientWidth - NAMES - 26), until, most: most(stories), target: parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--target'))};
  const watched = document.activeElement.closest('.lane')?.dataset.pattern;
  redraw(place, [
    all.lanes.some(lane => lane.phase === 'ENDED') ? compared(all, stories) : null,
    make('div', {class: 'reach'}, legend(), reach(whole)),
    ...all.lanes.map((lane, at) => drawLane(lane, stories[at], scale)),
  ]);
  if (watched && document.activeElement === document.body) {
    lastMark(place, watched)?.focus({preventScroll: true}); // The mark is gone: the next transfer has not come as far.
  }
}

const lastMark = (place, pattern) => [...place.querySelectorAll(`[data-pattern="${pattern}"] .beat`)].at(-1);

function reach(whole) {
  const button = (length, text) => make('button', {type: 'button', 'data-key': `reach ${length}`, 'aria-pressed': String((stretch && stretch < whole ? stretch : null) === length), onclick: () => {
    stretch = length;
    document.dispatchEvent(new Event('chosen'));
  }}, text);
  return make('div', {class: 'choice', role: 'group', 'aria-label': t('lockstep.reach')}, button(null, t('lockstep.whole', seconds(whole))), stretches(whole).map(one => button(one, t('lockstep.first', one))));
}

function legend() {
  const sign = (kind, text) => make('li', {}, make('i', {class: `sign ${kind}`}), text);
  return make('ul', {class: 'legend', 'aria-label': t('lockstep.signs')}, sign('step', t('lockstep.step')), sign('fires', t('lockstep.fault')), sign('dead', t('lockstep.dead')), sign('mended', t('lockstep.mended')), sign('told', t('lockstep.answer')), sign('both', t('lockstep.both')), sign('half', t('lockstep.half')));
}

/** What is different, in figures. */
function compared(all, stories) {
  const lanes = all.lanes.map((lane, at) => [lane, stories[at]]).filter(([lane]) => lane.phase === 'ENDED');
  const row = (key, say) => make('tr', {}, make('th', {scope: 'row'}, key), lanes.map(([lane, story]) => make('td', {}, say(lane, story))));
  return make('section', {class: 'panel'},
    make('header', {}, make('h2', {id: 'compared-head'}, t('lockstep.different'))),
    make('div', {class: 'body'}, make('div', {class: 'scrolls', tabindex: 0, role: 'region', 'aria-labelledby': 'compared-head'}, make('table', {class: 'data different'},
      make('thead', {}, make('tr', {}, make('td', {}), lanes.map(([lane]) => make('th', {scope: 'col'}, name(lane.pattern))))),
      make('tbody', {}, row(t('lockstep.row.seen'), lane => seenSaid(lane.result)), row(t('lockstep.row.told'), (lane, story) => told(story)),
        row(t('lockstep.row.both'), (lane, story) => story.both === null ? t('lockstep.never') : t('lockstep.after', seconds(story.both))),
        row(t('lockstep.row.exposure'), lane => make('b', {}, money(lane.result.figures.exposure))),
        row(t('lockstep.row.locks'), lane => seconds(lane.result.figures.lockMillis / 1000)), row(t('lockstep.row.verdict'), lane => lane.result.verdict)))), command(all.command)));
}

const told = ({told: heard}) => heard ? t(`told.${heard.answer}`, seconds(heard.at), heard.status) : '–';

function drawLane(lane, story, scale) {
  const id = `lane-${lane.pattern}`;
  return make('section', {class: 'panel lane', 'aria-labelledby': id, 'data-pattern': lane.pattern},
    make('header', {}, make('h2', {id}, name(lane.pattern)), tag(lane)),
    make('div', {class: 'body'}, ...{WAITING: waiting, RUNNING: running, ENDED: ended}[lane.phase]?.(lane, story, scale) ?? broken(lane)));
}

function tag({phase, result}) {
  return phase === 'ENDED'
    ? make('span', {class: `tag ${result.passed ? 'ok' : 'harm'}`}, icon(result.passed ? 'ok' : 'warn'), t(`came.whole.${result.passed}`))
    : make('span', {class: `tag ${{RUNNING: 'now', WAITING: 'none'}[phase] ?? 'wait'}`, role: phase === 'RUNNING' ? 'status' : null}, t(`phase.${phase}`));
}

const waiting = () => [make('p', {class: 'quiet'}, t('lockstep.waits'))];
const broken = lane => [make('p', {}, t(`phase.${lane.phase}.why`)), lane.phase === 'FAILED' ? command(`tail ${lane.log}`) : null];

function running(lane, story, scale) {
  const since = Math.max(0, Math.round((Date.now() - Date.parse(lane.at)) / 1000));
  return [make('p', {class: 'quiet'}, story.marks.length ? t('lockstep.soFar') : t('phase.starts'), ' ', t('play.since', since)), story.marks.length ? plot(lane, story, scale) : null];
}

function ended(lane, story, scale) {
  return [
    make('p', {class: 'quiet'}, shown(lane.result.sentence)), plain(lane, story),
    story.marks.length ? plot(lane, story, scale) : null,
    more(`${lane.pattern} all`, t('lockstep.all', story.marks.length), list(lane.pattern, story.marks)),
    more(`${lane.pattern} further`, t('after.further'), make('p', {class: 'quiet'}, shown(lane.result.explanation).slice(0, 6).join(' ')), command(lane.result.replay), lane.judge ? command(lane.judge) : null)];
}

/** What is drawn anew stays open. */
function more(key, summary, ...body) {
  const remember = ({target}) => target.open ? opened.add(key) : opened.delete(key);
  return make('details', {open: opened.has(key), ontoggle: remember}, make('summary', {'data-key': key}, summary), body);
}

function plain(lane, story) {
  const {figures} = lane.result;
  const {ends} = observed(lane.result.observed);
  return make('p', {class: 'plain'}, t(ends.length === 1 ? `end.${ends[0]}` : ends.length ? 'end.mixed' : 'seen.nothing'), ' ',
    story.levels.length ? t('lockstep.wasHalf', money(most([story])), seconds(halfSeconds(story.levels)), money(figures.exposure)) : t('lockstep.neverHalf'), ' ',
    story.both === null ? '' : t('lockstep.bothAfter', seconds(story.both)));
}

function plot(lane, story, {width, until, most: highest, target}) {
  const names = rows(story.marks);
  const x = time => MARGIN + time / until * (width - 2 * MARGIN);
  const top = names.length * target;
  const y = value => top + AREA - (highest ? value / highest * (AREA - 16) : 0);
  const groups = numbered(folded(story.marks.filter(one => one.at <= until), x, target));
  const current = groups.find(group => keyOf(lane, group) === chosen?.key);
  return make('div', {class: 'plot'},
    make('div', {class: 'drawn'}, names.map((one, place) => at(make('span', {class: 'who'}, {client: t('you'), outside: t('lockstep.outside')}[one] ?? one), 0, place * target)), at(make('span', {class: 'who sum'}, t('lockstep.halfDone'), lane.result ? make('b', {}, money(lane.result.figures.exposure)) : null), 0, top + AREA - target - 6),
      canvas(story, {width, until, highest, target, names, top, x, y}),
      groups.map((group, place) => button(lane, group, names, target, current ? current === group : place === 0))),
    make('div', {class: 'caption'}, current ? list(lane.pattern, current.marks) : make('p', {class: 'quiet'}, t('lockstep.choose'))));
}

/** By the element's own style, which the policy allows, and not by an attribute, which it does not. */
function at(element, left, top) {
  element.style.left = `${left}px`;
  element.style.top = `${top}px`;
  return element;
}

function canvas(story, {width, until, highest, target, names, top, x, y}) {
  const height = top + AREA + AXIS;
  const middle = row => names.indexOf(row) * target + target / 2;
  const inside = story.levels.filter(one => one.from < until).map(one => ({...one, to: Math.min(one.to, until)}));
  const line = (when, kind) => when !== null && when <= until ? draw('path', {class: `when ${kind}`, d: `M${x(when)} 0V${top + AREA}`}) : null;
  const label = highest ? money(highest) : '';
  return draw('svg', {width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': t('lockstep.area', money(exposure(story.levels)))},
    ticks(until, Math.max(2, Math.floor(width / 110))).flatMap(tick => [draw('path', {class: 'grid', d: `M${x(tick)} 0V${top + AREA}`}), draw('text', {class: 'tick', x: x(tick), y: height - 6, 'text-anchor': 'middle'}, `${tick} s`)]),
    names.map(row => draw('path', {class: 'life', d: `M0 ${middle(row)}H${width}`})),
    story.dead.filter(one => one.from < until).map(one => draw('rect', {class: 'dead', fill: 'url(#hatch-dead)', x: x(one.from), y: middle(one.row) - 9, width: x(Math.min(one.to, until)) - x(one.from), height: 18})),
    draw('path', {class: 'floor', d: `M0 ${top + AREA}H${width}`}),
    inside.length ? draw('path', {class: 'half', fill: 'url(#hatch-half)', d: area(inside, x, y)}) : null,
    highest ? draw('path', {class: 'grid', d: `M0 ${y(highest)}H${width}`}) : null, highest ? draw('text', {class: 'tick', x: -4, y: y(highest) + 4, 'text-anchor': 'end'}, label) : null,
    story.marks.filter(one => one.kind === 'fires' || one.kind === 'deed').map(one => line(one.at, 'broken')), line(story.told?.at ?? null, 'told'), line(story.both, 'both'));
}

/** By its place in its row and not by its time, which is another one for each transfer: so it stays chosen while a lane is played. */
const keyOf = (lane, group) => `${lane.pattern} ${group.row} ${group.place}`;
const numbered = groups => groups.map((group, at) => ({...group, place: groups.slice(0, at).filter(one => one.row === group.row).length}));

function button(lane, group, names, target, isStop) {
  const key = keyOf(lane, group);
  const choose = () => {
    if (chosen?.key !== key) {
      chosen = {key};
      document.dispatchEvent(new Event('chosen'));
    }
  };
  return at(make('button', {
    type: 'button', class: `beat ${group.kind} ${chosen?.key === key ? 'current' : ''}`, 'data-key': key, 'data-x': Math.round(group.x), tabindex: isStop ? 0 : -1,
    'aria-label': group.marks.map(one => `${seconds(one.at)} s, ${said(lane.pattern, one)}`).join('; '), onclick: choose, onfocus: choose,
  }, group.marks.length > 1 ? String(group.marks.length) : null), NAMES + group.x - target / 2, names.indexOf(group.row) * target);
}

function said(pattern, one) {
  switch (one.kind) {
    case 'asked': return t('lockstep.asks');
    case 'answer': return t('story.hears', one.status);
    case 'silence': return t('story.silence');
    default: return one.deed ?? one.fault ?? textOf(pattern, one.point);
  }
}

function list(pattern, marks) {
  return make('ol', {class: 'ticker'}, marks.map(one => make('li', {class: {fires: 'fault', deed: 'fault', silence: 'fault', mended: 'mended'}[one.kind] ?? ''},
    make('time', {}, `${seconds(one.at)} s`), make('span', {class: 'mono'}, {client: t('you'), outside: ''}[one.row] ?? one.row), make('span', {title: one.point}, said(pattern, one)))));
}

/** Left and right along the marks of a lane, up and down to the nearest mark of the next one. */
function moveAlong(event) {
  const from = event.target.closest('.beat');
  const way = {ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1}[event.key];
  if (!from || !way) {
    return;
  }
  event.preventDefault();
  const lane = from.closest('.lane');
  const order = marks => marks.sort((one, other) => one.dataset.x - other.dataset.x || one.offsetTop - other.offsetTop);
  if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
    const marks = order([...lane.querySelectorAll('.beat')]);
    marks[marks.indexOf(from) + way]?.focus();
    return;
  }
  const lanes = [...document.querySelectorAll('#lockstep-lanes .lane')].filter(one => one.querySelector('.beat'));
  const distance = one => Math.abs(one.dataset.x - from.dataset.x);
  const [nearest] = [...lanes[lanes.indexOf(lane) + way]?.querySelectorAll('.beat') ?? []].sort((one, other) => distance(one) - distance(other));
  nearest?.focus();
}
