/** The client for platforms against a running server: an order under signature, every example of the sandbox, and nothing touched by it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { openParcelClient, type ParcelClient, ParcelRefusal } from '../../clients/parcels/client.ts';
import { sandboxExamples } from '../../clients/parcels/examples.ts';
import { parcelClientTypes, storedTypes } from '../../scripts/parcel-client-types.ts';
import { addDays, seoulDay } from '../../src/core/day.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';

const FIRM = 'T-CLIENT-1';
let house: TestHouse;
let today: string;

before(async () => {
  house = await startHouse('parcel_client');
  today = seoulDay(house.house.clock.now());
  const [officer, supervisor] = [await house.as('officer-020'), await house.as('supervisor-020')];
  await officer.post('parcel-firms', { id: FIRM, kind: 'platform', name: FIRM, country: 'US' });
  for (const kind of ['arrears', 'investigation', 'disqualification'])
    await officer.post(`parcel-firms/${FIRM}/checks`, {
      kind,
      isClear: true,
      checkedOn: today,
      source: '조회',
    });
  await supervisor.post(`parcel-firms/${FIRM}/decision`, { to: 'registered', why: '요건 충족' });
});
after(() => house.end());

async function clientOf(mode: 'live' | 'sandbox', alg: 'EdDSA' | 'ES256' = 'EdDSA'): Promise<ParcelClient> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  const jwk = await exportJWK(publicKey);
  const { json } = await (await house.as('officer-020')).post(`parcel-firms/${FIRM}/keys`, {
    mode,
    days: 9,
    jwk,
  });
  const keyId = json.keys.find((one: { mode: string }) => one.mode === mode).id;
  const own: JWK = await exportJWK(privateKey);
  return openParcelClient({ address: house.address, firm: FIRM, keyId, privateKey: own });
}

const examples = () => sandboxExamples(FIRM, addDays(today, -9), addDays(today, -1));

test('the types are those of the OpenAPI description (node scripts/parcel-client-types.ts writes them)', async () => {
  assert.equal(storedTypes(), await parcelClientTypes());
});

test('an order is sent under signature, answered the same when it comes again, and refused where the key is another', async () => {
  const client = await clientOf('live');
  const [first] = examples();
  const jws = await client.sign({ orders: [{ ...first!.orders[0]!, orderNumber: 'LIVE-1' }] });
  const answer = await client.post(jws);
  assert.deepEqual([answer.mode, answer.lines[0]?.outcome], ['live', 'taken']);
  assert.deepEqual(await client.post(jws), answer);
  const stranger = await exportJWK((await generateKeyPair('EdDSA', { extractable: true })).privateKey);
  const forged = openParcelClient({
    address: house.address,
    firm: FIRM,
    keyId: 'none',
    privateKey: stranger,
  });
  await assert.rejects(forged.send({ standing: ['LIVE-1'] }), (error: unknown) => {
    assert.ok(error instanceof ParcelRefusal);
    return error.status === 401 && error.body !== null;
  });
});

test('what was put off is sent again as the same bytes', async () => {
  const bodies: unknown[] = [];
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const client = openParcelClient({
    ...{ address: 'http://customs.example', firm: FIRM, keyId: 'k', privateKey: await exportJWK(privateKey) },
    fetch: async (_address, init) => {
      bodies.push(init?.body);
      return bodies.length < 3
        ? new Response('{}', { status: 429, headers: { 'retry-after': '0' } })
        : Response.json({ jti: 'x', mode: 'live', lines: [], standing: [] });
    },
  });
  await client.send({ standing: ['A'] });
  assert.equal(bodies.length, 3);
  assert.equal(new Set(bodies).size, 1);
});

test('each example of the sandbox is answered as it says, and nothing outside the sandbox is touched', async () => {
  const touched = async () =>
    (
      await house.database.pool.query(
        `select (select count(*)::int from parcel where mode = 'live') as parcels,
                (select count(*)::int from parcel_order where mode = 'live') as orders,
                (select count(*)::int from parcel_decision) as decided, (select count(*)::int from code_use) as uses`,
      )
    ).rows[0];
  const before = await touched();
  const client = await clientOf('sandbox', 'ES256');
  for (const { name, orders, parcels, deliveries = [], outcomes, standing, fields } of examples()) {
    const { mode, lines } = await client.send({ orders, parcels, deliveries });
    assert.deepEqual([mode, lines.map(({ outcome }) => outcome)], ['sandbox', outcomes], name);
    if (standing === null) assert.ok(lines[0]!.problems[0]!.pointer !== undefined, name);
    const [told] = (await client.send({ standing: [orders[0]!.orderNumber] })).standing;
    assert.equal(told?.state, standing ?? 'unknown', name);
    const differing = (told?.differences ?? []).filter(({ severity }) => severity === 'differs');
    assert.deepEqual([...new Set(differing.map(({ field }) => field))], fields, name);
  }
  await house.house.parcels.settle();
  assert.deepEqual(await touched(), before);
  assert.equal((await (await house.as('officer-020')).get('parcels/EXB1')).status, 404);
  const live = await clientOf('live');
  const { lines } = await live.send({ parcels: examples()[0]!.parcels });
  assert.equal(lines[0]?.outcome, 'refused');
});
