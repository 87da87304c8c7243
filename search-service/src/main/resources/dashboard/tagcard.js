import { html, nothing } from 'lit';
import { clean, directionOf, langOf } from './bidi.js';
import { percent, t } from './i18n.js';
import { labelOf } from './labels.js';
import { Part } from './part.js';

/** Why an article has a tag: which words earned it, by which rule. `show(tag, article, at)` opens it. Out: `filter`. */
export class TagCard extends Part {
  static properties = { tag: { state: true }, article: { state: true } };

  #at;

  /** Opens it beside an element. */
  async show(tag, article, at) {
    Object.assign(this, { tag, article });
    this.#at = at;
    await this.updateComplete;
    const dialog = this.querySelector('dialog');
    dialog.showModal();
    const { top, bottom, left, right } = at.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = dialog;
    const start = document.documentElement.dir === 'rtl' ? right - width : left;
    dialog.style.left = `${Math.max(8, Math.min(innerWidth - width - 8, start))}px`;
    dialog.style.top = `${bottom + height + 8 < innerHeight ? bottom + 4 : Math.max(8, top - height - 4)}px`;
  }

  render() {
    const { tag, article } = this;
    return html`<dialog class="tag-card" aria-label=${tag ? clean(labelOf(tag.id)) : t('tag')} @click=${this.#outside}>${tag ? html`
      <h2><bdi>${clean(labelOf(tag.id))}</bdi> <small>${t(`kind-${tag.kind}`)}</small></h2>
      <p>${t('because', { n: tag.evidence?.length ?? 0 })}</p>
      <ul dir=${directionOf(article.language)} lang=${langOf(article.language)}>${[...new Set((tag.evidence ?? []).map(({ surface }) => surface))]
        .slice(0, 6).map((surface) => html`<li><mark>${clean(surface)}</mark></li>`)}</ul>
      <p class="meta"><code>${clean(tag.rule)}</code>${tag.weight === undefined ? nothing : html` <span>${t('weight')} ${percent(tag.weight)}</span>`}</p>
      <p class="steps"><button type="button" @click=${() => this.#filter('include')}>${t('only')}</button>
        <button type="button" @click=${() => this.#filter('exclude')}>${t('not')}</button>
        <button type="button" @click=${() => this.#close()}>${t('close')}</button></p>` : nothing}</dialog>`;
  }

  #filter(state) {
    this.#close();
    this.tell('filter', { field: 'tag', value: this.tag.id, state });
  }

  #outside(event) {
    if (event.target.localName === 'dialog') {
      this.#close();
    }
  }

  #close() {
    this.querySelector('dialog').close();
    this.#at?.focus();
  }
}

customElements.define('nashra-tag-card', TagCard);
