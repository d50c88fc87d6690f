/** A hostile shop: slow, huge, sending round and elsewhere, or named so that it leads into our own house. */
import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { fetchPage } from './fetch-page.ts';
import { isPublicAddress } from './public-address.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const asked: string[] = [];
const PAGES: Readonly<Record<string, RequestListener>> = {
  '/page': (_request, response) => response.writeHead(200, HTML).end('<p>가격</p>'),
  '/latin': (_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' }).end(Buffer.from([0xe9])),
  '/odd-writing': (_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=klingon' }).end('ok'),
  '/silent': () => {},
  '/drip': (_request, response) => {
    response.writeHead(200, HTML);
    const timer = setInterval(() => response.write('x'), 20);
    response.on('close', () => clearInterval(timer));
  },
  '/huge-said': (_request, response) =>
    response.writeHead(200, { ...HTML, 'content-length': '99999999' }).end('x'),
  '/huge': (_request, response) => {
    response.writeHead(200, HTML);
    const more = () => {
      while (response.write('x'.repeat(65_536)));
      response.once('drain', more);
    };
    more();
  },
  '/cut': (_request, response) => {
    response.writeHead(200, { ...HTML, 'content-length': '1000' });
    response.write('half');
    setTimeout(() => response.destroy(), 20);
  },
  '/pdf': (_request, response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF'),
  '/packed': (_request, response) =>
    response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end('x'),
  '/here': (_request, response) => response.writeHead(302, { location: '/page' }).end(),
  '/round': (_request, response) => response.writeHead(302, { location: '/round' }).end(),
  '/elsewhere': (_request, response) => response.writeHead(302, { location: 'https://other.kr/' }).end(),
  '/inside': (_request, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
  '/account': (request, response) =>
    response.writeHead(302, { location: `http://a:b@${request.headers.host}/page` }).end(),
  '/broken-way': (_request, response) => response.writeHead(302, { location: 'http://[' }).end(),
  '/403': (_request, response) => response.writeHead(403, HTML).end('robots'),
};
const server = createServer((request, response) => {
  asked.push(`${request.url} ${request.headers.cookie ?? '-'}`);
  const page = PAGES[request.url ?? ''];
  if (page === undefined) response.writeHead(404).end();
  else page(request, response);
});
let sandbox = '';
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  sandbox = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

const nobody = async () => [];
const get = (path: string, mostMillis = 1_500) =>
  fetchPage(new URL(path, sandbox), { resolve: nobody, sandbox, mostMillis });

test('a page is read in the writing that it names, also after a redirect within the shop', async () => {
  assert.deepEqual(await get('/page'), { ok: true, html: '<p>가격</p>' });
  assert.deepEqual(await get('/latin'), { ok: true, html: 'é' });
  assert.deepEqual(await get('/odd-writing'), { ok: true, html: 'ok' });
  assert.deepEqual(await get('/here'), { ok: true, html: '<p>가격</p>' });
  assert.ok(
    asked.every((one) => one.endsWith(' -')),
    'nothing of anybody is sent along',
  );
});

test('whatever else a shop answers ends at once with what it was', async () => {
  const faults = {
    ...{ '/nothing': 'not-there', '/403': 'refused', '/pdf': 'no-page', '/packed': 'no-page' },
    ...{ '/huge-said': 'too-large', '/huge': 'too-large', '/cut': 'not-there', '/round': 'round-and-round' },
    ...{
      '/elsewhere': 'elsewhere',
      '/inside': 'elsewhere',
      '/account': 'elsewhere',
      '/broken-way': 'elsewhere',
    },
  };
  for (const [path, fault] of Object.entries(faults))
    assert.deepEqual(await get(path), { ok: false, fault }, path);
  for (const path of ['/silent', '/drip'])
    assert.deepEqual(await get(path, 200), { ok: false, fault: 'too-slow' }, path);
});

test('a name that leads into a house is asked nothing, even where it leads outside as well', async () => {
  const link = new URL('https://shop.gwanmun.org/p');
  const before = asked.length;
  const addresses = [
    ...[['127.0.0.1'], ['8.8.8.8', '10.0.0.5'], ['::1'], ['::ffff:169.254.169.254'], ['fd00::1'], []],
  ];
  for (const found of addresses) {
    const resolve = async () => found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    assert.deepEqual(await fetchPage(link, { resolve, sandbox: null }), { ok: false, fault: 'not-public' });
  }
  const never = () => new Promise<never>(() => {});
  const slow = await fetchPage(link, { resolve: never, sandbox: null, mostMillis: 100 });
  assert.deepEqual(slow, { ok: false, fault: 'too-slow' });
  const unknown = async () => Promise.reject(new Error('ENOTFOUND'));
  assert.deepEqual(await fetchPage(link, { resolve: unknown, sandbox: null }), {
    ok: false,
    fault: 'not-there',
  });
  assert.equal(asked.length, before);
});

test('what is public and what is not', () => {
  for (const address of ['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450::1'])
    assert.ok(isPublicAddress(address), address);
  const inside = [
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.9.9.9', '169.254.169.254', '172.16.0.1', '192.168.1.1'],
    ...['198.18.0.1', '224.0.0.1', '255.255.255.255', '::', '::1', '::ffff:8.8.8.8', '64:ff9b::a00:1'],
    ...['fe80::1', 'fc00::1', 'ff02::1', '2001:db8::1', '2002:a00:1::', 'nonsense', ''],
  ];
  for (const address of inside) assert.ok(!isPublicAddress(address), address);
});
