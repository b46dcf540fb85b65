// The page of a comparison inside the console: fetches what is compared, with this browser's key, and lets the page's own script
// draw it.

import {find, make} from './dom.js';
import {get} from './session.js';
import {spoken, t} from './texts.js';

const KINDS = ['last', 'published'];

function way(kind, shown) {
  return make('a', {href: `results.html?of=${kind}`, 'aria-current': kind === shown ? 'page' : null}, t(`results.${kind}`));
}

function draw({comparison, rules, folder}, texts) {
  const kind = folder === 'docs/results' ? 'published' : 'last';
  find('.bar .brand').after(make('nav', {class: 'ways', 'aria-label': t('results.ways')},
    make('a', {href: './'}, t('results.back')), KINDS.map(one => way(one, kind)), make('code', {}, folder)));
  Object.assign(globalThis, {LANGUAGE: spoken(), TEXTS: texts, RULES: rules, DATA: comparison, SERVED: folder});
  document.body.append(make('script', {src: 'compare.js'}));
}

function refuse(why) {
  document.documentElement.lang = spoken();
  find('main').replaceChildren(make('p', {class: 'note'}, why), make('p', {}, make('a', {href: './'}, t('results.back'))));
}

try {
  const asked = new URLSearchParams(location.search).get('of') ?? '';
  draw(await get(`/api/results?of=${encodeURIComponent(asked)}`), await (await fetch('compare-texts.json')).json());
} catch (refused) {
  refuse(refused.message);
}
