import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings } from './settings.ts';

const PROVIDER = {
  GWANMUN_OIDC_ISSUER: 'https://id.example',
  GWANMUN_OIDC_CLIENT: 'gwanmun',
  GWANMUN_OIDC_SECRET: 'secret',
};

test('a provider of citizens comes whole or not at all, and never over plain HTTP but on this machine', () => {
  assert.equal(readSettings({}, {}).identity, undefined);
  const { identity, publicUrl } = readSettings({}, { ...PROVIDER, GWANMUN_PUBLIC_URL: 'https://my.example' });
  assert.deepEqual([identity?.issuer, publicUrl], ['https://id.example', 'https://my.example']);
  const local = { ...PROVIDER, GWANMUN_OIDC_ISSUER: 'http://127.0.0.1:9000' };
  assert.equal(readSettings({}, local).identity?.issuer, local.GWANMUN_OIDC_ISSUER);
  const wrong = {
    ...{ GWANMUN_OIDC_ISSUER: 'http://id.example', GWANMUN_OIDC_CLIENT: 'gwanmun' },
    GWANMUN_PUBLIC_URL: 'my.example',
  };
  assert.throws(
    () => readSettings({}, wrong),
    ({ message }: Error) =>
      ['GWANMUN_PUBLIC_URL', 'go together', 'GWANMUN_OIDC_ISSUER must'].every((one) => message.includes(one)),
  );
});

test('a language model is off unless its address and name are set, and every mistake is told at once', () => {
  assert.equal(readSettings({}, {}).language, undefined);
  const set = readSettings(
    {},
    { GWANMUN_LANGUAGE_URL: 'https://models.example/v1/', GWANMUN_LANGUAGE_MODEL: 'm' },
  );
  assert.deepEqual(set.language, {
    ...{ url: 'https://models.example/v1', model: 'm', key: null, millis: 15_000 },
  });
  const wrong = { GWANMUN_LANGUAGE_URL: 'http://models.example', GWANMUN_LANGUAGE_SECONDS: '0' };
  assert.throws(
    () => readSettings({}, wrong),
    (error: Error) =>
      ['go together', 'https', 'from 1 to 120'].every((words) => error.message.includes(words)),
  );
});
