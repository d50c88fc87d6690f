/** Speaks with a running server as one person or machine, and gives back status, headers and the answer read. */

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The text read as JSON; undefined where it is none. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
  readonly json: any;
}

export interface Client {
  readonly headers: Readonly<Record<string, string>>;
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown): Promise<Answer>;
  ask(method: string, path: string, options?: AskOptions): Promise<Answer>;
  /** The same person with other headers; undefined takes one away. */
  but(headers: Record<string, string | undefined>): Client;
}

export interface AskOptions {
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly type?: string;
  readonly headers?: Record<string, string>;
}

/** @param address such as `http://127.0.0.1:8620`; paths not beginning with `/` are under `/api/v1` */
export function makeClient(address: string, own: Record<string, string> = {}): Client {
  const ask = async (method: string, path: string, options: AskOptions = {}): Promise<Answer> => {
    const { body, type, headers } = options;
    const url = path.startsWith('/') ? `${address}${path}` : `${address}/api/v1/${path}`;
    const response = await fetch(url, {
      method,
      headers: { ...own, ...(type === undefined ? {} : { 'content-type': type }), ...headers },
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: readJson(text) };
  };
  return {
    headers: own,
    ask,
    get: (path) => ask('GET', path),
    post: (path, body) =>
      ask('POST', path, body === undefined ? {} : { body: JSON.stringify(body), type: 'application/json' }),
    but(changes) {
      const changed: Record<string, string> = { ...own };
      for (const [name, value] of Object.entries(changes)) {
        if (value === undefined) delete changed[name];
        else changed[name] = value;
      }
      return makeClient(address, changed);
    },
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
