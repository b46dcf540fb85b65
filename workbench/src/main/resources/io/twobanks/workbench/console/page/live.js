// What is so now, and what has happened, from the stream of events. The stream is read by fetch and not by EventSource, which
// could not send the key. After a lost connection it goes on behind the last event that was read.

import {headers, Refused} from './session.js';

const MOST_TRANSFERS = 60;
const MOST_LINES = 400;
const SILENCE_MILLIS = 25000;

/** The page's whole knowledge. */
export const now = {};
const listeners = [];
let lastId = null;
let asked = false;

forget();

function forget() {
  Object.assign(now, {
    processes: [], links: [], faults: [], waiting: [], banks: {}, transfers: new Map(), lines: [], changes: [], plays: new Map(), playing: null, lockstep: null, lane: null, drill: null, exercises: new Map(), stream: now.stream ?? 'opens',
  });
}

export function onChange(listener) {
  listeners.push(listener);
}

/** Draws at most once for each picture of the screen, however much happens. */
export function changed() {
  if (!asked) {
    asked = true;
    requestAnimationFrame(() => { asked = false; listeners.forEach(listener => listener()); });
  }
}

const takes = {
  forget,
  processes: value => { now.processes = value; },
  links: value => { now.links = value; },
  faults: value => { now.faults = value.map(one => ({...one.fault, fired: one.fired})); },
  waiting: value => { now.waiting = value; },
  guards: value => { now.guardsOff = value; },
  bank: value => { now.banks[value.database] = value; },
  sent: value => { transfer(value.transferId, value.at).sent = value; },
  answer: value => { transfer(value.transferId, value.at).answer = value; },
  step: value => {
    keep(now.lines, value, MOST_LINES);
    if (value.transfer) {
      transfer(value.transfer, value.time).lines.push(value);
    }
  },
  process: value => {
    keep(now.changes, value, 100);
    keep(now.lines, {time: value.at, role: value.name, change: value.state}, MOST_LINES);
  },
  play: value => { now.plays.set(value.scenario, value); },
  playing: value => { now.playing = value; },
  lockstep: value => { now.lockstep = value; },
  lane: value => { now.lane = value; },
  drill: value => { now.drill = value; },
  exercise: value => { now.exercises.set(value.name, value); },
  end: () => { now.stream = 'ended'; },
};

function keep(list, value, most) {
  list.push(value);
  if (list.length > most) {
    list.shift();
  }
}

function transfer(id, at) {
  if (!now.transfers.has(id)) {
    now.transfers.set(id, {id, at, sent: null, answer: null, lines: []});
    if (now.transfers.size > MOST_TRANSFERS) {
      now.transfers.delete(now.transfers.keys().next().value);
    }
  }
  return now.transfers.get(id);
}

/** Whether a fault has fired as often as it was to. */
export const isUsed = fault => fault.times > 0 && fault.fired >= fault.times;

/** What the banks' registers say of a transfer. */
export function registered(id) {
  const rows = Object.values(now.banks).flatMap(bank => bank.transfers).filter(row => row.transferId === id);
  return rows.find(row => row.state !== 'PENDING') ?? rows[0];
}

function take(block) {
  let kind = 'message';
  const data = [];
  for (const line of block.split('\n')) {
    const [, field, value] = /^(\w*):? ?(.*)$/.exec(line);
    if (field === 'event') {
      kind = value;
    } else if (field === 'data') {
      data.push(value);
    } else if (field === 'id') {
      lastId = value;
    }
  }
  if (data.length && takes[kind]) {
    takes[kind](JSON.parse(data.join('\n')));
    changed();
  }
}

let stop = null;
let wake = null;

// A browser keeps six connections to one address: a tab that nobody looks at gives its own up, and misses nothing.
document.addEventListener('visibilitychange', () => (document.hidden ? stop?.abort() : wake?.()));

const seen = () => document.hidden ? new Promise(done => { wake = done; }) : null;

async function readOnce() {
  stop = new AbortController();
  const giveUp = () => stop.abort();
  let patience = setTimeout(giveUp, SILENCE_MILLIS);
  try {
    const response = await fetch('/api/events', {
      headers: headers(lastId ? {'Last-Event-ID': lastId} : {}), signal: stop.signal, cache: 'no-store',
    });
    if (!response.ok) {
      throw new Refused(response.status, `HTTP ${response.status}`);
    }
    now.stream = 'live';
    changed();
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      clearTimeout(patience);
      patience = setTimeout(giveUp, SILENCE_MILLIS);
      const blocks = (rest + part.value).split('\n\n');
      rest = blocks.pop();
      blocks.forEach(take);
    }
  } finally {
    clearTimeout(patience);
  }
}

const pause = millis => new Promise(done => { setTimeout(done, millis); });

/** Reads for ever. @throws Refused when this browser is not let in */
export async function read() {
  for (let wait = 300; ; wait = Math.min(wait * 2, 5000)) {
    await seen();
    try {
      await readOnce();
      wait = 300;
    } catch (lost) {
      if (lost instanceof Refused && lost.status === 403) {
        throw lost;
      }
    }
    if (now.stream === 'live') {
      now.stream = 'lost';
    }
    changed();
    await pause(wait);
  }
}
