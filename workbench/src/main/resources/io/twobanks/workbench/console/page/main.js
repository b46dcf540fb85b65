// Puts the page together: lets this browser in, learns what run this is, and draws what the stream tells.

import {find, make, toast} from './dom.js';
import {changed, now, onChange, read} from './live.js';
import {enter, get, post} from './session.js';
import {onLanguage, shown, speak, spoken, t, tell} from './texts.js';
import {drawDesk, openDesk} from './desk.js';
import {drawDrills, openDrills} from './drills.js';
import {drawExercises, openExercises} from './exercises.js';
import {drawGuards} from './guards.js';
import {drawTabs, openInspector, somethingChanged} from './inspector.js';
import {drawLockstep, openLockstep} from './lockstep.js';
import {drawMoney} from './money.js';
import {drawProcesses} from './processes.js';
import {drawDocument, openReader} from './read.js';
import {drawScenarios, openScenarios} from './scenarios.js';
import {drawSequence, moveAlong} from './sequence.js';
import {drawTimeline} from './timeline.js';
import {drawTransfer, openTransfer} from './transfer.js';
import {drawPlace, onPlace, place} from './views.js';
import {drawWords} from './words.js';

let run = null;

// Nothing is drawn anew under a finger: a click is one only when the same element is pressed and let go.
let pressed = false;
document.addEventListener('pointerdown', () => { pressed = true; }, true);
['pointerup', 'pointercancel'].forEach(end => document.addEventListener(end, () => {
  pressed = false;
  setTimeout(changed);
}, true));

function drawAll() {
  if (pressed) {
    return;
  }
  drawStream();
  if (!run) {
    return;
  }
  drawExercises();
  drawScenarios();
  drawLockstep();
  if (!['run', 'drills'].includes(place().view)) {
    return;
  }
  drawDrills();
  drawMoney();
  drawTransfer();
  drawSequence(run);
  drawProcesses();
  drawGuards(run);
  drawWords(run);
  drawTimeline(run, spoken());
  somethingChanged();
}

function drawStream() {
  const place = find('#stream');
  place.className = `tag ${{live: 'ok', opens: 'none'}[now.stream] ?? 'harm'}`;
  if (place.textContent !== t(`stream.${now.stream}`)) {
    place.textContent = t(`stream.${now.stream}`);
  }
}

function title() {
  find('#title').textContent = run ? shown(run.title) : '';
  document.title = run ? `${run.id} · Two Banks` : 'Two Banks';
}

/** Who is not let in is told where to get an address. */
function shut(why) {
  find('#open').hidden = true;
  find('#closed').hidden = false;
  find('#closed').replaceChildren(make('h2', {}, t('closed.head')), make('p', {}, why ?? t('closed.why')), make('pre', {}, './twobanks console'));
  find('#stream').hidden = true;
  find('#heal').hidden = true;
  find('.views').hidden = true;
}

async function open() {
  await enter();
  run = await get('/api/console');
  find('#open').hidden = false;
  title();
  openTransfer();
  openInspector(run);
  openDesk();
  openDrills(run);
  openExercises(run);
  openScenarios(run);
  openLockstep(run);
  openReader();
  drawPlace();
  onPlace(changed);
  changed();
  await read();
}

find('.bar').addEventListener('click', event => {
  const button = event.target.closest('[data-language]');
  if (button) {
    speak(button.dataset.language);
  }
});
find('#heal').addEventListener('click', async () => {
  try {
    toast((await post('/api/heal', {})).sentence);
  } catch (refused) {
    toast(refused.message, true);
  }
});
find('#sequence').addEventListener('keydown', moveAlong);
find('#filter').addEventListener('input', changed);
document.addEventListener('chosen', changed);
['#sequence', '#lockstep-lanes'].forEach(place => new ResizeObserver(changed).observe(find(place)));
setInterval(changed, 1000);

onChange(drawAll);
onLanguage(() => {
  title();
  if (run) {
    drawTabs();
    drawDesk();
    drawDocument();
  }
  changed();
});
tell();

try {
  await open();
} catch (refused) {
  shut(refused.status === 409 ? refused.message : null);
}
