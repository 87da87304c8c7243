import { html } from 'lit';
import { directionOf, langOf, runs } from './bidi.js';

// Passages that two texts share, numbered in the order of the first.

/** Gives the spans of one side, `this` or `other`. */
export function spansOf(passages, side) {
  return passages.map((passage, i) => ({ start: passage[side][0], end: passage[side][1], n: i + 1 }));
}

/** Shows a text with its spans marked; `on` is the number of the one that is looked at. */
export function markedBody(article, spans, on) {
  return html`<div class="body" dir=${directionOf(article.language)} lang=${langOf(article.language)}>${
    runs(article.body_text ?? '', spans).map(({ text, n }) =>
      n === undefined ? text : html`<mark data-n=${n} class=${n === on ? 'on' : ''}>${text}</mark>`)}</div>`;
}
