import { html, nothing } from 'lit';
import { filled } from './buckets.js';
import { number, t } from './i18n.js';
import { Part } from './part.js';
import { clock, day, isoDay, longDay, offset, timeZone } from './time.js';

/**
 * Counts over time. In: `counts` `{buckets, interval, zoomed}`, `from` and `to` of the state, `busy`. Out: `range` with
 * `{start_date, end_date}`. A range is drawn with the pointer, with two sliders, or typed as dates.
 */
export class TimelineBars extends Part {
  static properties = { counts: {}, from: {}, to: {}, busy: {}, edges: { state: true } };

  #spans = [];
  #timer;
  #moving = false;

  willUpdate() {
    this.#spans = this.counts ? filled(this.counts.buckets, this.counts.interval, isoDay) : [];
    if (!this.#moving) {
      this.edges = this.#edgesOf();
    }
  }

  /** First and last span of the range; the whole if none is chosen. */
  #edgesOf() {
    const last = Math.max(0, this.#spans.length - 1);
    const starts = (span) => this.from.length > 10 ? span.to > Date.parse(this.from) : span.lastDay >= this.from;
    const ends = (span) => this.to.length > 10 ? span.from <= Date.parse(this.to) : span.day <= this.to;
    const first = this.from ? this.#spans.findIndex(starts) : 0;
    const end = this.to ? this.#spans.findLastIndex(ends) : last;
    return [first < 0 ? last : first, end < 0 ? 0 : end];
  }

  render() {
    const spans = this.#spans;
    const most = Math.max(1, ...spans.map(({ count }) => count));
    const [first, last] = this.edges;
    return html`<section aria-label=${t('timeline')} aria-busy=${Boolean(this.busy)}>
      <div class="bars" aria-hidden="true" @pointerdown=${this.#draw}>${spans.map((span, i) => html`<i
        class=${(this.from || this.to) && (i < first || i > last) ? 'out' : ''} title="${this.#name(span)}: ${number(span.count)}"
        .style=${`--share:${span.count / most}`}></i>`)}</div>
      <div class="rail" .style=${this.#place(first, last)}>
        ${spans.length > 1 ? [this.#handle(0, first, t('rangeStart')), this.#handle(1, last, t('rangeEnd'))] : nothing}</div>
      <p class="ends" aria-hidden="true">${spans.length
        ? html`<span>${t('oldest')} <b>${this.#edge(spans[0])}</b></span>
          <span>${t('most', { n: most })} ${t(this.counts.interval === '1h' ? 'anHour' : 'aDay')}</span>
          <span><b>${this.#edge(spans.at(-1))}</b> ${t('newest')}</span>` : t('noTimes')}</p>
      <div class="range">
        <label>${t('from')} <input type="date" .value=${this.#dayOf(this.from)} @change=${(e) => this.#typed(0, e.target.value)}></label>
        <label>${t('to')} <input type="date" .value=${this.#dayOf(this.to)} @change=${(e) => this.#typed(1, e.target.value)}></label>
        <button type="button" ?hidden=${!this.from && !this.to} @click=${() => this.tell('range', { start_date: '', end_date: '' })}
          >${t('allTimes')}</button>
        <details><summary>${t('asTable')}</summary><div class="table" tabindex="0" role="region" aria-label=${t('timelineTable')}><table>
          <caption>${t('timelineIn', { zone: timeZone() })}</caption>
          <thead><tr><th scope="col">${t('time')}</th><th scope="col">${t('articles')}</th></tr></thead>
          <tbody>${spans.filter(({ count }) => count).map((span) => html`<tr><th scope="row"><time
            datetime=${new Date(span.from).toISOString()}>${this.#name(span)}</time></th><td>${number(span.count)}</td></tr>`)}</tbody>
        </table></div></details>
      </div></section>`;
  }

  #place(first, last) {
    const n = Math.max(1, this.#spans.length);
    return `--first:${first / n};--last:${(last + 1) / n}`;
  }

  #handle(which, at, name) {
    const span = this.#spans[at];
    return html`<span role="slider" tabindex="0" class=${which ? 'end' : 'start'} aria-label=${name} aria-valuemin="0"
      aria-valuemax=${this.#spans.length - 1} aria-valuenow=${at} aria-valuetext=${this.#name(span)}
      @keydown=${(event) => this.#key(event, which)} @pointerdown=${(event) => this.#drag(event, which)}></span>`;
  }

  #name(span) {
    if (this.counts.interval === '1h') {
      return `${longDay(span.from)} ${clock(span.from)} ${offset(span.from)}`;
    }
    return span.day === span.lastDay ? longDay(span.from) : `${longDay(span.from)} – ${longDay(span.to - 1)}`;
  }

  #edge(span) {
    return this.counts.interval === '1h' ? `${day(span.from)} ${clock(span.from)} ${offset(span.from)}` : day(span.from);
  }

  #dayOf(value) {
    return value.length > 10 ? isoDay(value) : value;
  }

  #key(event, which) {
    const rtl = document.documentElement.dir === 'rtl';
    const steps = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1, ArrowUp: 1, ArrowDown: -1, PageUp: 7, PageDown: -7 };
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? this.#spans.length - 1 : this.edges[which] + (steps[event.key] ?? NaN);
    if (!Number.isNaN(to)) {
      event.preventDefault();
      this.#move(which, to);
    }
  }

  #move(which, to) {
    const edges = [...this.edges];
    edges[which] = which ? Math.max(edges[0], Math.min(this.#spans.length - 1, to)) : Math.min(edges[1], Math.max(0, to));
    this.edges = edges;
    this.#moving = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#settle(), 350);
  }

  #settle() {
    clearTimeout(this.#timer);
    this.#moving = false;
    const [first, last] = this.edges;
    if (first === 0 && last === this.#spans.length - 1) {
      this.tell('range', { start_date: '', end_date: '' });
    } else if (this.counts.interval === '1h') {
      this.tell('range', {
        start_date: new Date(this.#spans[first].from).toISOString(), end_date: new Date(this.#spans[last].to - 1).toISOString() });
    } else {
      this.tell('range', { start_date: this.#spans[first].day, end_date: this.#spans[last].lastDay });
    }
  }

  #typed(which, value) {
    this.tell('range', which ? { end_date: value } : { start_date: value });
  }

  /** Gives the span under the pointer, in the page's direction. */
  #under(event) {
    const { left, width } = this.querySelector('.bars').getBoundingClientRect();
    const share = (event.clientX - left) / width;
    const along = document.documentElement.dir === 'rtl' ? 1 - share : share;
    return Math.max(0, Math.min(this.#spans.length - 1, Math.floor(along * this.#spans.length)));
  }

  #draw(event) {
    if (event.button === 0 && this.#spans.length > 1) {
      const start = this.#under(event);
      this.#track(event, (at) => { this.edges = [Math.min(start, at), Math.max(start, at)]; });
    }
  }

  #drag(event, which) {
    this.#track(event, (at) => this.#move(which, at));
  }

  #track(event, move) {
    const target = event.currentTarget;
    target.setPointerCapture(event.pointerId);
    this.#moving = true;
    const on = (next) => move(this.#under(next));
    on(event);
    target.addEventListener('pointermove', on);
    target.addEventListener('lostpointercapture', () => {
      target.removeEventListener('pointermove', on);
      this.#settle();
    }, { once: true });
  }
}

customElements.define('nashra-timeline', TimelineBars);
