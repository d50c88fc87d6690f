import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings } from './settings.ts';

const PROVIDER = {
  GWANMUN_OIDC_ISSUER: 'https://id.example',
  GWANMUN_OIDC_CLIENT: 'gwanmun',
  GWANMUN_OIDC_SECRET: 'secret',
};

test('a provider of payments comes whole or not at all, with a long secret and never over plain HTTP', () => {
  const whole = {
    ...{ GWANMUN_PAY_URL: 'https://pay.example', GWANMUN_PAY_MERCHANT: 'gwanmun' },
    GWANMUN_PAY_SECRET: 'a secret of many letters and more',
  };
  assert.equal(readSettings({}, {}).payments, undefined);
  assert.equal(readSettings({}, whole).payments?.merchant, 'gwanmun');
  for (const [changes, said] of [
    [{ GWANMUN_PAY_MERCHANT: '' }, 'go together'],
    [{ GWANMUN_PAY_URL: 'http://pay.example' }, 'GWANMUN_PAY_URL must'],
    [{ GWANMUN_PAY_SECRET: 'short' }, 'at least 24'],
  ] as const)
    assert.throws(() => readSettings({}, { ...whole, ...changes }), new RegExp(said));
});

test('a provider of short messages comes whole or not at all', () => {
  const whole = {
    ...{ GWANMUN_MESSAGE_URL: 'https://sms.example', GWANMUN_MESSAGE_SENDER: '1500-0000' },
    GWANMUN_MESSAGE_SECRET: 'a secret of many letters and more',
  };
  assert.equal(readSettings({}, {}).messages, undefined);
  assert.equal(readSettings({}, whole).messages?.sender, '1500-0000');
  for (const [changes, said] of [
    [{ GWANMUN_MESSAGE_SENDER: '' }, 'go together'],
    [{ GWANMUN_MESSAGE_URL: 'http://sms.example' }, 'GWANMUN_MESSAGE_URL must'],
    [{ GWANMUN_MESSAGE_SECRET: 'short' }, 'GWANMUN_MESSAGE_SECRET must have at least 24'],
  ] as const)
    assert.throws(() => readSettings({}, { ...whole, ...changes }), new RegExp(said));
});

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

test('proxies are addresses or networks, and everything else among them is named', () => {
  assert.equal(readSettings({}, {}).proxies, undefined);
  const given = '127.0.0.1, 10.0.0.0/8,fd00::/8';
  assert.deepEqual(readSettings({}, { GWANMUN_PROXIES: given }).proxies, [
    '127.0.0.1',
    '10.0.0.0/8',
    'fd00::/8',
  ]);
  assert.throws(
    () => readSettings({}, { GWANMUN_PROXIES: '10.0.0.0/33, proxy.example, ::1/129, 10.0.0.1' }),
    /not “10\.0\.0\.0\/33, proxy\.example, ::1\/129”/,
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
