import { html, nothing } from 'lit';
import { call } from './api.js';
import { Ask } from './ask.js';
import { clean, directionOf, langOf } from './bidi.js';
import { percent, t } from './i18n.js';
import { Part } from './part.js';
import { markedBody, spansOf } from './passages.js';
import './status.js';
import { moment, span } from './time.js';

/**
 * The members of a group, and two of them side by side with what they share. In: `article`, `with` which other one. Out: `compare`
 * with `{id}`, `say`. `step(1)` and `step(-1)` go through the passages.
 */
export class Copies extends Part {
  static properties = { article: {}, with: {}, on: { state: true }, differs: { state: true } };

  #ask = new Ask();
  #asked = '';

  constructor() {
    super();
    this.on = 0;
    this.differs = false;
    this.#ask.addEventListener('change', () => this.requestUpdate());
  }

  willUpdate() {
    const lead = this.article.duplicate_of ?? this.article.id;
    const asked = `${lead} ${this.with}`;
    if (asked !== this.#asked) {
      this.#asked = asked;
      this.on = 0;
      this.#ask.ask((signal) => this.#load(lead, signal));
    }
  }

  async #load(lead, signal) {
    const members = (await call(`/groups/${this.article.group}`, new URLSearchParams({ page_size: 100, fields: 'body_text' }), { signal })).hits;
    const first = members.find(({ id }) => id === lead) ?? members[0];
    let pairs = members.length > 1
      ? (await call(`/articles/${first.id}/copies`, new URLSearchParams({ page_size: 100 }), { signal })).copies : [];
    if (this.with && this.with !== first.id && !pairs.some(({ id }) => id === this.with)) {
      pairs = pairs.concat((await call(`/articles/${first.id}/copies`, new URLSearchParams({ with: this.with }), { signal })).copies);
      members.push(await call(`/articles/${this.with}`, null, { signal }));
    }
    return { first, members, pairs };
  }

  /** Goes to the next passage or to the one before, in both texts. */
  async step(by) {
    const { length } = this.#pair()?.passages ?? [];
    if (length) {
      this.on = this.on ? ((this.on - 1 + by + length) % length) + 1 : by > 0 ? 1 : length;
      await this.updateComplete;
      this.querySelectorAll('mark.on').forEach((mark) => mark.scrollIntoView({ block: 'nearest' }));
      this.tell('say', { text: t('passage', { i: this.on, n: length }) });
    }
  }

  #pair() {
    const { first, pairs = [] } = this.#ask.value ?? {};
    const wanted = this.with || (this.article.id === first?.id ? '' : this.article.id);
    return pairs.find(({ id }) => id === wanted) ?? pairs[0];
  }

  render() {
    const { first, members = [] } = this.#ask.value ?? {};
    const pair = this.#pair();
    const other = members.find(({ id }) => id === pair?.id);
    return html`<nashra-status .ask=${this.#ask} what=${t('copiesTab')}></nashra-status>
      ${first ? html`<p class="count">${t('outlets', { n: new Set(members.map(({ source }) => source)).size })} · ${t('texts', { n: members.length })}</p>
        ${members.length > 1 ? this.#members(first, pair) : html`<p>${t('alone')}</p>`}` : html`<p class="wait">${t('loading')}</p>`}
      ${other ? this.#sides(first, other, pair) : nothing}`;
  }

  #members(first, pair) {
    const { members, pairs } = this.#ask.value;
    return html`<ol class="members">${members.map((member) => {
      const its = pairs.find(({ id }) => id === member.id);
      return html`<li><button type="button" aria-pressed=${member.id === pair?.id} ?disabled=${!its}
        @click=${() => this.tell('compare', { id: member.id })}>
        <bdi class="source">${clean(member.source)}</bdi>
        <span>${its ? t('after', { span: span(Date.parse(member.received) - Date.parse(first.received)) })
          : html`<b>${t('lead')}</b> ${moment(member.received)}`}</span>
        ${its ? html`<span class="kind ${its.copy?.kind ?? 'none'}">${t(`copy-${its.copy?.kind ?? 'none'}`)}</span>` : nothing}</button></li>`;
    })}</ol>`;
  }

  #sides(first, other, pair) {
    return html`<div class="verdict"><p>${this.#verdict(pair)} <span class="score">${t('similarity')} ${
        pair.copy ? percent(pair.copy.similarity) : '—'} · ${t('probability')} ${pair.score === undefined ? '—' : percent(pair.score)}</span></p>
      <p class="steps"><button type="button" ?disabled=${!pair.passages.length} @click=${() => this.step(-1)} aria-label=${t('before')}><bdi dir="ltr">[</bdi></button>
        <span>${pair.passages.length ? t('passages', { n: pair.passages.length }) : t('noPassages')}</span>
        <button type="button" ?disabled=${!pair.passages.length} @click=${() => this.step(1)} aria-label=${t('afterwards')}><bdi dir="ltr">]</bdi></button>
        <label><input type="checkbox" .checked=${this.differs} @change=${(e) => { this.differs = e.target.checked; }}> ${t('onlyDiffers')}</label></p></div>
      <div class="sides ${this.differs ? 'differs' : ''}">
        ${this.#side(first, spansOf(pair.passages, 'this'))}${this.#side(other, spansOf(pair.passages, 'other'))}</div>`;
  }

  #verdict({ copy, is_copy: isCopy, reason }) {
    if (!copy) {
      return html`<bdi lang="en" dir="ltr">${reason}</bdi>`;
    }
    const words = copy.containment >= 0.995 ? t('allInLead') : t('inLead', { share: percent(copy.containment) });
    return html`<b>${isCopy ? words : t('notACopy')}</b>`;
  }

  #side(article, spans) {
    return html`<article tabindex="0" data-side=${article.id} aria-label=${clean(article.source)}>
      <p class="meta"><bdi class="source">${clean(article.source)}</bdi><time datetime=${article.received}>${moment(article.received)}</time></p>
      <h3 dir=${directionOf(article.language)} lang=${langOf(article.language)}>${clean(article.headline || t('noHeadline'))}</h3>
      ${markedBody(article, spans, this.on)}</article>`;
  }
}

customElements.define('nashra-copies', Copies);
