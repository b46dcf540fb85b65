// One scenario: what it does, what somebody expects of it, and how it goes.

import {command, find, icon, make, redraw, toast} from './dom.js';
import {choices, isSpoilt, PRICES} from './expect.js';
import {now} from './live.js';
import {outcome} from './outcome.js';
import {post} from './session.js';
import {shown, t} from './texts.js';

const expected = new Map();
let ordered = false;

let run = null;

/** @param view of the run, with its points and guards */
export function openStage(view) {
  run = view;
}

export const playing = () => [...now.plays.values()].find(play => play.phase === 'RUNNING');

/** @param plan null when none is chosen */
export function drawStage(plan, rules) {
  const place = find('#stage');
  if (!plan) {
    redraw(place, [make('div', {class: 'body'}, make('p', {}, t('stage.none')), make('p', {class: 'quiet'}, t('stage.none.how')))]);
    return;
  }
  const play = now.plays.get(plan.id);
  redraw(place, [
    make('header', {}, make('h2', {tabindex: -1, 'data-key': 'stage'}, shown(plan.text)), make('code', {}, plan.id)),
    make('div', {class: 'body'}, without(plan),
      play?.phase === 'RUNNING' ? progress(play) : play && !expected.get(plan.id)?.again ? after(plan, play, rules) : question(plan, rules)),
  ]);
}

/** A guard has a sentence of its own, another setting speaks for itself. */
function without(plan) {
  if (!isSpoilt(plan)) {
    return null;
  }
  const guard = run.guards.find(one => plan.spoiltBy.startsWith(`${one.key}=`));
  return make('p', {class: 'spoilt'}, icon('warn'), make('span', {}, t('stage.without'), ' ', make('code', {}, plan.spoiltBy), guard ? make('span', {}, '. ', t('stage.guard'), ' ', shown(guard.text)) : null));
}

const answerOf = plan => expected.get(plan.id) ?? {end: null, meanwhile: ''};

function choose(plan, rules, change) {
  expected.set(plan.id, {...answerOf(plan), ...change});
  drawStage(plan, rules);
}

function question(plan, rules) {
  const answer = answerOf(plan);
  const other = playing();
  return make('form', {class: 'expect', onsubmit: event => { event.preventDefault(); play(plan, rules); }},
    make('h3', {}, t('expect.head')),
    make('fieldset', {}, make('legend', {}, isSpoilt(plan) ? t('expect.broken') : t('expect.end')),
      [...choices(plan, rules), 'unsure'].map(end => radio(plan, rules, end, answer.end === end))),
    isSpoilt(plan) ? null : make('fieldset', {}, make('legend', {}, t('expect.meanwhile')), PRICES.map(price => box(plan, rules, price, answer.meanwhile.includes(price)))),
    make('p', {class: 'acts'}, make('button', {class: 'button main', 'data-key': 'play', disabled: !answer.end || Boolean(other) || ordered}, icon('thaw'), t('play'))),
    make('p', {class: 'quiet'}, other ? t('play.other', other.scenario) : answer.end ? t('play.own') : t('play.first')));
}

function radio(plan, rules, end, checked) {
  return make('label', {}, make('input', {type: 'radio', name: 'end', 'data-key': `end ${end}`, checked, onchange: () => choose(plan, rules, {end})}),
    make('span', {}, rules[end] ? shown(rules[end]) : t(`end.${end}`), rules[end] ? make('small', {}, end) : null));
}

function box(plan, rules, price, checked) {
  const input = make('input', {type: 'checkbox', 'data-key': `price ${price}`, checked, onchange: () => {
    const chosen = PRICES.filter(one => one === price ? input.checked : answerOf(plan).meanwhile.includes(one));
    choose(plan, rules, {meanwhile: chosen.join('')});
  }});
  return make('label', {}, input, make('span', {}, t(`price.${price}`)));
}

async function play(plan, rules) {
  const {end, meanwhile} = answerOf(plan);
  ordered = true;
  drawStage(plan, rules);
  try {
    const begun = await post('/api/scenarios', {scenario: plan.id, expected: {end, meanwhile}});
    now.plays.set(plan.id, begun);
    expected.delete(plan.id);
  } catch (refused) {
    toast(refused.message, true);
  } finally {
    ordered = false;
    drawStage(plan, rules);
  }
}

function progress(play) {
  const lines = now.playing?.scenario === play.scenario ? now.playing.lines : [];
  const since = Math.max(0, Math.round((Date.now() - Date.parse(play.at)) / 1000));
  return make('div', {class: 'progress'},
    make('p', {class: 'head now', role: 'status'}, icon('restart'), make('b', {}, t(lines.length ? 'phase.does' : 'phase.starts'))),
    make('p', {class: 'quiet'}, t('play.since', since)),
    make('ol', {class: 'ticker'}, lines.map(line => make('li', {class: line.fault ? 'fault' : ''},
      make('time', {}, new Date(line.time).toISOString().slice(11, 23)), make('span', {class: 'mono'}, line.role), make('span', {}, said(line))))),
    make('button', {type: 'button', class: 'button', 'data-key': 'stop', onclick: stop}, t('play.stop')));
}

function said(line) {
  return line.fault ? t(`fault.${line.fault.event}`, line.fault.action, line.role)
    : shown(run.points.find(point => point.id === line.point)?.text ?? {en: line.point, zh: line.point});
}

async function stop() {
  try {
    toast((await post('/api/scenarios/stop', {})).sentence);
  } catch (refused) {
    toast(refused.message, true);
  }
}

function after(plan, play, rules) {
  const again = make('button', {type: 'button', class: 'button', 'data-key': 'again', disabled: Boolean(playing()), onclick: () => choose(plan, rules, {again: true})}, t('play.again'));
  if (play.phase === 'ENDED') {
    return make('div', {class: 'outcome'}, outcome(run, plan, play, rules), again);
  }
  return make('div', {class: 'outcome'}, make('p', {class: 'head wait'}, icon('warn'), make('b', {}, t(`phase.${play.phase}`))),
    make('p', {}, t(`phase.${play.phase}.why`)), play.phase === 'FAILED' ? command(`tail ${play.log}`) : null, again);
}
