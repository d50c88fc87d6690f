/**
 * A provider of short messages of our own, for demonstrations and tests: it checks signatures, takes the same message once, and shows
 * what came to whom on one page. It reaches no telephone and listens on the loopback address alone.
 */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listenNear } from '../listen-near.ts';
import { isSigned } from '../payments/sign.ts';
import { LOCAL_STYLE } from '../portal/local-page.ts';
import { MESSAGE_SIGNATURE, MESSAGE_WAY, type MessageSettings, type ShortMessage } from './provider.ts';

export interface MessageSandbox extends MessageSettings {
  /** The latest last. */
  readonly messages: readonly ShortMessage[];
  /** Answer to the next messages: 200 takes, anything else refuses. */
  answer: number;
  close(): Promise<void>;
}

const SENDER = '1500-0000';
const MOST_BYTES = 10_000;
const MOST_KEPT = 200;

/** @param port 0: one that is free */
export async function startMessageSandbox(port: number): Promise<MessageSandbox> {
  const messages: ShortMessage[] = [];
  const secret = randomBytes(24).toString('base64url');
  const server = createServer((request, response) => {
    answerOne(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(400);
      response.end();
    });
  });
  const sandbox: MessageSandbox = {
    ...{ url: `http://127.0.0.1:${await listenNear(server, port)}`, sender: SENDER, secret, messages },
    answer: 200,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return sandbox;

  async function answerOne(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url === '/inbox.css')
      return void response.setHeader('content-type', 'text/css').end(LOCAL_STYLE);
    if (request.method === 'GET') return show(response, messages);
    const body = await bodyOf(request);
    const signature = request.headers[MESSAGE_SIGNATURE] as string | undefined;
    if (!isSigned(secret, MESSAGE_WAY, body, signature, Date.now()))
      return void response.writeHead(401).end();
    if (sandbox.answer !== 200) return void response.writeHead(sandbox.answer).end();
    const { id, to, text } = JSON.parse(body) as ShortMessage;
    if (!messages.some((one) => one.id === id)) messages.push({ id, to, text });
    if (messages.length > MOST_KEPT) messages.shift();
    response.writeHead(200).end();
  }
}

function show(response: ServerResponse, messages: readonly ShortMessage[]): void {
  const rows = messages
    .toReversed()
    .map(({ to, text }) => `<li><b>${plain(to)}</b><br>${plain(text)}</li>`)
    .join('');
  response.writeHead(200, {
    ...{ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    'content-security-policy':
      "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'",
  });
  response.end(`<!doctype html>
<html lang="ko">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>시연용 문자함 / Made-up telephones</title>
<link rel="stylesheet" href="/inbox.css">
</head>
<body>
<main>
<p class="tag">시연용 문자: 아무 전화에도 가지 않습니다 / Sandbox: no telephone gets these</p>
<h1>문자함<br><span lang="en">Messages</span></h1>
${rows === '' ? '<p>아직 없습니다. / None yet.</p>' : `<ul>${rows}</ul>`}
</main>
</body>
</html>`);
}

function plain(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const piece of request.setEncoding('utf8')) {
    body += piece;
    if (body.length > MOST_BYTES) throw new Error('A message of that size is none of ours.');
  }
  return body;
}
