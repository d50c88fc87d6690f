/** A language model that lies, stammers, never ends or is silent, as it is told: what a house must withstand. Speaks the OpenAI manner. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the house sent, as far as a model may use it. */
export interface Heard {
  readonly data: Readonly<Record<string, unknown>>;
  /** Property names that the answer has to have. */
  readonly wants: readonly string[];
  /** Everything that was sent, and with which key. */
  readonly body: string;
  readonly key: string | undefined;
}

/** What it answers: a value to be said as JSON, or a way of its own to misbehave. */
export type Manner = (heard: Heard) => object | ((response: ServerResponse) => void);

export interface LyingEndpoint {
  readonly url: string;
  readonly heard: Heard[];
  manner: Manner;
  end(): Promise<void>;
}

export async function lyingEndpoint(): Promise<LyingEndpoint> {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    read(request).then((body) => {
      const { messages, response_format: format } = JSON.parse(body);
      const one: Heard = {
        data: JSON.parse(messages[1].content),
        wants: format.json_schema.schema.required,
        ...{ body, key: request.headers.authorization },
      };
      heard.push(one);
      const answer = endpoint.manner(one);
      if (typeof answer === 'function') answer(response);
      else say(response, JSON.stringify(answer));
    }, response.destroy.bind(response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const endpoint: LyingEndpoint = {
    ...{ url: `http://127.0.0.1:${port}/v1`, heard, manner: () => ({}) },
    end: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return endpoint;
}

async function read(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of request) text += piece;
  return text;
}

/** A well-formed answer around any content. */
export function say(response: ServerResponse, content: string, end: string | null = 'stop'): void {
  const choices = [{ index: 0, message: { role: 'assistant', content }, finish_reason: end }];
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ id: 'x', model: 'another-model', choices }));
}

/** Ways in which an answer is none. */
export const FAULTS: Readonly<Record<string, (response: ServerResponse) => void>> = {
  'no JSON': (response) => void response.end('<html>Sorry</html>'),
  'half of it': (response) => void response.end('{"choices":[{"message":{"content":"{'),
  'cut off': (response) => say(response, '{"words":["보세"],"order":[],"claims":[]}', 'length'),
  'content that is no JSON': (response) => say(response, '보세구역입니다'),
  'content that is a list': (response) => say(response, '[1,2]'),
  'nothing chosen': (response) => void response.end('{"choices":[]}'),
  refused: (response) => void response.writeHead(500).end('{"error":"no"}'),
  'sent elsewhere': (response) => void response.writeHead(302, { location: 'https://example.org/' }).end(),
  'hung up': (response) => void response.destroy(),
  slow: () => {},
  'a stream without end': (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const more = setInterval(() => response.write('data: {"choices":[]}\n\n'), 5);
    response.on('close', () => clearInterval(more));
  },
  'too much': (response) => say(response, JSON.stringify({ words: ['보세'.repeat(300_000)] })),
};
