/**
 * Sends orders, parcels, postal items and reports of delivery to a Gwanmun server, each message signed with the firm's private key,
 * which never leaves this process. What was put off is sent again as the same bytes, so that nothing is taken twice.
 */
import { randomUUID } from 'node:crypto';
import { CompactSign, importJWK, type JWK } from 'jose';
import {
  type DeliveryReport,
  type ErrorBody,
  type ItmattEnvelope,
  MESSAGES_PATH,
  type Order,
  type Parcel,
  type ParcelAnswer,
  type ParcelMessage,
  type PostalItem,
} from './types.ts';

export interface ParcelClientOptions {
  /** Where the server is, such as `https://customs.example`. */
  readonly address: string;
  /** Number of the firm in the register. */
  readonly firm: string;
  /** Number of the key that customs entered: one for the sandbox, another for live messages. */
  readonly keyId: string;
  /** Private key: Ed25519 (OKP) or P-256 (EC). */
  readonly privateKey: JWK;
  /** How often a message that was put off is sent again. */
  readonly tries?: number;
  readonly fetch?: typeof fetch;
}

export interface Sent {
  readonly orders?: readonly Order[];
  readonly parcels?: readonly Parcel[];
  readonly items?: readonly PostalItem[];
  /** Interchanges of ITMATT messages; the mapping of their segments is unverified. */
  readonly itmatt?: readonly ItmattEnvelope[];
  /** Where parcels were really delivered (Customs Act art. 254-2(3)); may come before the parcel. */
  readonly deliveries?: readonly DeliveryReport[];
  /** Numbers whose standing is asked. */
  readonly standing?: readonly string[];
}

export interface ParcelClient {
  /** Up to 500 lines. Lines that are refused stand in the answer; throws `ParcelRefusal` where the whole message is. */
  send(sent: Sent): Promise<ParcelAnswer>;
  /** The message as it would be sent, to be kept and sent later by `post`. */
  sign(sent: Sent): Promise<string>;
  /** @param jws as `sign` gave it; the same one twice is answered the same */
  post(jws: string): Promise<ParcelAnswer>;
}

/** The whole message was refused; nothing of it was stored. */
export class ParcelRefusal extends Error {
  readonly status: number;
  readonly body: ErrorBody | null;

  constructor(status: number, body: ErrorBody | null) {
    super(body?.message?.en ?? `The server answered ${status}.`);
    this.name = 'ParcelRefusal';
    this.status = status;
    this.body = body;
  }
}

const TYPE = 'gwanmun-parcels+jws';
const TRIES = 5;
const PUT_OFF = 429;

export function openParcelClient(options: ParcelClientOptions): ParcelClient {
  const { address, firm, keyId, privateKey, tries = TRIES, fetch: ask = fetch } = options;
  const alg = privateKey.kty === 'EC' ? 'ES256' : 'EdDSA';
  const key = importJWK(privateKey, alg);
  key.catch(() => {});
  const sign = async (sent: Sent): Promise<string> => {
    const head = { iss: firm, iat: Math.floor(Date.now() / 1000), jti: randomUUID() };
    const message: ParcelMessage = { ...head, ...sent };
    const bytes = new TextEncoder().encode(JSON.stringify(message));
    return new CompactSign(bytes).setProtectedHeader({ alg, kid: keyId, typ: TYPE }).sign(await key);
  };
  const post = async (jws: string): Promise<ParcelAnswer> => {
    for (let left = tries; ; left--) {
      const answer = await ask(new URL(MESSAGES_PATH, address), {
        method: 'POST',
        headers: { 'content-type': 'application/jose' },
        body: jws,
      });
      if (answer.ok) return (await answer.json()) as ParcelAnswer;
      if (answer.status !== PUT_OFF || left <= 1)
        throw new ParcelRefusal(answer.status, await bodyOf(answer));
      await answer.body?.cancel();
      await pause(Number(answer.headers.get('retry-after') ?? 1) * 1000);
    }
  };
  return { sign, post, send: async (sent) => post(await sign(sent)) };
}

async function bodyOf(answer: Response): Promise<ErrorBody | null> {
  try {
    return (await answer.json()) as ErrorBody;
  } catch {
    return null;
  }
}

const pause = (millis: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, millis));
