import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '../exchange/refusal.ts';
import { readyAgain } from './ready-again.ts';

const withCode = (code: string): Error => Object.assign(new Error('said'), { code });
const never = (): boolean => false;

test('it is begun again until it is done, where the database was away', async () => {
  const refusal = new Refusal('unavailable');
  refusal.cause = new Error('Connection terminated unexpectedly');
  const failures: Error[] = [withCode('ECONNREFUSED'), withCode('57P03'), refusal];
  let begun = 0;
  await readyAgain(async () => {
    begun += 1;
    const failure = failures.shift();
    if (failure !== undefined) throw failure;
  }, never);
  assert.equal(begun, 4);
});

test('any other failure is told at once, and so is one of a server that is being stopped', async () => {
  for (const failure of [withCode('23505'), withCode('53100'), new TypeError('a mistake of ours')])
    await assert.rejects(
      readyAgain(() => Promise.reject(failure), never),
      failure,
    );
  const away = withCode('ECONNREFUSED');
  await assert.rejects(
    readyAgain(
      () => Promise.reject(away),
      () => true,
    ),
    away,
  );
});
