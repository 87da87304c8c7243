import { kept, keep } from './local.js';
import { AR } from './strings-ar.js';
import { EN } from './strings-en.js';

// The interface's own language, numbers and plurals. What articles say is never translated.

const STRINGS = { ar: AR, en: EN };
let ui = 'ar';
let digits = kept('digits', 'latn');

/** Tells that the interface speaks another language, so that what is shown is shown anew. */
export const spoken = new EventTarget();

/** Gives the interface's language, `ar` or `en`. */
export function uiLanguage() {
  return ui;
}

/** Sets the interface's language and, with it, the page's direction. */
export function speak(language) {
  ui = language === 'en' ? 'en' : 'ar';
  document.documentElement.lang = ui;
  document.documentElement.dir = ui === 'ar' ? 'rtl' : 'ltr';
  spoken.dispatchEvent(new Event('change'));
}

/** Gives the digits that are written, `latn` or `arab`. */
export function digitsWritten() {
  return digits;
}

/** Sets the digits for Arabic. */
export function writeDigits(system) {
  digits = system;
  keep('digits', system);
  spoken.dispatchEvent(new Event('change'));
}

/** Gives the locale of numbers and dates: Gregorian, and the same digits in every Arabic country. */
export function locale() {
  return ui === 'ar' ? `ar-u-ca-gregory-nu-${digits}` : 'en-GB-u-ca-gregory';
}

const made = new Map();

/** Gives a formatter of `Intl`, made once for each locale and options. */
export function formatter(kind, options = {}) {
  const name = `${kind} ${locale()} ${JSON.stringify(options)}`;
  if (!made.has(name)) {
    made.set(name, new Intl[kind](locale(), options));
  }
  return made.get(name);
}

/** Writes a number. */
export function number(value) {
  return formatter('NumberFormat').format(value);
}

/** Writes a share of 0 to 1 as a percentage. */
export function percent(value) {
  return formatter('NumberFormat', { style: 'percent' }).format(value);
}

/**
 * Gives a text of the interface. A text that counts has a form for each plural category, chosen by `n`.
 *
 * @param {string} name of the text
 * @param {Object<string, *>} values for its `{names}`; numbers are written as the reader's
 */
export function t(name, values = {}) {
  const text = STRINGS[ui][name];
  if (text === undefined) {
    throw new Error(`no text ${name}`);
  }
  const form = typeof text === 'string' ? text : (text[formatter('PluralRules').select(values.n)] ?? text.other);
  return form.replace(/\{(\w+)\}/g, (_, key) => (typeof values[key] === 'number' ? number(values[key]) : values[key]));
}

/** Gives a language's name in the interface's. */
export function languageName(code) {
  try {
    return code === 'und' ? t('unknownLanguage') : formatter('DisplayNames', { type: 'language' }).of(code);
  } catch {
    return code;
  }
}

/** Gives a country's name in the interface's language. */
export function countryName(code) {
  try {
    return formatter('DisplayNames', { type: 'region' }).of(code);
  } catch {
    return code;
  }
}
