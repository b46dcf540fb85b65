/* What a test asks of the page, in the page. Each says what is not as it should be. */
'use strict';
const look = {
  /* What axe-core finds, in words. */
  async axe(state) {
    const {violations} = await axe.run();
    return violations.map(one => `${state}: ${one.id} at ${one.nodes.slice(0, 3).map(node => node.target.join(' ')).join(', ')}`);
  },
  whole() {
    const text = $('main').innerText, wrong = [];
    if (document.documentElement.scrollWidth > innerWidth) wrong.push('wider than the window: ' + document.documentElement.scrollWidth);
    const missing = text.match(/\b(?:limit|fact|made|cost|camp|q|need|reason|says|legend|label|d|show)\.[a-zA-Z]+\b/);
    if (missing) wrong.push('no text for ' + missing[0]);
    const empty = text.match(/.{0,20}(?:undefined|NaN|\{\d\}).{0,20}/);
    if (empty) wrong.push('no value in ' + empty[0]);
    return wrong;
  },
  cell: () => document.activeElement.dataset?.cell ?? '',
  tabStops: () => $$('.cellb').filter(cell => cell.tabIndex === 0).length,
  focus(selector) { $(selector).focus(); return look.cell(); },
  inDrawer: () => $('#drawer').open && $('#drawer').contains(document.activeElement),
  drawer: () => $('#drawer').open ? $('#drawer').innerText : '',
  answerAll() { $$('#needs fieldset').forEach(question => $('input', question).click()); return $$('#answers a').map(a => a.getAttribute('href')); },
  guardsOff() { $('[data-guards=off]').click(); return $$('.cellb.run').length; }
};
