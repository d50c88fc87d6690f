/** Every route for every role and office, against a table written by hand: a route that the table does not know fails the test. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Client } from '../builders/client.ts';
import { declarationAt } from '../builders/declarations.ts';
import { PASSWORD, startHouse, type TestHouse } from '../builders/house.ts';
import { CLEARANCE } from './rights/clearance.ts';
import { COUNSEL } from './rights/counsel.ts';
import { DESK } from './rights/desk.ts';
import { HOUSE } from './rights/house.ts';
import { LEARNING } from './rights/learning.ts';
import { PARCELS } from './rights/parcels.ts';
import { PORTAL } from './rights/portal.ts';
import { COLUMNS, type Row, type Rows } from './rights/row.ts';
import { RULES } from './rights/rules.ts';
import { TRADE } from './rights/trade.ts';

const TABLE: Rows = {
  ...LEARNING,
  ...RULES,
  ...DESK,
  ...COUNSEL,
  ...PARCELS,
  ...TRADE,
  ...PORTAL,
  ...CLEARANCE,
  ...HOUSE,
};

let house: TestHouse;
const fixed = { own: '', importer: 'IMP-RIGHTS-1', criterion: '' };

before(async () => {
  house = await startHouse('rights');
  const importer = { id: fixed.importer, name: '권리시험무역', businessNumber: '123-45-67890' };
  const own = await house.machine.post('declarations', declarationAt('020', 0, { importer }));
  assert.equal(own.status, 201, own.text);
  fixed.own = own.json.number;
  // Some in twenty are blind, and say to officers even less than their rights allow.
  await house.database.owner.query('update "case" set is_blind = false where number = $1', [fixed.own]);
  const criteria = await (await house.as('analyst')).get('criteria');
  fixed.criterion = criteria.json[0].criterion.id;
});
after(() => house?.end());

async function clientOf(column: string): Promise<Client> {
  if (column === 'stranger') return house.stranger;
  return column === 'machine' ? house.machine : house.as(column);
}

async function statusOf(client: Client, route: string, row: Row): Promise<number> {
  const [method, url] = route.split(' ') as [string, string];
  const path = (row.path ?? url)
    .replace(':own', fixed.own)
    .replace(':importer', fixed.importer)
    .replace(':criterion', fixed.criterion);
  if (url.endsWith('/events')) {
    const ended = new AbortController();
    const response = await fetch(`${house.address}${url}`, {
      headers: client.headers,
      signal: ended.signal,
    });
    ended.abort();
    return response.status;
  }
  if (row.type !== undefined) return (await client.ask(method, path, { body: '', type: row.type })).status;
  if (row.body !== undefined) {
    const asked = { body: JSON.stringify(row.body), type: 'application/json' };
    return (await client.ask(method, path, asked)).status;
  }
  return (await client.ask(method, path)).status;
}

test('every registered route stands in the table, and the table names no other', () => {
  const seen = house.routes.map(({ method, url }) => `${method} ${url}`).sort();
  assert.deepEqual([...new Set(seen)], Object.keys(TABLE).sort());
});

test('every route answers every role and office as the table says', async () => {
  const wrong: string[] = [];
  const routes = Object.entries(TABLE).sort(([one], [other]) => Number(isLast(one)) - Number(isLast(other)));
  for (const [route, row] of routes) {
    const expected = row.expected.split(' ').map(Number);
    assert.equal(expected.length, COLUMNS.length, route);
    for (const [place, column] of COLUMNS.entries()) {
      const status = await statusOf(await clientOf(column), route, row);
      if (status !== expected[place]) wrong.push(`${route} as ${column}: ${status}, not ${expected[place]}`);
    }
  }
  assert.deepEqual(wrong, []);
});

function isLast(route: string): boolean {
  return route === 'DELETE /api/v1/session';
}

test('who has signed out is out', async () => {
  assert.equal((await (await house.as('officer-020')).get('board')).status, 401);
});

test('no right stands without its holder: changing things needs the token of the session', async () => {
  const session = await house.server.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { account: 'colleague-020', password: PASSWORD },
  });
  const cookie = String(session.headers['set-cookie']).split(';')[0]!;
  const changing = house.routes.filter(
    // A signed message needs no session, so that none can be borrowed for it.
    ({ method, url }) =>
      method !== 'GET' &&
      url !== '/api/v1/session' &&
      url !== '/api/v1/parcel-exchange/messages' &&
      url !== '/api/v1/payment-notices' &&
      // Nor does the secret of a mail: mail programs have none.
      url !== '/api/v1/my-mail/stop' &&
      // The portal of citizens knows no session of officers; its own test asks the same of its routes.
      !url.startsWith('/api/v1/my/') &&
      url.startsWith('/api/'),
  );
  assert.ok(changing.length > 10);
  for (const token of [undefined, '', 'x'.repeat(24), 'é'.repeat(24)]) {
    for (const { method, url } of changing) {
      const answer = await house.server.inject({
        method: method as 'POST',
        url: url
          .replace(':number', fixed.own)
          .replace(':id', 'x')
          .replace(':version', '1')
          .replace(':name', 'desk'),
        headers: {
          cookie,
          ...(token === undefined ? {} : { 'x-csrf-token': Buffer.from(token).toString('latin1') }),
        },
      });
      assert.equal(answer.statusCode, 403, `${method} ${url} with token ${token}`);
    }
  }
});

test('an officer without an office reaches no record', async () => {
  const nowhere = await house.as('officer-nowhere');
  assert.equal((await nowhere.get(`declarations/${fixed.own}`)).status, 404);
  assert.deepEqual((await nowhere.get('declarations')).json.rows, []);
  assert.equal((await nowhere.get('cases')).json.totalOpen, 0);
  assert.equal((await nowhere.post('cases/next', {})).status, 403);
  assert.deepEqual((await nowhere.get('board')).json.recent, []);
});
