import { html, nothing } from 'lit';
import { clean } from './bidi.js';
import { languageName, t } from './i18n.js';
import { labelOf } from './labels.js';
import { Part } from './part.js';
import { without } from './state.js';

/** What has to be said of the list: that it is empty and why, a part only, or that changes are missing. In: `desk`. Out: `reload`. */
export class Notices extends Part {
  static properties = { desk: {}, stamp: { hasChanged: () => true } };

  render() {
    const { results, stream } = this.desk;
    const { value } = results.first;
    return html`
      ${stream.state === 'gap' ? this.#say('gap', html`<p><strong>${t('gap')}</strong> ${t('gapLong')}</p>
        <p><button type="button" @click=${() => this.tell('reload')}>${t('reload')}</button></p>`) : nothing}
      ${stream.state === 'refused' && stream.problem && !results.first.problem
        ? this.#say('refused', html`<p><strong>${t('live-refused')}</strong> <code>${stream.problem.code}</code> <bdi>${stream.problem.detail}</bdi></p>`) : nothing}
      ${value?.timed_out ? this.#say('partial', html`<p><strong>${t('partial')}</strong> ${t('partialLong')}</p>
        <p><button type="button" @click=${() => results.first.retry()}>${t('retry')}</button></p>`) : nothing}
      ${value?.corrected ? this.#say('corrected', html`<p>${t('corrected')} <bdi>${value.corrected.map(clean).join(t('comma') + ' ')}</bdi></p>`) : nothing}
      ${value && !value.timed_out && !results.hits.length ? this.#nothing(results) : nothing}`;
  }

  #say(name, content) {
    return html`<div class="notice ${name}" role="status">${content}</div>`;
  }

  #nothing({ gains, emptyCorpus }) {
    if (emptyCorpus) {
      return this.#say('empty', html`<p><strong>${t('emptyCorpus')}</strong></p><p>${t('emptyCorpusHow')}</p>
        <pre dir="ltr"><code>./nashra push deploy/sample/articles.ndjson</code></pre>`);
    }
    return this.#say('none', html`<p><strong>${t('noHits')}</strong></p>${gains?.length ? html`<p>${t('noHitsWithout')}</p>
      <ul>${gains.map((gain) => html`<li><button type="button" ?disabled=${!gain.count}
        @click=${() => this.desk.url.set(without(this.desk.url.now, gain))}>${this.#filter(gain)}</button>
        <span>${t('gains', { n: gain.count })}</span></li>`)}</ul>` : nothing}`);
  }

  #filter({ name, value }) {
    const field = name.replace('not_', '');
    const label = field === 'language' ? languageName(value) : field === 'tag' ? labelOf(value) : value;
    return html`${t(name.startsWith('not_') ? `without-${field}` : `with-${field}`)}${value ? html` <bdi>${clean(label)}</bdi>` : nothing}`;
  }
}

customElements.define('nashra-notices', Notices);
