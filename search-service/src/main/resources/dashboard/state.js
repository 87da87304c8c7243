// The page's state is its URL: the API's own parameter names, and a few of the page's. The key is never in it.

/** Parameters that may be repeated. */
export const LISTS = ['source', 'not_source', 'language', 'not_language', 'tag', 'not_tag', 'group', 'not_group'];

const FILTERS = [...LISTS, 'start_date', 'end_date'];
const ASKED = ['q', ...FILTERS, 'duplicates', 'sort'];
const OWN = ['ui', 'tz', 'id', 'view', 'with', 'live'];

/** Reads a state from the query of a URL; what the page does not know is left to the API to name. */
export function readState(query) {
  const parameters = new URLSearchParams(query);
  const state = { other: [] };
  for (const name of [...ASKED, ...OWN]) {
    state[name] = LISTS.includes(name) ? parameters.getAll(name) : (parameters.get(name) ?? '');
  }
  for (const [name, value] of parameters) {
    if (!ASKED.includes(name) && !OWN.includes(name)) {
      state.other.push([name, value]);
    }
  }
  return state;
}

function put(parameters, state, names) {
  for (const name of names) {
    for (const value of [state[name]].flat()) {
      if (value) {
        parameters.append(name, value);
      }
    }
  }
  return parameters;
}

/** Writes a state as the query of a URL. */
export function writeState(state) {
  const parameters = put(new URLSearchParams(), state, [...ASKED, ...OWN]);
  state.other.forEach(([name, value]) => parameters.append(name, value));
  return String(parameters).replaceAll('%3A', ':').replaceAll('%2F', '/');
}

/** Gives the parameters of a search, as the API takes them. */
export function searchOf(state, timezone) {
  const parameters = put(new URLSearchParams(), state, ASKED);
  if (timezone && (state.start_date || state.end_date)) {
    parameters.set('timezone', timezone);
  }
  state.other.forEach(([name, value]) => parameters.append(name, value));
  return parameters;
}

/** Gives each filter that is set, as `{name, value}`: what could be dropped. */
export function filtersOf(state) {
  const dates = state.start_date || state.end_date ? [{ name: 'dates', value: '' }] : [];
  return [
    ...(state.q ? [{ name: 'q', value: state.q }] : []),
    ...LISTS.flatMap((name) => state[name].map((value) => ({ name, value }))),
    ...dates,
  ];
}

/** Gives the change that drops one filter. */
export function without(state, { name, value }) {
  if (name === 'dates') {
    return { start_date: '', end_date: '' };
  }
  return { [name]: LISTS.includes(name) ? state[name].filter((other) => other !== value) : '' };
}

/** The state, and whoever wants to know of its changes. */
export class UrlState extends EventTarget {
  constructor() {
    super();
    this.now = readState(location.search);
    addEventListener('popstate', (event) => {
      this.now = readState(location.search);
      this.#tell({ back: true, row: event.state?.row });
    });
  }

  /**
   * Changes the state and the URL with it.
   *
   * @param {object} change names and values
   * @param {{push?: boolean}} how whether Back leads to what was before
   */
  set(change, { push = true } = {}) {
    const before = this.now;
    this.now = { ...before, ...change };
    const url = `${location.pathname}?${writeState(this.now)}`;
    if (push) {
      history.replaceState({ row: this.now.id || before.id }, '');
      history.pushState({ row: this.now.id }, '', url);
    } else {
      history.replaceState({ row: this.now.id || history.state?.row }, '', url);
    }
    this.#tell({ back: false });
  }

  #tell(detail) {
    this.dispatchEvent(new CustomEvent('change', { detail }));
  }
}
