/**
 * A provider of payments of our own, for demonstrations and tests: it behaves like a real one (a page that one is sent to, signed
 * notices that are sent again until they are taken, refunds, refusals) and moves no money. It listens on the loopback address alone.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { PaymentNotice } from '../../../areas/parcels/index.ts';
import { listenNear } from '../../listen-near.ts';
import { LOCAL_STYLE } from '../../portal/local-page.ts';
import { NOTICE_WAY, type PaymentSettings } from '../http-provider.ts';
import { isSigned, SIGNATURE_HEADER, signatureOf } from '../sign.ts';
import { type AskedBack, decided, openBook, refunded, type SandboxBook, WAYS, type Way } from './book.ts';
import { payPage } from './page.ts';

export interface Sandbox extends PaymentSettings {
  /** Tells a notice now, whatever was told before. @returns the answer's status; 0: nobody answered */
  tell(notice: PaymentNotice, noticeUrl: string): Promise<number>;
  close(): Promise<void>;
}

export interface SandboxParts {
  /** Where payments are kept; null: in memory alone. */
  readonly file: string | null;
  /** 0: one that is free. */
  readonly port: number;
  /** Address of the portal, which people go back to. */
  readonly publicUrl: string;
  readonly lateMillis?: number;
}

const MERCHANT = 'gwanmun-sandbox';
const MOST_BYTES = 20_000;
/** Between two tries of a notice that nobody took. */
const TRIES = [0, 500, 2_000, 10_000, 60_000];

export async function startSandbox(parts: SandboxParts): Promise<Sandbox> {
  const book = openBook(parts.file);
  const server = createServer();
  const port = await listenNear(server, parts.port);
  const url = `http://127.0.0.1:${port}`;
  const timers = new Set<NodeJS.Timeout>();
  const later = (millis: number, work: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, millis);
    timers.add(timer);
  };
  const tell = (notice: PaymentNotice, noticeUrl: string): Promise<number> =>
    tellOnce(book, notice, noticeUrl);
  const insist = (notice: PaymentNotice, noticeUrl: string, tries = 0): void =>
    later(TRIES[tries]!, () => {
      tell(notice, noticeUrl).then((status) => {
        const isTaken = status >= 200 && status < 300;
        if (!isTaken && tries + 1 < TRIES.length) insist(notice, noticeUrl, tries + 1);
      });
    });
  const desk: Desk = { ...parts, book, url, insist, later };
  server.on('request', (request, response) => {
    answer(desk, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(400);
      response.end();
    });
  });
  return {
    ...{ url, merchant: MERCHANT, secret: book.secret, tell },
    close: () =>
      new Promise((resolve) => {
        for (const timer of timers) clearTimeout(timer);
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Desk extends SandboxParts {
  readonly book: SandboxBook;
  readonly url: string;
  insist(notice: PaymentNotice, noticeUrl: string): void;
  later(millis: number, work: () => void): void;
}

async function tellOnce({ secret }: SandboxBook, notice: PaymentNotice, noticeUrl: string): Promise<number> {
  const body = JSON.stringify(notice);
  try {
    const response = await fetch(noticeUrl, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        [SIGNATURE_HEADER]: signatureOf(secret, NOTICE_WAY, body, Date.now()),
      },
      body,
      signal: AbortSignal.timeout(8_000),
    });
    return response.status;
  } catch {
    return 0;
  }
}

async function answer(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? '';
  if (path === '/pay.css') return void response.setHeader('content-type', 'text/css').end(LOCAL_STYLE);
  const body = await bodyOf(request);
  const page = /^\/pay\/([^/]+)$/.exec(path);
  if (page !== null) return pageAnswer(desk, decodeURIComponent(page[1]!), request.method, body, response);
  const signature = request.headers[SIGNATURE_HEADER] as string | undefined;
  if (!isSigned(desk.book.secret, `${request.method} ${path}`, body, signature, Date.now()))
    return json(response, 401, {});
  const about = /^\/payments\/([^/]+)(\/refunds)?$/.exec(path);
  if (about === null)
    return path === '/payments' ? take(desk, JSON.parse(body), response) : json(response, 404, {});
  const payment = desk.book.find(decodeURIComponent(about[1]!));
  if (payment === undefined) return json(response, 404, {});
  if (about[2] === undefined)
    return json(response, 200, { isOpen: payment.isOpen, notices: payment.notices });
  const asked = JSON.parse(body) as AskedBack;
  if (payment.notices.some((one) => one.refund === asked.refund)) return json(response, 200, {});
  const notice = refunded(payment, asked);
  if (notice === null) return json(response, 409, {});
  desk.book.put({ ...payment, notices: [...payment.notices, notice] });
  desk.insist(notice, payment.noticeUrl);
  return json(response, 200, {});
}

/** The same number again is the same payment. */
function take(desk: Desk, order: Record<string, string | number>, response: ServerResponse): void {
  const { id, amountKrw, title, returnUrl, noticeUrl, merchant, currency } = order;
  const isOurs = merchant === MERCHANT && currency === 'KRW' && Number.isSafeInteger(amountKrw);
  if (!isOurs) {
    json(response, 422, {});
    return;
  }
  if (desk.book.find(String(id)) === undefined)
    desk.book.put({
      ...{ id: String(id), amountKrw: Number(amountKrw), title: String(title), isOpen: true, notices: [] },
      ...{ returnUrl: String(returnUrl), noticeUrl: String(noticeUrl) },
    });
  json(response, 200, { location: `${desk.url}/pay/${encodeURIComponent(String(id))}` });
}

function pageAnswer(
  desk: Desk,
  id: string,
  method: string | undefined,
  body: string,
  response: ServerResponse,
): void {
  const payment = desk.book.find(id);
  if (payment === undefined) return void response.writeHead(404).end();
  if (method !== 'POST' || !payment.isOpen) {
    response.writeHead(200, {
      ...{ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
      'content-security-policy': `default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self' ${desk.publicUrl}`,
      'x-content-type-options': 'nosniff',
    });
    return void response.end(payPage(payment));
  }
  const form = new URLSearchParams(body);
  const act = (['pay', 'refuse', 'cancel'] as const).find((one) => one === form.get('act')) ?? 'cancel';
  const way: Way = WAYS.find((one) => one === form.get('way')) ?? 'usual';
  const notices = decided(payment, act, way);
  desk.book.put({ ...payment, isOpen: false, notices });
  const say = (): void => {
    for (const notice of notices) {
      desk.insist(notice, payment.noticeUrl);
      if (way === 'twice') desk.insist(notice, payment.noticeUrl);
    }
  };
  if (way === 'late') desk.later(desk.lateMillis ?? 15_000, say);
  else if (way !== 'silent') say();
  response.writeHead(303, { location: payment.returnUrl }).end();
}

function json(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const piece of request.setEncoding('utf8')) {
    body += piece;
    if (body.length > MOST_BYTES) throw new Error('A message of that size is none of ours.');
  }
  return body;
}
