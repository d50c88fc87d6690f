/** Speaks with the server over HTTP: JSON in and out, the anti-forgery header, refusals as `ApiError`. */
import type { ErrorBody } from '../../exchange/contract.ts';

export const API = '/api/v1';

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** A refusal of the server, or the server out of reach (`status` 0, no body). */
export class ApiError extends Error {
  readonly status: number;
  readonly body: ErrorBody | null;
  constructor(status: number, body: ErrorBody | null, message: string) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.body = body;
  }
}

let csrfToken: string | null = null;
let onSignedOut: () => void = () => {};

/** Told by the session: what is sent back with everything that changes something. */
export function setCsrfToken(token: string | null): void {
  csrfToken = token;
}

/** Called when the server no longer knows who we are. */
export function whenSignedOut(handle: () => void): void {
  onSignedOut = handle;
}

/** `/cases` and `{ lane: 'hold', after: null }` -> `/api/v1/cases?lane=hold`; absent and empty values are left out. */
export function address(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return `${API}${path}${text === '' ? '' : `?${text}`}`;
}

export interface SendOptions {
  readonly query?: Query;
  readonly signal?: AbortSignal;
  /** A body that is no JSON (a file); its content type has to be named. */
  readonly body?: BodyInit;
  readonly contentType?: string;
}

/** A refusal as it was answered. */
export function errorOf(status: number, text: string): ApiError {
  let body: ErrorBody | null = null;
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read === 'object' && read !== null && 'message' in read && 'id' in read)
      body = read as ErrorBody;
  } catch {
    // A refusal by something in between that speaks no JSON: the status has to do.
  }
  return new ApiError(status, body, body?.message.en ?? `HTTP ${status}`);
}

/** What goes with everything that changes something. */
export function changingHeaders(): Record<string, string> {
  return { accept: 'application/json', ...(csrfToken === null ? {} : { 'x-csrf-token': csrfToken }) };
}

async function answered(
  method: string,
  path: string,
  json: unknown,
  options: SendOptions,
): Promise<Response> {
  const headers: Record<string, string> =
    method === 'GET' ? { accept: 'application/json' } : changingHeaders();
  let body = options.body;
  if (body !== undefined) headers['content-type'] = options.contentType ?? 'application/octet-stream';
  else if (json !== undefined) {
    headers['content-type'] = 'application/json';
    body = JSON.stringify(json);
  }
  let response: Response;
  try {
    response = await fetch(address(path, options.query), {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiError(0, null, 'the server cannot be reached');
  }
  if (!response.ok) {
    if (response.status === 401 && path !== '/session') onSignedOut();
    throw errorOf(response.status, await response.text());
  }
  return response;
}

async function request<Answer>(
  method: string,
  path: string,
  json: unknown,
  options: SendOptions,
): Promise<Answer> {
  const response = await answered(method, path, json, options);
  if (response.status === 204) return null as Answer;
  const text = await response.text();
  return (text === '' ? null : JSON.parse(text)) as Answer;
}

export function get<Answer>(path: string, query?: Query, signal?: AbortSignal): Promise<Answer> {
  return request<Answer>('GET', path, undefined, {
    ...(query === undefined ? {} : { query }),
    ...(signal === undefined ? {} : { signal }),
  });
}

export function post<Answer>(path: string, json?: unknown, options: SendOptions = {}): Promise<Answer> {
  return request<Answer>('POST', path, json, options);
}

/** What is answered with a file: its bytes. */
export async function postForFile(path: string, json: unknown): Promise<Blob> {
  return (await answered('POST', path, json, {})).blob();
}

export function put<Answer>(path: string, json?: unknown, options: SendOptions = {}): Promise<Answer> {
  return request<Answer>('PUT', path, json, options);
}

export function remove<Answer>(path: string, options: SendOptions = {}): Promise<Answer> {
  return request<Answer>('DELETE', path, undefined, options);
}
