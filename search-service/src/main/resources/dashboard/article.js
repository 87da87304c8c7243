import { html, nothing } from 'lit';
import { call } from './api.js';
import { Ask } from './ask.js';
import { clean, directionOf, langOf, runs } from './bidi.js';
import { languageName, percent, t } from './i18n.js';
import { KINDS, labelOf } from './labels.js';
import { Part } from './part.js';
import { moment } from './time.js';

const LIKE = 5;

/** Gives a link that can be followed without harm; empty if it leads to anything but a page. */
export function webLink(url) {
  return /^https?:\/\//i.test(url ?? '') ? url : '';
}

/** An article to be read. In: `article`. Out: `open` with `{id, view, with}`, `tag`. A tag that is chosen marks what it rests on. */
export class ArticleText extends Part {
  static properties = { article: {}, chosen: { state: true } };

  #similar = new Ask();

  constructor() {
    super();
    this.chosen = '';
    this.#similar.addEventListener('change', () => this.requestUpdate());
  }

  willUpdate(changed) {
    if (changed.has('article') && changed.get('article')?.id !== this.article.id) {
      this.chosen = '';
      const { id } = this.article;
      this.#similar.value = null;
      this.#similar.ask((signal) => call(`/articles/${id}/similar`, new URLSearchParams({ page_size: LIKE }), { signal }));
    }
  }

  render() {
    const { article } = this;
    const direction = directionOf(article.language);
    const tag = article.tags?.find(({ id }) => id === this.chosen);
    const spans = (field) => (tag?.evidence ?? []).filter((e) => e.field === field).map((e) => ({ ...e, n: 1 }));
    const marked = (text, field) => runs(text, spans(field)).map((run) => (run.n ? html`<mark>${run.text}</mark>` : run.text));
    return html`<article>
      <p class="meta"><bdi class="source">${clean(article.source)}</bdi>${article.byline ? html`<bdi>${clean(article.byline)}</bdi>` : nothing}
        <span>${languageName(article.language)}</span>${article.revision > 1 ? html`<span>${t('revision', { i: article.revision })}</span>` : nothing}</p>
      <h2 dir=${direction} lang=${langOf(article.language)}>${marked(article.headline || t('noHeadline'), 'headline')}</h2>
      <dl class="times"><div><dt>${t('received')}</dt><dd><time datetime=${article.received}>${moment(article.received)}</time></dd></div>
        ${article.published ? html`<div><dt>${t('published')}</dt><dd><time datetime=${article.published}>${moment(article.published)}</time>${
          article.published_clamped ? html` <b>${t('clamped')}</b>` : nothing}</dd></div>` : nothing}</dl>
      <div class="tags">${KINDS.flatMap((kind) => (article.tags ?? []).filter((one) => one.kind === kind)).map((one) => html`<button type="button"
        class="tag ${one.kind}" aria-pressed=${one.id === this.chosen} @click=${() => { this.chosen = one.id === this.chosen ? '' : one.id; }}
        ><bdi>${clean(labelOf(one.id))}</bdi></button>`)}</div>
      ${tag ? html`<p class="because">${t('because', { n: tag.evidence?.length ?? 0 })} <code>${clean(tag.rule)}</code>${
        tag.weight === undefined ? nothing : ` · ${t('weight')} ${percent(tag.weight)}`}
        <button type="button" @click=${() => this.tell('filter', { field: 'tag', value: tag.id, state: 'include' })}>${t('only')}</button>
        <button type="button" @click=${() => this.tell('filter', { field: 'tag', value: tag.id, state: 'exclude' })}>${t('not')}</button></p>` : nothing}
      ${article.body_text ? html`<div class="body" dir=${direction} lang=${langOf(article.language)}>${marked(article.body_text, 'body_text')}</div>`
        : html`<p class="wait">${t('noBody')}</p>`}
      ${this.#like()}</article>`;
  }

  #like() {
    const hits = this.#similar.value?.hits ?? [];
    return hits.length ? html`<section class="similar"><h3>${t('similar')}</h3><ul>${hits.map((hit) => html`<li>
      <button type="button" class="link" dir=${directionOf(hit.language)} lang=${langOf(hit.language)}
        @click=${() => this.tell('open', { id: hit.id, view: '' })}>${clean(hit.headline || t('noHeadline'))}</button>
      <span class="meta"><bdi>${clean(hit.source)}</bdi> · ${moment(hit.received)} <button type="button" class="quiet"
        @click=${() => this.tell('open', { id: this.article.duplicate_of ?? this.article.id, view: 'copies', with: hit.id })}>${t('whyNot')}</button></span></li>`)}
      </ul></section>` : nothing;
  }
}

customElements.define('nashra-article', ArticleText);
