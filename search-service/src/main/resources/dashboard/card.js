import { html, nothing, render } from 'lit';
import { clean, directionOf, highlighted, langOf } from './bidi.js';
import { languageName, percent, t } from './i18n.js';
import { labelOf } from './labels.js';
import { clock, moment, offset } from './time.js';

const UNSURE = 0.8;
const HOUR = 3_600_000;
const TAGS = 4;

/** Runs of text, those that match in `<mark>`. */
function marked(texts, otherwise) {
  return texts?.length
    ? highlighted(texts.join(' … ')).map(({ text, n }) => (n ? html`<mark>${text}</mark>` : text))
    : clean(otherwise);
}

/** A tag as a button, by which what it rests on is told. */
export function tagButton(tag, article) {
  const show = (event) => event.target.dispatchEvent(
    new CustomEvent('tag', { detail: { tag, article, at: event.currentTarget }, bubbles: true }));
  return html`<button type="button" class="tag ${tag.kind}" aria-haspopup="dialog" @click=${show}
    ><bdi>${clean(labelOf(tag.id))}</bdi></button>`;
}

/** The times of an article: when it came; and what it claims, where that is over an hour off. */
export function times(article) {
  const { received, published, published_clamped: clamped } = article;
  const apart = published && Math.abs(Date.parse(published) - Date.parse(received)) > HOUR;
  return html`<time datetime=${received}>${moment(received)}</time>${apart || clamped
    ? html`<span class="claimed">${t('claimed')} <time datetime=${published}>${moment(published)}</time>${clamped
      ? html` <b>${t('clamped')}</b>` : nothing}</span>` : nothing}`;
}

/** How many outlets and copies a report has. */
export function spread({ copies = 0, sources = [] }) {
  return `${t('outlets', { n: Math.max(1, sources.length) })} · ${t('copies', { n: copies })}`;
}

/**
 * One row: an article and how far it went. In: the article as the API lists it, with `gone` and `revised`. Out:
 * `open` with `{id, view}`, `tag`. It draws at once, so that the list can measure it.
 */
export class Card extends HTMLElement {
  #hit;
  #height = 0;

  /** Gives the article. */
  get hit() {
    return this.#hit;
  }

  /** Shows an article, in the state that it has in the list. */
  show(hit) {
    this.#hit = hit;
    this.dataset.id = hit.id;
    if (hit.gone && !this.classList.contains('gone')) {
      this.#height = this.offsetHeight;
      this.classList.add('gone');
      this.style.blockSize = `${this.#height}px`;
    }
    render(hit.gone ? this.#tombstone() : this.#card(), this);
    this.setAttribute('aria-labelledby', `h-${hit.id}`);
  }

  #open(view) {
    this.dispatchEvent(new CustomEvent('open', { detail: { id: this.#hit.id, view }, bubbles: true }));
  }

  #tombstone() {
    return html`<p class="tombstone" id="h-${this.#hit.id}">${t('withdrawn')}
      <span class="meta"><bdi>${clean(this.#hit.source)}</bdi> · ${clock(this.#hit.received)} ${offset(this.#hit.received)}</span></p>`;
  }

  #card() {
    const hit = this.#hit;
    const direction = directionOf(hit.language);
    const unsure = hit.language_confidence !== undefined && hit.language_confidence < UNSURE;
    return html`
      <p class="meta"><bdi class="source">${clean(hit.source)}</bdi>${times(hit)}<span class="language">${
        languageName(hit.language)}${unsure ? html` <b title=${t('unsure')}>${percent(hit.language_confidence)}</b>` : nothing}</span
        ><span class="revised" ?hidden=${!hit.revised}>${t('revised')}</span></p>
      <h3 id="h-${hit.id}" dir=${direction} lang=${langOf(hit.language)} @click=${() => this.#open('')}
        >${marked(hit.highlight?.headline, hit.headline || t('noHeadline'))}</h3>
      ${hit.highlight?.body_text?.length
        ? html`<p class="excerpt" dir=${direction} lang=${langOf(hit.language)}>${marked(hit.highlight.body_text)}</p>` : nothing}
      <p class="foot"><button type="button" class="spread ${hit.copies ? 'many' : ''}" @click=${() => this.#open('copies')}
        >${spread(hit)}</button>${[...(hit.tags ?? [])].slice(0, TAGS).map((tag) => tagButton(tag, hit))}</p>`;
  }
}

customElements.define('nashra-card', Card);
