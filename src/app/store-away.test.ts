import assert from 'node:assert/strict';
import type { Socket } from 'node:net';
import { test } from 'node:test';
import { Client } from 'pg';
import { Fault } from '../core/problem.ts';
import { testDatabase } from '../store/testing.ts';
import { asStoreAway } from './store-away.ts';

const withCode = (code: string): Error => Object.assign(new Error('terminating connection'), { code });

test('a database that was killed, or breaks off, is told as one that went away', () => {
  const away = [withCode('57P02'), withCode('57P01'), withCode('ECONNREFUSED')];
  for (const error of [...away, new Error('Connection terminated unexpectedly')]) {
    const told = asStoreAway(error);
    assert.ok(told instanceof Fault);
    assert.equal(told.code, 'store/away');
    assert.match(told.message, new RegExp(`^The database went away .* run this again: ${error.message}$`));
  }
});

test('a connection that broke and is asked again says the same, in the words of the driver', async (t) => {
  const database = await testDatabase('store_away');
  t.after(() => database.drop());
  const client = new Client({ connectionString: database.url });
  client.on('error', () => {});
  await client.connect();
  const sockets = client as unknown as { connection: { stream: Socket } };
  sockets.connection.stream.destroy(new Error('torn'));
  await new Promise((resolve) => client.once('end', resolve));
  const error = await client.query('select 1').catch((reason: unknown) => reason);
  assert.match((error as Error).message, /not queryable/);
  assert.equal((asStoreAway(error) as Fault).code, 'store/away');
});

test('what is wrong with a statement or with us is no such thing', () => {
  const others = [withCode('23505'), withCode('42P01'), new Fault('test/ours', 'ours'), new Error('x'), null];
  for (const error of others) assert.equal(asStoreAway(error), error);
});
