// Lock-step: which patterns are put side by side, under which fault, and the order to play it.

import {find, icon, make, redraw, toast} from './dom.js';
import {drawLanes, openLanes} from './lanes.js';
import {now} from './live.js';
import {get, post} from './session.js';
import {shown, t} from './texts.js';
import {onPlace, place} from './views.js';

const FEWEST = 2;
const MOST = 4;

let patterns = null;
let failed = null;
let ordered = false;
const choice = {patterns: [], scenario: null};
/** By the patterns that were asked about: a list, or a sentence that says why there is none. */
const shared = new Map();

export function openLockstep(run) {
  choice.patterns = [run.id];
  onPlace(({view, rest}) => {
    if (view !== 'lockstep') {
      return;
    }
    const [ids, scenario] = rest.split(/\/(.*)/);
    if (ids) {
      choice.patterns = ids.split(',').slice(0, MOST);
      choice.scenario = scenario || null;
    }
    ask();
  });
  document.addEventListener('chosen', drawLockstep);
}

/** The patterns once; what they have in common whenever others are chosen. */
async function ask() {
  try {
    if (!patterns) {
      patterns = await get('/api/lockstep');
      openLanes(patterns);
    }
    choice.patterns = choice.patterns.filter(id => patterns.some(one => one.id === id));
    askShared();
  } catch (refused) {
    failed = refused.message;
  }
  drawLockstep();
}

const asked = () => choice.patterns.join(',');

async function askShared() {
  const of = asked();
  if (choice.patterns.length < FEWEST || shared.has(of)) {
    return;
  }
  shared.set(of, null);
  try {
    shared.set(of, await get(`/api/lockstep/scenarios?of=${of}`));
  } catch (refused) {
    shared.set(of, refused.message);
  }
  drawLockstep();
}

const isOpen = lane => lane.phase === 'WAITING' || lane.phase === 'RUNNING';
const playing = () => now.lockstep?.lanes.some(isOpen) ?? false;

export function drawLockstep() {
  if (place().view !== 'lockstep') {
    return;
  }
  redraw(find('#lockstep-choice'), failed ? [make('p', {class: 'unread'}, failed)] : patterns ? [which(), fault(), acts()] : [make('p', {class: 'quiet', role: 'status'}, t('scenarios.asked'))]);
  if (patterns) {
    drawLanes(now.lockstep);
  }
}

function which() {
  const box = pattern => {
    const checked = choice.patterns.includes(pattern.id);
    return make('label', {}, make('input', {type: 'checkbox', 'data-key': `pattern ${pattern.id}`, checked, disabled: !checked && choice.patterns.length >= MOST, onchange: () => choose(pattern.id, !checked)}), make('span', {}, shown(pattern.title)));
  };
  return make('fieldset', {class: 'which'}, make('legend', {}, t('lockstep.which')), patterns.map(box));
}

function choose(id, wanted) {
  choice.patterns = patterns.map(one => one.id).filter(one => one === id ? wanted : choice.patterns.includes(one));
  remember();
  askShared();
  drawLockstep();
}

/** So that the address can be kept, and handed to a class. */
function remember() {
  history.replaceState(null, '', `#lockstep/${asked()}${choice.scenario ? `/${choice.scenario}` : ''}`);
}

function fault() {
  const found = shared.get(asked());
  if (choice.patterns.length < FEWEST) {
    return make('p', {class: 'quiet'}, t('lockstep.more'));
  }
  if (!Array.isArray(found)) {
    return make('p', {class: found ? 'unread' : 'quiet', role: 'status'}, found ?? t('lockstep.asked'));
  }
  if (!found.some(one => one.id === choice.scenario)) {
    choice.scenario = found[0]?.id ?? null;
  }
  const [first] = choice.patterns;
  return make('label', {class: 'fault-choice'}, make('span', {}, t('lockstep.fault.choose', found.length)),
    make('select', {class: 'field', 'data-key': 'scenario', onchange: event => { choice.scenario = event.target.value; remember(); drawLockstep(); }},
      found.map(one => make('option', {value: one.id, selected: one.id === choice.scenario}, `${one.id}: ${shown(one.texts[first])}`))));
}

function acts() {
  const ready = Array.isArray(shared.get(asked())) && choice.scenario && choice.patterns.length >= FEWEST;
  const other = [...now.plays.values()].find(play => play.phase === 'RUNNING');
  return make('div', {},
    make('p', {class: 'acts'},
      make('button', {type: 'button', class: 'button main', 'data-key': 'play', disabled: !ready || playing() || Boolean(other) || ordered, onclick: play}, icon('thaw'), t('lockstep.play')),
      playing() ? make('button', {type: 'button', class: 'button', 'data-key': 'stop', onclick: stop}, t('play.stop')) : null),
    make('p', {class: 'quiet'}, other ? t('play.other', other.scenario) : t('lockstep.own')));
}

async function play() {
  ordered = true;
  drawLockstep();
  try {
    await post('/api/lockstep', {patterns: choice.patterns, scenario: choice.scenario}); // The stream tells the rest.
  } catch (refused) {
    toast(refused.message, true);
  } finally {
    ordered = false;
    drawLockstep();
  }
}

async function stop() {
  try {
    toast((await post('/api/lockstep/stop', {})).sentence);
  } catch (refused) {
    toast(refused.message, true);
  }
}
