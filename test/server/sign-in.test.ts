/** Signing in, cookies, headers, limits on guessing, expiry, and what must never stand in an answer or a log line. */
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, mock, test } from 'node:test';
import { PASSWORD, startHouse, type TestHouse } from '../builders/house.ts';

let house: TestHouse;
before(async () => {
  house = await startHouse('sign_in');
});
after(() => house?.end());

const signIn = (account: string, password: string, remoteAddress: string) =>
  house.server.inject({
    method: 'POST',
    url: '/api/v1/session',
    remoteAddress,
    payload: { account, password },
  });

test('the cookie cannot be read by scripts, nor sent elsewhere, nor without encryption', async () => {
  const cookie = String((await signIn('officer-020', PASSWORD, '10.2.0.1')).headers['set-cookie']);
  assert.match(cookie, /^__Host-gwanmun=[\w-]{32}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
});

test('a forged or foreign cookie is nobody', async () => {
  for (const value of ['', 'x', 'A'.repeat(32), '../../etc', '%00', "' or 1=1 --"]) {
    const answer = await house.stranger.but({ cookie: `__Host-gwanmun=${value}` }).get('board');
    assert.equal(answer.status, 401, value);
  }
  for (const bearer of ['', 'x', 'A'.repeat(32)])
    assert.equal((await house.stranger.but({ authorization: `Bearer ${bearer}` }).get('board')).status, 401);
});

test('an unknown account and a wrong password are told alike', async () => {
  const unknown = await signIn('nobody', PASSWORD, '10.2.0.2');
  const wrong = await signIn('officer-040', 'wrong', '10.2.0.2');
  assert.equal(unknown.statusCode, 401);
  assert.deepEqual([wrong.statusCode, wrong.json().message], [unknown.statusCode, unknown.json().message]);
});

test('guessing is stopped by address, for every account', async () => {
  const statuses: number[] = [];
  for (let tried = 0; tried < 12; tried++)
    statuses.push((await signIn(`guess-${tried}`, 'wrong', '10.2.0.3')).statusCode);
  assert.deepEqual(statuses.slice(0, 10), Array(10).fill(401));
  assert.deepEqual(statuses.slice(10), [429, 429]);
  assert.equal((await signIn('officer-040', PASSWORD, '10.2.0.3')).statusCode, 429);
  assert.equal((await signIn('officer-040', PASSWORD, '10.2.0.4')).statusCode, 200);
});

test('guessing one account from many addresses is stopped as well, and only for that account', async () => {
  let tried = 0;
  let status = 401;
  while (status === 401 && tried < 40) {
    tried += 1;
    status = (await signIn('supervisor-040', 'wrong', `10.3.0.${tried}`)).statusCode;
  }
  assert.equal(status, 429);
  assert.equal(tried, 21);
  const right = await signIn('supervisor-040', PASSWORD, '10.3.1.1');
  assert.equal(right.statusCode, 429, 'or the one who guesses would see when he is right');
  assert.equal((await signIn('supervisor-020', PASSWORD, '10.3.1.2')).statusCode, 200);
});

test('a session ends after its hours, and at once when its account is closed', async () => {
  const auditor = await house.as('auditor');
  assert.equal((await auditor.get('codes')).status, 200);
  mock.timers.enable({ apis: ['Date'], now: Date.now() + 9.9 * 3_600_000 });
  assert.equal((await auditor.get('codes')).status, 200);
  mock.timers.setTime(Date.now() + 0.2 * 3_600_000);
  assert.equal((await auditor.get('codes')).status, 401);
  mock.timers.reset();
  const analyst = await house.as('analyst');
  assert.equal((await analyst.get('codes')).status, 200);
  await house.database.owner.query(`update account set is_active = false where id = 'analyst'`);
  mock.timers.enable({ apis: ['Date'], now: Date.now() + 61_000 });
  assert.equal((await analyst.get('codes')).status, 401);
  mock.timers.reset();
  assert.equal((await signIn('analyst', PASSWORD, '10.2.0.5')).statusCode, 401);
});

const SAFE_HEADERS: Readonly<Record<string, RegExp>> = {
  'content-security-policy':
    /^default-src 'none'; script-src 'self'; style-src 'self';.*frame-ancestors 'none'$/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^no-referrer$/,
};

test('every answer carries the policy, refusals and pages and broken addresses too', async () => {
  const officer = await house.as('colleague-020');
  const answers = await Promise.all([
    officer.get('board'),
    house.stranger.get('board'),
    house.stranger.get('/'),
    house.stranger.get('/api/v1/no-such-thing'),
    house.stranger.get('/healthz'),
    officer.get('declarations/%'),
    officer.get('declarations/%00'),
    officer.get('board?days=abc'),
    officer.ask('POST', 'declarations', { body: '{', type: 'application/json' }),
    officer.ask('POST', 'declarations', { body: '<a/>', type: 'text/xml' }),
    officer.ask('PUT', 'declarations'),
  ]);
  for (const [place, { headers, status, text }] of answers.entries()) {
    assert.ok(status < 500, `${place}: ${status} ${text}`);
    for (const [name, pattern] of Object.entries(SAFE_HEADERS))
      assert.match(headers.get(name) ?? `no ${name}`, pattern, `${place}: ${status}`);
    if (status >= 400 && place !== 2) {
      const body = JSON.parse(text);
      assert.ok(body.id.length > 0 && body.message.ko.length > 0 && body.message.en.length > 0, text);
    }
  }
  const api = await officer.get('declarations');
  assert.equal(api.headers.get('cache-control'), 'no-store');
  const { headers } = await fetchStream(officer.headers);
  assert.match(headers.get('content-security-policy') ?? '', SAFE_HEADERS['content-security-policy']!);
});

async function fetchStream(headers: Readonly<Record<string, string>>): Promise<Response> {
  const ended = new AbortController();
  const response = await fetch(`${house.address}/api/v1/events`, { headers, signal: ended.signal });
  ended.abort();
  return response;
}

test('what no list gave out, and what no text may hold, is refused and not a fault', async () => {
  const officer = await house.as('colleague-020');
  const paths = [
    'declarations?after=x',
    'declarations?after=2026-99-99%2000:00:00%2B00~1',
    'declarations?search=%00',
    'declarations/1?version=99999999999',
    'cases?after=x',
    'cases?after=W10',
    'cases?state=no-such',
    'cases?limit=-5',
    'board?office=%27',
    'declarations?search=%25_%5C',
    'importers/%27%20or%201=1',
    `declarations?search=${'%EA%B0%80'.repeat(60)}`,
  ];
  for (const path of paths) {
    const { status, text } = await officer.get(path);
    assert.ok(status < 500, `${path}: ${status} ${text}`);
  }
  const auditor = house.stranger;
  assert.equal((await auditor.get('log?after=x')).status, 401);
  const administrator = await house.as('administrator');
  for (const after of ['x', '0/x', '-1/1', '0/99999999999999999999'])
    assert.equal((await administrator.get(`log?after=${after}`)).status, 422, after);
  for (const body of [
    { act: 'hold', version: 1, reason: 'a\u0000b' },
    { act: 'hold', version: 2 ** 40, reason: 'r' },
    { act: 'hold', version: 1.5, reason: 'r' },
    { act: '__proto__', version: 1 },
    [],
    null,
  ]) {
    const { status } = await officer.post('declarations/1/acts', body);
    assert.ok(status >= 400 && status < 500, JSON.stringify(body));
  }
  assert.equal((await signIn('a\u0000b', 'x', '10.2.0.9')).statusCode, 400);
});

test('bytes that are no HTTP do not end the server', async () => {
  const { port } = new URL(house.address);
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const asked = request({ port, path: '/api/v1/board', headers: { cookie: 'a'.repeat(100_000) } });
    asked.on('response', (answer) => resolve(answer.resume().statusCode)).on('error', reject);
    asked.end();
  });
  assert.equal(status, 431);
  assert.equal((await house.stranger.get('/healthz')).status, 200);
});

test('a fault of ours is told by its number alone', async () => {
  // A fault of ours, made by taking a table away.
  await house.database.owner.query('alter table account rename to account_away');
  const fault = await signIn('officer-020', PASSWORD, '10.2.0.7');
  await house.database.owner.query('alter table account_away rename to account');
  assert.equal(fault.statusCode, 500);
  assert.doesNotMatch(fault.body, /account_away|at .*\.ts|stack|select/i);
  assert.match(fault.json().id, /^[0-9a-f]{12}$/);
});
