// Which way a text runs, and what must not be in it when it is shown.

const RIGHT_TO_LEFT = new Set(
  'ar arc azb bal ckb dv fa glk he iw ku-arab lrc mzn nqo pa-arab pnb ps sd sdh syr ug ur yi'.split(' '));

/** Overrides, embeddings and isolates: a stranger's text could turn around what stands beside it. */
const CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * Gives the direction of a text by its language, since its first letter may be of another script.
 *
 * @param {string|undefined} language BCP 47
 * @returns {'rtl'|'ltr'|'auto'} `auto` only if the language is not known
 */
export function directionOf(language) {
  if (!language || language === 'und') {
    return 'auto';
  }
  const [first, second = ''] = language.toLowerCase().split('-');
  return RIGHT_TO_LEFT.has(first) || RIGHT_TO_LEFT.has(`${first}-${second}`) ? 'rtl' : 'ltr';
}

/** Gives a language as the `lang` attribute has it; empty if it is not known. */
export function langOf(language) {
  return !language || language === 'und' ? '' : language;
}

/** Gives a text without characters that turn the direction of others. */
export function clean(text) {
  return (text ?? '').replace(CONTROLS, '');
}

/**
 * Cuts a text into runs, some of them marked. Offsets count in the text as the API gave it.
 *
 * @param {string} text
 * @param {{start: number, end: number, n: *}[]} spans which may be in any order; of two that overlap the first counts
 * @returns {{text: string, n: *}[]} `n` is undefined on what is not marked
 */
export function runs(text, spans) {
  const out = [];
  let at = 0;
  for (const { start, end, n } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < at || end > text.length || start >= end) {
      continue;
    }
    if (start > at) {
      out.push({ text: clean(text.slice(at, start)) });
    }
    out.push({ text: clean(text.slice(start, end)), n });
    at = end;
  }
  if (at < text.length) {
    out.push({ text: clean(text.slice(at)) });
  }
  return out;
}

const NAMED = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&#x27;': "'" };

/** Reads a highlight of the API, HTML with nothing but `<mark>`, into runs; it never becomes markup. */
export function highlighted(html) {
  let n;
  const out = [];
  for (const part of html.split(/(<\/?mark>)/)) {
    if (part === '<mark>') {
      n = true;
    } else if (part === '</mark>') {
      n = undefined;
    } else if (part) {
      out.push({ text: clean(part.replace(/&(?:amp|lt|gt|quot|#39|#x27);/g, (e) => NAMED[e])), n });
    }
  }
  return out;
}
