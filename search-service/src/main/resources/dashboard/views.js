import { html } from 'lit';
import { pathOf } from './api.js';
import { t } from './i18n.js';
import { kept, keep } from './local.js';
import { Part } from './part.js';
import { searchOf, writeState } from './state.js';

const EXPORTS = [['API', 'json'], ['RSS', 'rss'], ['CSV', 'csv']];

function saved() {
  try {
    return JSON.parse(kept('views', '[]'));
  } catch {
    return [];
  }
}

/** Saved views, kept by this browser, and the same search as a call of the API. In: `state`. Out: `go` with `{query}`, `say`. */
export class Views extends Part {
  static properties = { state: {}, list: { state: true } };

  constructor() {
    super();
    this.list = saved();
  }

  render() {
    return html`<details class="menu" name="menus"><summary>${t('views')}</summary><div class="sheet">
      <ul class="saved">${this.list.map(({ name, query }) => html`<li>
        <button type="button" class="link" @click=${() => this.tell('go', { query })}><bdi>${name}</bdi></button>
        <button type="button" class="quiet" aria-label=${t('forget', { name })} title=${t('forget', { name })}
          @click=${() => this.#put(this.list.filter((view) => view.name !== name))}>×</button></li>`)}</ul>
      <form @submit=${this.#save}><label>${t('saveAs')} <input name="name" maxlength="60" required dir="auto"></label>
        <button type="submit">${t('save')}</button></form>
      <p>${t('copyAs')} ${EXPORTS.map(([name, format]) => html`<button type="button" @click=${() => this.#copy(format)}>${name}</button> `)}</p>
      </div></details>`;
  }

  #put(list) {
    this.list = list;
    keep('views', JSON.stringify(list));
  }

  #save(event) {
    event.preventDefault();
    const name = event.target.elements.name.value.trim();
    const query = writeState({ ...this.state, id: '', view: '', with: '', live: '' });
    this.#put([...this.list.filter((view) => view.name !== name), { name, query }]);
    event.target.reset();
    this.tell('say', { text: t('saved', { name }) });
  }

  #copy(format) {
    const parameters = searchOf(this.state, this.state.tz);
    if (format !== 'json') {
      parameters.set('format', format);
    }
    navigator.clipboard.writeText(`${location.origin}${pathOf('/articles', parameters)}`)
      .then(() => this.tell('say', { text: t('copied') }), () => this.tell('say', { text: t('notCopied') }));
  }
}

customElements.define('nashra-views', Views);
