/** Firms of e-commerce as tests play them: a key of their own, and messages signed with it. */
import assert from 'node:assert/strict';
import { CompactSign, exportJWK, generateKeyPair } from 'jose';
import { MESSAGE_TYPE } from '../../src/app/parcels/signed.ts';
import { MADE_UP_CITIZENS } from '../../src/app/portal/demonstration.ts';
import type { Recipient } from '../../src/model/order.ts';
import type { Client } from './client.ts';

export interface Firm {
  readonly id: string;
  readonly kid: string;
  readonly key: CryptoKey;
}

/** @param officer who may enter keys of firms */
export async function addKey(officer: Client, id: string, mode = 'live'): Promise<Firm> {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const jwk = await exportJWK(publicKey);
  const { json } = await officer.post(`parcel-firms/${id}/keys`, { mode, days: 30, jwk });
  return { id, kid: json.keys[0].id, key: privateKey };
}

let serial = 0;

/** @param said what a message holds; its head is made up where it is not given */
export function signMessage({ id, kid, key }: Firm, said: object, typ = MESSAGE_TYPE): Promise<string> {
  const head = { iss: id, iat: Math.floor(Date.now() / 1000), jti: `message-${serial++}` };
  const bytes = new TextEncoder().encode(JSON.stringify({ ...head, ...said }));
  return new CompactSign(bytes).setProtectedHeader({ alg: 'EdDSA', kid, typ }).sign(key);
}

/** Sent as a firm's system sends it, every line of it taken. @param machine any client of the server */
export async function sendSigned(machine: Client, firm: Firm, said: object): Promise<void> {
  const body = await signMessage(firm, said);
  const { status, text, json } = await machine
    .but({ authorization: undefined })
    .ask('POST', 'parcel-exchange/messages', { body, type: 'application/jose' });
  assert.equal(status, 200, text);
  assert.ok(
    json.lines.every(({ outcome }: { outcome: string }) => outcome === 'taken'),
    text,
  );
}

/** The citizens of the demonstration as orders and lists name them. */
export const [HAN, OH] = MADE_UP_CITIZENS.map(({ name, code, phone, postcode, address }) => ({
  ...{ name, customsCode: code, phone },
  ...{ postcode, address },
})) as [MadeUpRecipient, MadeUpRecipient];

export type MadeUpRecipient = Required<Recipient>;
