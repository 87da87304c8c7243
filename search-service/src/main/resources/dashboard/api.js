// Calls of the API. The key is held for the session, in this tab only, and is never in a URL.

const KEY = 'nashra.key';
const BASE = '/api/v1';

/** An answer that is no answer: what the problem says, or that nobody was reached. */
export class Problem extends Error {
  /**
   * @param {number} status 0 if nobody was reached
   * @param {{code?: string, detail?: string, errors?: object[]}} body
   * @param {number} retryAfter seconds to wait, 0 if nothing was said
   */
  constructor(status, body, retryAfter = 0) {
    super(body.detail ?? body.title ?? String(status));
    this.status = status;
    this.code = body.code ?? `http_${status}`;
    this.detail = body.detail ?? body.title ?? '';
    this.errors = body.errors ?? [];
    this.retryAfter = retryAfter;
  }

  /** Tells whether nobody was reached. */
  get offline() {
    return this.status === 0;
  }
}

/** Gives the key of this session; empty without one. */
export function key() {
  return sessionStorage.getItem(KEY) ?? '';
}

/** Holds a key for this session, or forgets it. */
export function setKey(value) {
  if (value) {
    sessionStorage.setItem(KEY, value);
  } else {
    sessionStorage.removeItem(KEY);
  }
}

/** Gives the path of a call. */
export function pathOf(path, parameters) {
  const query = parameters ? String(parameters) : '';
  return `${BASE}${path}${query ? `?${query}` : ''}`;
}

/**
 * Makes a call and gives its answer as it comes.
 *
 * @throws {Problem} if it is not a 2xx, or nobody was reached
 */
export async function open(path, parameters, { signal, headers } = {}) {
  let response;
  try {
    response = await fetch(pathOf(path, parameters), {
      signal, headers: { Authorization: `Bearer ${key()}`, ...headers }, cache: 'no-store', credentials: 'omit' });
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    throw new Problem(0, { code: 'offline' });
  }
  if (response.ok) {
    return response;
  }
  const body = await response.json().catch(() => ({}));
  throw new Problem(response.status, body, Number(response.headers.get('Retry-After') ?? 0));
}

/** Makes a call and gives its JSON. */
export async function call(path, parameters, options) {
  const response = await open(path, parameters, options);
  try {
    return await response.json();
  } catch (failure) {
    throw failure.name === 'AbortError' ? failure : new Problem(0, { code: 'offline' });
  }
}
