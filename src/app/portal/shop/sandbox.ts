/** A shop of our own for demonstrations and tests: all of it is made up and says so. It listens on the loopback address alone. */
import { createServer } from 'node:http';
import type { MyShop, ShopExample } from '../../../exchange/contract.ts';
import { listenNear } from '../../listen-near.ts';
import { LOCAL_STYLE } from '../local-page.ts';
import { MADE_UP_GOODS, shopPage } from './sandbox-pages.ts';

export interface SandboxShop {
  readonly origin: string;
  readonly shop: MyShop;
  readonly examples: readonly ShopExample[];
  close(): Promise<void>;
}

const STYLE = '/shop.css';

/** @param port 0: one that is free */
export async function startSandboxShop(wanted: number): Promise<SandboxShop> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://shop');
    if (pathname === STYLE) return void response.setHeader('content-type', 'text/css').end(LOCAL_STYLE);
    const found = MADE_UP_GOODS.find(({ path }) => path === pathname);
    response.writeHead(found === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
      // The structured data is data and not run.
      'content-security-policy':
        "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'",
      'x-content-type-options': 'nosniff',
    });
    response.end(shopPage(found, STYLE));
  });
  const port = await listenNear(server, wanted);
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  return {
    origin,
    shop: { host, name: 'SYN OUTLET', country: 'US', isMadeUp: true },
    examples: MADE_UP_GOODS.map(({ path, title }) => ({ title, link: `${origin}${path}` })),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
