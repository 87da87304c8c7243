import { html, nothing } from 'lit';
import { webLink } from './article.js';
import { call } from './api.js';
import { Ask } from './ask.js';
import './copies.js';
import { t } from './i18n.js';
import { learn } from './labels.js';
import { Part } from './part.js';
import './status.js';
import './trace.js';

const VIEWS = ['', 'copies', 'trace'];

/**
 * The reading pane. In: `open`, the article's id; `view`, one of `''`, `copies`, `trace`; `with`, what it is compared with. Out:
 * `view` with `{view}`, `close`, and what its parts tell. A withdrawn article leaves a tombstone.
 */
export class Reader extends Part {
  static properties = { open: {}, view: {}, with: {} };

  #ask = new Ask();

  constructor() {
    super();
    this.#ask.addEventListener('change', () => this.requestUpdate());
  }

  willUpdate(changed) {
    if (changed.has('open')) {
      this.load();
      this.querySelector('.page')?.scrollTo(0, 0);
    }
  }

  /** Reads the article, or reads it again. */
  load() {
    const id = this.open;
    if (this.#ask.value?.id !== id) {
      this.#ask.value = null;
      this.#ask.problem = null;
    }
    if (!id) {
      this.#ask.stop();
      return;
    }
    this.#ask.ask(async (signal) => {
      const article = await call(`/articles/${encodeURIComponent(id)}`, null, { signal });
      learn(article.tags);
      return article;
    });
  }

  /** Gives the article as far as it is there. */
  get article() {
    return this.#ask.value;
  }

  /** Steps through the passages of two copies. */
  step(by) {
    this.querySelector('nashra-copies')?.step(by);
  }

  /** Opens the article where its publisher has it. */
  original() {
    this.querySelector('a.original')?.click();
  }

  render() {
    if (!this.open) {
      return html`<div class="nothing"><p>${t('nothingOpen')}</p><p>${t('nothingOpenKeys')}</p></div>`;
    }
    const { value, problem, loading } = this.#ask;
    const gone = problem?.status === 410;
    return html`<header class="bar">
        <div role="tablist" aria-label=${t('reader')} @keydown=${this.#key}>${VIEWS.map((view) => html`<button type="button" role="tab"
          id="tab-${view || 'article'}" aria-selected=${view === this.view} aria-controls="pane" tabindex=${view === this.view ? 0 : -1}
          @click=${() => this.tell('view', { view })}>${t(view ? `${view}Tab` : 'articleTab')}</button>`)}</div>
        <span class="actions">
          ${webLink(value?.url) ? html`<a class="original" href=${webLink(value.url)} target="_blank" rel="noopener noreferrer">${t('original')}</a>` : nothing}
          <button type="button" @click=${() => print()}>${t('print')}</button>
          <button type="button" class="close" aria-label=${t('close')} title=${t('close')} @click=${() => this.tell('close')}>×</button></span></header>
      <div class="page" id="pane" role="tabpanel" aria-labelledby="tab-${this.view || 'article'}" tabindex="0" aria-busy=${loading}>
        ${gone ? html`<div class="tombstone" role="status"><h2>${t('withdrawn')}</h2><p>${t('withdrawnLong')}</p><p><code>${problem.code}</code></p></div>`
          : problem?.status === 404 ? html`<div class="tombstone" role="status"><h2>${t('notFound')}</h2><p><bdi>${problem.detail}</bdi></p></div>`
          : html`<nashra-status .ask=${this.#ask} what=${t('articleTab')}></nashra-status>`}
        ${value && !gone ? this.#pane(value) : loading && !value ? html`<p class="wait">${t('loading')}</p>` : nothing}</div>
      <footer class="printed">${location.href} · ${new Date().toISOString()}</footer>`;
  }

  #pane(article) {
    return this.view === 'copies' ? html`<nashra-copies .article=${article} .with=${this.with}></nashra-copies>`
      : this.view === 'trace' ? html`<nashra-trace .article=${article}></nashra-trace>`
      : html`<nashra-article .article=${article}></nashra-article>`;
  }

  #key(event) {
    const rtl = document.documentElement.dir === 'rtl';
    const by = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1 }[event.key];
    if (by) {
      event.preventDefault();
      const view = VIEWS[(VIEWS.indexOf(this.view) + by + VIEWS.length) % VIEWS.length];
      this.tell('view', { view });
      this.querySelector(`#tab-${view || 'article'}`).focus();
    }
  }
}

customElements.define('nashra-reader', Reader);
