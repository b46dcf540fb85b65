// How this browser is let in: the address that ./twobanks prints bears a code, which is good for one time and is changed here
// for a key. The key is kept where only pages of this address can read it, and goes in a header, which no other site can set.

import {spoken} from './texts.js';

const KEPT = 'two-banks-key';
const HEADER = 'X-Two-Banks-Token';
let key = localStorage.getItem(KEPT);

export class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** Uses up the code in the address, if there is one, and takes it out of there. */
export async function enter() {
  const code = /^#open=([\w-]+)$/.exec(location.hash)?.[1];
  if (!code) {
    return;
  }
  history.replaceState(null, '', location.pathname);
  try {
    key = (await post('/api/session', {code})).key;
    localStorage.setItem(KEPT, key);
  } catch (used) {
    if (!key) {
      throw used;
    }
  }
}

export const headers = more => ({[HEADER]: key ?? '', 'Accept-Language': spoken(), ...more});

export const get = path => answer(fetch(path, {headers: headers(), cache: 'no-store'}));

export const post = (path, body) => answer(fetch(path, {
  method: 'POST',
  headers: headers({'Content-Type': 'application/json'}),
  body: JSON.stringify(body),
}));

async function answer(asked) {
  const response = await asked;
  const body = await response.json().catch(() => null);
  if (!response.ok) {
    throw new Refused(response.status, body?.detail ?? `HTTP ${response.status}`);
  }
  return body;
}
