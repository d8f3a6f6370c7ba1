import { locale } from './language.js';
import { Signal } from './signal.js';

const TIMEOUT_MILLISECONDS = 20_000;
const FILE_TIMEOUT_MILLISECONDS = 300_000;
const PROBLEM = 'urn:cityloom:problem:';
const ended = new Signal();

/** Told when a request finds that nobody is signed in any more. */
export const onSessionEnd = (listener) => ended.on(listener);

/** An answer that is not a success, or none at all ({@code status} 0). */
export class ApiError extends Error {
  /**
   * @param {number} status
   * @param {string} type stable name of the problem, for example password-weak
   * @param {string} message for people
   * @param {Record<string, any>} [told] the whole problem, which may say more, such as which rows of a file are wrong
   */
  constructor(status, type, message, told = {}) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.type = type;
    this.told = told;
  }
}

/**
 * Asks the platform.
 *
 * @param {string} path below the origin, for example /api/alarms
 * @param {{method?: string, body?: unknown, query?: Record<string, unknown>, signal?: AbortSignal, quiet?: boolean}} [options]
 *     body is sent as JSON, a file (Blob) as it is; a query value that is null or undefined is left out; quiet: a 401 is not the end of the session
 * @returns {Promise<any>} the JSON, or null if the answer has no content
 */
export async function api(path, options = {}) {
  const { method = 'GET', body, query, signal, quiet = false } = options;
  const headers = { Accept: 'application/json', ...languageHeader() };
  if (method !== 'GET') {
    headers['X-Cityloom-Request'] = '1';
  }
  const file = body instanceof Blob;
  if (body !== undefined) {
    headers['Content-Type'] = file ? body.type || 'application/octet-stream' : 'application/json';
  }
  const timeout = AbortSignal.timeout(file ? FILE_TIMEOUT_MILLISECONDS : TIMEOUT_MILLISECONDS);
  let response;
  try {
    response = await fetch(withQuery(path, query), {
      method,
      headers,
      body: body === undefined || file ? body : JSON.stringify(body),
      credentials: 'same-origin',
      cache: 'no-store',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
  } catch (error) {
    if (signal?.aborted) {
      throw error;
    }
    throw new ApiError(0, 'unreachable', error.message);
  }
  if (!response.ok) {
    throw await problem(response, quiet);
  }
  const text = await response.text();
  return text ? JSON.parse(text) : null;
}

/**
 * All entries of a paged list, up to a bound.
 *
 * @param {string} path
 * @param {Record<string, unknown>} query
 * @param {number} most entries to fetch
 * @returns {Promise<{items: any[], total: number}>}
 */
export async function pages(path, query, most = 5000) {
  const items = [];
  for (;;) {
    const page = await api(path, { query: { ...query, offset: items.length, limit: 500 } });
    items.push(...page.items);
    if (page.items.length === 0 || items.length >= Math.min(page.total, most)) {
      return { items, total: page.total };
    }
  }
}

/** Refusals come in the language that was chosen on the page, whatever the browser prefers. */
export const languageHeader = () => ({ 'Accept-Language': locale() });

/** Tells the page that nobody is signed in any more. */
export const sessionEnded = () => ended.emit();

async function problem(response, quiet) {
  let told = {};
  try {
    told = await response.json();
  } catch {
    // not every error has a body; the status says enough
  }
  if (response.status === 401 && !quiet) {
    ended.emit();
  }
  return new ApiError(response.status, (told.type ?? 'unknown').replace(PROBLEM, ''), told.detail ?? told.title ?? `HTTP ${response.status}`, told);
}

function withQuery(path, query) {
  const entries = Object.entries(query ?? {}).filter(([, value]) => value !== null && value !== undefined);
  return entries.length ? `${path}?${new URLSearchParams(entries)}` : path;
}
