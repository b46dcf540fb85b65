// The page's texts, in English and Chinese, from texts.json. Names of points, tables and processes stay as they are.

const texts = await (await fetch('texts.json')).json();
const KEPT = 'two-banks-language';
const listeners = [];

let language = localStorage.getItem(KEPT) ?? (navigator.language.startsWith('zh') ? 'zh' : 'en');

export const spoken = () => language;

/** The text with {0}, {1}, … filled in. */
export function t(key, ...values) {
  const text = texts[key];
  if (!text) {
    throw new Error(`no text ${key}`);
  }
  return text[language].replace(/\{(\d)}/g, (place, number) => values[number] ?? place);
}

/** What has both languages by itself, as the pattern's file has. */
export const shown = text => text[language];

export function onLanguage(listener) {
  listeners.push(listener);
}

export function speak(chosen) {
  language = chosen;
  localStorage.setItem(KEPT, chosen);
  tell();
}

/** Fills in what stands in the page itself. */
export function tell() {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  const fill = (name, set) => document.querySelectorAll(`[data-${name}]`).forEach(element => set(element, t(element.dataset[name])));
  fill('t', (element, text) => { element.textContent = text; });
  fill('label', (element, text) => element.setAttribute('aria-label', text));
  fill('title', (element, text) => { element.title = text; });
  fill('placeholder', (element, text) => { element.placeholder = text; });
  document.querySelectorAll('[data-language]')
    .forEach(button => button.setAttribute('aria-pressed', button.dataset.language === language));
  listeners.forEach(listener => listener());
}

export const money = amount => Number(amount).toLocaleString('en-US', {minimumFractionDigits: 2, maximumFractionDigits: 2});
