// What can be done at a step: a fault that waits there, or letting go who waits.

import {command, find, icon, make, toast} from './dom.js';
import {isUsed, now} from './live.js';
import {post} from './session.js';
import {shown, t} from './texts.js';

const ACTIONS = ['CRASH', 'PAUSE', 'DELAY', 'THROW', 'DROP', 'DUPLICATE'];
const DELAY_MILLIS = 1000;

/** @param waits whether somebody waits here */
export function openArm(point, button, waits) {
  const dialog = find('#arm');
  const armed = now.faults.filter(fault => fault.point === point.id && !isUsed(fault)).map(fault => fault.action);
  dialog.replaceChildren(
    make('header', {}, make('code', {id: 'arm-point'}, point.id), make('p', {}, shown(point.text))),
    waits ? letGo(point, dialog) : '',
    point.actions.length ? make('div', {class: 'actions', role: 'group', 'aria-label': t('arm.here')},
      ACTIONS.map(action => actionButton(point, action, dialog, armed.includes(action)))) : make('p', {class: 'quiet'}, t('arm.mark')),
    point.actions.length && !point.actions.includes('DROP') ? make('p', {class: 'quiet'}, t('arm.nothingSent')) : '',
    point.actions.length ? command(`./twobanks arm ${point.id} …`) : '',
    make('button', {type: 'button', class: 'button bare', onclick: () => dialog.close()}, t('close')));
  dialog.setAttribute('aria-labelledby', 'arm-point');
  dialog.onclose = () => document.querySelector(`#sequence [data-key="${CSS.escape(button.dataset.key)}"]`)?.focus({preventScroll: true});
  dialog.onclick = event => { if (event.target === dialog) { dialog.close(); } };
  dialog.showModal();
  beside(dialog, button.getBoundingClientRect());
  dialog.querySelector('button:not(:disabled)')?.focus();
}

function letGo(point, dialog) {
  return make('button', {
    type: 'button', class: 'button main', onclick: () => order('/api/release', {point: point.id}, dialog),
  }, icon('thaw'), t('arm.letGo'));
}

function actionButton(point, action, dialog, isArmed) {
  return make('button', {
    type: 'button', class: 'button', 'data-action': action, disabled: !point.actions.includes(action), 'aria-pressed': String(isArmed),
    onclick: () => order('/api/faults', {point: point.id, action, nth: 1, always: false, delayMillis: DELAY_MILLIS}, dialog),
  }, icon(action), make('b', {}, action), make('small', {}, t(`action.${action}`)));
}

async function order(path, body, dialog) {
  try {
    toast((await post(path, body)).sentence);
    dialog.close();
  } catch (refused) {
    toast(refused.message, true);
  }
}

/** Where there is room: right of the step, else under it, else in the middle. */
function beside(dialog, step) {
  const box = dialog.getBoundingClientRect();
  const right = step.right + 12 + box.width < innerWidth - 8;
  const left = right ? step.right + 12 : Math.max(8, Math.min(step.left, innerWidth - box.width - 8));
  const under = right ? step.top - 40 : step.bottom + 8;
  const top = Math.max(8, Math.min(under, innerHeight - box.height - 8));
  dialog.style.left = `${left}px`;
  dialog.style.top = `${top}px`;
}
