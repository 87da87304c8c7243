import { html } from 'lit';
import { call } from './api.js';
import { Ask } from './ask.js';
import { clean } from './bidi.js';
import { t } from './i18n.js';
import { Part } from './part.js';
import './status.js';
import { longDay, offset, precise, span } from './time.js';

/** Which way an article has come, hop by hop. In: `article`. The slowest hop is marked. */
export class Trace extends Part {
  static properties = { article: {} };

  #ask = new Ask();

  constructor() {
    super();
    this.#ask.addEventListener('change', () => this.requestUpdate());
  }

  willUpdate(changed) {
    if (changed.has('article')) {
      const { id } = this.article;
      this.#ask.ask((signal) => call(`/articles/${id}/trace`, null, { signal }));
    }
  }

  render() {
    const hops = this.#ask.value?.trace ?? [];
    const slowest = Math.max(0, ...hops.map((hop) => hop.after_ms ?? 0));
    return html`<nashra-status .ask=${this.#ask} what=${t('traceTab')}></nashra-status>
      ${hops.length ? html`<p class="day">${longDay(hops[0].at)} · ${offset(hops[0].at)}</p>` : ''}
      <ol class="hops" aria-busy=${this.#ask.loading}>${hops.map((hop) => html`<li class=${slowest && hop.after_ms === slowest ? 'slowest' : ''}>
        <time datetime=${hop.at}>${precise(hop.at)}</time>
        <b>${t(`hop-${hop.stage}`)}</b> <span class="outcome">${hop.outcome}</span>
        ${hop.after_ms === undefined ? '' : html`<span class="delta">${hop.after_ms < 0 ? '−' : '+'}${span(hop.after_ms)}${
          slowest && hop.after_ms === slowest ? ` · ${t('slowest')}` : ''}</span>`}
        ${hop.topic ? html`<code dir="ltr">${hop.topic}/${hop.partition}/${hop.offset}</code>` : ''}</li>`)}</ol>
      ${this.#receipts()}
      ${hops.length ? html`${this.#rules()}<button type="button" @click=${() => this.#copy(hops)}>${t('copyText')}</button>` : ''}`;
  }

  /* Each time it came and changed nothing. */
  #receipts() {
    const receipts = this.#ask.value?.receipts ?? [];
    return receipts.length ? html`<h4>${t('cameAgain')}</h4><ol class="hops">${receipts.map((each) => html`<li>
        <time datetime=${each.at}>${longDay(each.at)} ${precise(each.at)}</time>
        <span class="outcome">${each.outcome}${each.reason ? ` · ${each.reason}` : ''}</span>
        ${each.topic ? html`<code dir="ltr">${each.topic}/${each.partition}/${each.offset}</code>` : ''}</li>`)}</ol>` : '';
  }

  #rules() {
    const rules = [...new Set((this.article.tags ?? []).map(({ rule }) => rule))];
    return html`<p class="rules">${rules.length ? t('taggedBy') : t('noTags')} ${rules.map((rule) => html`<code>${clean(rule)}</code> `)}</p>`;
  }

  #copy(hops) {
    const line = (hop) =>
      [hop.at, hop.stage, hop.outcome, hop.topic && `${hop.topic}/${hop.partition}/${hop.offset}`, hop.after_ms !== undefined && `+${hop.after_ms} ms`]
        .filter(Boolean).join('  ');
    navigator.clipboard.writeText([`${this.article.source}  ${this.article.id}`, ...hops.map(line)].join('\n'))
      .then(() => this.tell('say', { text: t('copied') }), () => this.tell('say', { text: t('notCopied') }));
  }
}

customElements.define('nashra-trace', Trace);
