import { html, nothing } from 'lit';
import { Desk } from './desk.js';
import './facets.js';
import './feed.js';
import { number, t, uiLanguage } from './i18n.js';
import { keep } from './local.js';
import { meaning } from './keys.js';
import './article.js';
import './live.js';
import './menu.js';
import './notices.js';
import { Part } from './part.js';
import { Place } from './place.js';
import './reader.js';
import './search.js';
import './settings.js';
import './signin.js';
import { readState } from './state.js';
import './status.js';
import './tagcard.js';
import { timeZone } from './time.js';
import './timeline.js';
import './views.js';
import { Voice } from './voice.js';

const NARROW = matchMedia('(max-width: 56.25rem)');
const PAUSE = 160;

/** The page: puts the desk's state into the parts, and what they tell into the desk. */
export class App extends Part {
  static properties = { narrow: { state: true } };

  #desk = new Desk();
  #place = new Place(this.#desk, () => this.querySelector('nashra-reader')?.article);
  #voice = new Voice(() => this.querySelector('#said'));
  #drawn = false;
  #spoken = '';
  #following;

  constructor() {
    super();
    this.narrow = NARROW.matches;
    NARROW.addEventListener('change', () => { this.narrow = NARROW.matches; });
    this.#desk.addEventListener('change', () => this.#soon());
    this.#desk.addEventListener('withdrawn', ({ detail }) => detail.id === this.#state.id && this.querySelector('nashra-reader').load());
    this.#desk.url.addEventListener('change', ({ detail }) => detail.back && !this.#state.id && this.#place.want(detail.row, true));
    addEventListener('keydown', (event) => this.#key(event));
    this.#desk.start();
    this.#place.want(this.#state.id, false);
  }

  get #state() {
    return this.#desk.url.now;
  }

  /** However much comes, the page is drawn once a frame, and four times a second while nobody does anything. */
  #soon() {
    if (!this.#drawn) {
      this.#drawn = true;
      setTimeout(() => {
        this.#drawn = false;
        this.requestUpdate();
      }, this.#desk.pending.count ? 250 : 0);
    }
  }

  /** Draws at once, for what has to be done to what is drawn. */
  #now() {
    this.requestUpdate();
    return this.updateComplete;
  }

  render() {
    const desk = this.#desk;
    if (!desk.signedIn) {
      return html`<main class="door"><nashra-settings @ui=${this.#speak} @zone=${this.#zone}></nashra-settings>
        <nashra-sign-in .refusal=${desk.refusal} @key=${(e) => desk.signIn(e.detail.value)}></nashra-sign-in></main>`;
    }
    const state = this.#state;
    const { results, pending, stream, timeline, facets } = desk;
    const { problem, value } = results.first;
    return html`<a class="skip" href="#results" @click=${this.#skip}>${t('skip')}</a>
      <header class="top"><h1><span class="mark" aria-hidden="true"></span>${t('nashra')}</h1>
        <nashra-search .q=${state.q} .errors=${problem?.errors.filter(({ parameter }) => parameter === 'q') ?? []}
          @query=${this.#query}></nashra-search>
        <nashra-views .state=${state} @go=${(e) => desk.url.set(readState(e.detail.query))} @say=${this.#say}></nashra-views>
        <nashra-settings @ui=${this.#speak} @zone=${this.#zone} @sign-out=${() => desk.signOut()}></nashra-settings></header>
      <div class="desk ${state.id ? 'reading' : ''}" @open=${this.#open} @filter=${this.#filter} @say=${this.#say}
          @tag=${(e) => this.querySelector('nashra-tag-card').show(e.detail.tag, e.detail.article, e.detail.at)}>
        <div class="when"><nashra-status .ask=${timeline} what=${t('timeline')}></nashra-status>
          <nashra-timeline .counts=${timeline.value} .busy=${timeline.loading} .from=${state.start_date} .to=${state.end_date}
            @range=${(e) => desk.url.set(e.detail, { push: false })}></nashra-timeline></div>
        <aside class="side" aria-label=${t('facets')}><details ?open=${!this.narrow}><summary ?hidden=${!this.narrow}>${t('facets')}</summary>
          <nashra-status .ask=${facets} what=${t('facets')}></nashra-status>
          <nashra-facets .counts=${facets.value} .state=${state} .busy=${facets.loading}></nashra-facets></details></aside>
        <main class="list" id="results" tabindex="-1" aria-busy=${results.first.loading}>
          <div class="over"><p class="total">${value ? html`<b>${t('reports', { n: value.total })}</b> ${t('inArticles', { n: value.articles })}` : nothing}</p>
            <label class="unseen" for="sort">${t('sort')}</label><select id="sort" @change=${(e) => desk.url.set({ sort: e.target.value })}>${
              ['received', 'published', 'relevance'].map((sort) => html`<option value=${sort} ?selected=${sort === (state.sort
                || (state.q ? 'relevance' : 'published'))}>${t(`sort-${sort}`)}</option>`)}</select>
            <nashra-live .state=${stream.state} .count=${pending.count} .on=${desk.live} @show=${this.#show}
              @pause=${() => desk.follow(!desk.live)}></nashra-live></div>
          <nashra-status .ask=${results.first} what=${t('results')}></nashra-status>
          <nashra-notices .desk=${desk} .stamp=${[stream.state, stream.problem, value]} @reload=${() => desk.load()}></nashra-notices>
          <nashra-feed class=${results.first.loading && !value ? 'skeleton' : ''} @more=${() => results.more()}></nashra-feed>
          <nashra-status .ask=${results.next} what=${t('nextPage')}></nashra-status></main>
        <section class="pane" aria-label=${t('reader')}><nashra-reader .open=${state.id} .view=${state.view} .with=${state.with}
          @view=${(e) => desk.url.set({ view: e.detail.view })} @compare=${(e) => desk.url.set({ with: e.detail.id }, { push: false })}
          @close=${this.#close}></nashra-reader></section></div>
      <nashra-tag-card @filter=${this.#filter}></nashra-tag-card>
      <p class="unseen" role="status" aria-live="polite" id="said"></p>`;
  }

  updated() {
    const { pending, results } = this.#desk;
    const feed = this.querySelector('nashra-feed');
    if (feed && this.#spoken !== `${uiLanguage()} ${timeZone()}`) {
      this.#spoken = `${uiLanguage()} ${timeZone()}`;
      feed.again();
    }
    feed?.show(results.hits, results.hasMore, this.#place.row()?.id ?? this.#state.id);
    if (feed) {
      this.#place.restore(feed);
    }
    document.title = `${pending.count ? `(${number(pending.count)}) ` : ''}${t('nashra')}`;
    this.#voice.count(pending.count);
  }

  #say = ({ detail }) => this.#voice.say(detail.text);

  #skip = (event) => {
    event.preventDefault();
    this.querySelector('#results').focus();
  };

  #query = ({ detail: { q, tag, push } }) => {
    const { tag: tags } = this.#state;
    if (q !== this.#state.q || tag) {
      this.#desk.url.set({ q, tag: tag && !tags.includes(tag) ? [...tags, tag] : tags }, { push });
    }
  };

  #speak = ({ detail: { ui } }) => {
    keep('ui', ui);
    this.#desk.url.set({ ui }, { push: false });
  };

  #zone = ({ detail: { tz } }) => {
    keep('tz', tz);
    this.#desk.url.set({ tz }, { push: false });
  };

  #filter = ({ detail: { field, value, state } }) => {
    const off = (name) => this.#state[name].filter((other) => other !== value);
    const change = { [field]: off(field), [`not_${field}`]: off(`not_${field}`) };
    if (state !== 'off') {
      change[state === 'include' ? field : `not_${field}`].push(value);
    }
    this.#desk.url.set(change);
  };

  #open = async ({ detail }) => {
    this.#desk.url.set({ id: detail.id, view: detail.view, with: detail.with ?? '' });
    await this.#now();
    await this.querySelector('nashra-reader').updateComplete;
    this.querySelector('#pane')?.focus({ preventScroll: true });
  };

  #close = () => {
    const row = this.#place.row()?.id ?? this.#state.id;
    this.#desk.url.set({ id: '', view: '', with: '' });
    this.#place.want(row, true);
    this.requestUpdate();
  };

  #show = async () => {
    const n = await this.#desk.show();
    if (n !== undefined) {
      await this.#now();
      this.querySelector('nashra-feed').toTop();
      this.querySelector('nashra-feed').reveal(0);
      this.#voice.say(t('shown', { n }));
    }
  };

  /** Goes to a neighbour of the row that has the focus, or is open; the pane follows once the keys rest. */
  #step(by) {
    const feed = this.querySelector('nashra-feed');
    const { hits } = this.#desk.results;
    const open = hits.indexOf(this.#place.row());
    const from = feed.focused >= 0 ? feed.focused : open >= 0 ? open : feed.topmost - (by > 0 ? 1 : 0);
    const to = Math.max(0, Math.min(hits.length - 1, from + by));
    feed.reveal(to);
    clearTimeout(this.#following);
    if (this.#state.id && !this.narrow && hits[to]) {
      this.#following = setTimeout(() => this.#desk.url.set({ id: hits[to].id, view: '', with: '' }, { push: false }), PAUSE);
    }
  }

  #key(event) {
    const what = this.#desk.signedIn && !document.querySelector('dialog[open]') && meaning(event);
    const feed = this.querySelector('nashra-feed');
    const reader = this.querySelector('nashra-reader');
    const at = this.#desk.results.hits[feed?.focused ?? -1];
    const look = (view) => {
      if (at && at.id !== this.#state.id) {
        this.#open({ detail: { id: at.id, view } });
      } else if (this.#state.id && view !== this.#state.view) {
        this.#desk.url.set({ view });
      }
    };
    const deeds = {
      next: () => this.#step(1), previous: () => this.#step(-1), open: () => at && this.#open({ detail: { id: at.id, view: '' } }),
      back: () => this.#state.id && this.#close(), copies: () => look('copies'), trace: () => look('trace'),
      show: () => this.#desk.pending.count && this.#show(), live: () => this.#desk.follow(!this.#desk.live),
      original: () => reader.original(), search: () => this.querySelector('nashra-search').enter(),
      help: () => this.querySelector('nashra-settings').help(), before: () => reader.step(-1), after: () => reader.step(1) };
    if (what && deeds[what]) {
      if (what !== 'open' && what !== 'back') {
        event.preventDefault();
      }
      deeds[what]();
    }
  }
}

customElements.define('nashra-app', App);
