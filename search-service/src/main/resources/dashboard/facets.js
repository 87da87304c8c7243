import { html, nothing } from 'lit';
import { clean } from './bidi.js';
import { languageName, number, t } from './i18n.js';
import { KINDS, kindOf, labelOf } from './labels.js';
import { Part } from './part.js';

const FEW = 6;

/**
 * What the list can be narrowed by. In: `counts` by field, `state`, `busy`. Out: `filter` with `{field, value, state}`, which is
 * `include`, `exclude` or `off`. Chosen values stay on top, also those that nothing has.
 */
export class FacetLists extends Part {
  static properties = { counts: {}, state: {}, busy: {}, wide: { state: true } };

  constructor() {
    super();
    this.wide = new Set();
  }

  render() {
    const tags = this.#values('tag');
    return html`<section aria-label=${t('facets')} aria-busy=${Boolean(this.busy)}>
      ${this.#group('source', t('sources'), this.#values('source'), (value) => value)}
      ${this.#group('language', t('languages'), this.#values('language'), languageName)}
      ${KINDS.map((kind) => this.#group('tag', t(`kinds-${kind}`), tags.filter(({ value }) => kindOf(value) === kind), labelOf, kind))}
    </section>`;
  }

  #values(field) {
    const counts = this.counts?.[field] ?? [];
    const chosen = [...this.state[field], ...this.state[`not_${field}`]];
    const at = new Map(counts.map(({ value, count }) => [value, count]));
    return [
      ...chosen.map((value) => ({ value, count: at.get(value) ?? 0 })),
      ...counts.filter(({ value }) => !chosen.includes(value))];
  }

  #group(field, title, values, name, kind = field) {
    if (!values.length) {
      return nothing;
    }
    const wide = this.wide.has(kind);
    const chosen = this.state[field].length + this.state[`not_${field}`].length;
    const shown = wide ? values : values.slice(0, Math.max(FEW, chosen));
    return html`<details open class="facet"><summary><h2>${title}</h2></summary>
      <ul>${shown.map((value) => this.#row(field, value, name, kind))}</ul>
      <button type="button" class="quiet" ?hidden=${values.length <= shown.length && !wide} aria-expanded=${wide}
        @click=${() => this.#widen(kind)}>${wide ? t('fewer') : t('more', { n: values.length - shown.length })}</button></details>`;
  }

  #row(field, { value, count }, name, kind) {
    const label = clean(name(value));
    const included = this.state[field].includes(value);
    const excluded = this.state[`not_${field}`].includes(value);
    const turn = (to) => () => this.tell('filter', { field, value, state: to });
    return html`<li class="${included ? 'in' : ''} ${excluded ? 'ex' : ''}">
      <button type="button" class="value ${kind}" aria-pressed=${included} @click=${turn(included ? 'off' : 'include')}
        ><bdi>${label}</bdi><data value=${count}>${number(count)}</data></button>
      <button type="button" class="not" aria-pressed=${excluded} aria-label=${t('exclude', { label })} title=${t('exclude', { label })}
        @click=${turn(excluded ? 'off' : 'exclude')}>−</button></li>`;
  }

  #widen(kind) {
    this.wide = this.wide.has(kind) ? new Set([...this.wide].filter((other) => other !== kind)) : new Set([...this.wide, kind]);
  }
}

customElements.define('nashra-facets', FacetLists);
