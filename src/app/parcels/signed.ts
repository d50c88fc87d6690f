/**
 * Who signed a message, and is it fresh: the key in the header, its firm, the signature, the time. Everything that is not in order
 * is refused alike, so that nobody learns which keys there are.
 */
import {
  type CompactJWSHeaderParameters,
  compactVerify,
  decodeProtectedHeader,
  importJWK,
  type JWK,
} from 'jose';
import { countItmatt } from '../../areas/parcels/index.ts';
import { seoulDay, toInstant } from '../../core/day.ts';
import { sha256 } from '../../core/hash.ts';
import type { Text } from '../../core/text.ts';
import type { ParcelMessage } from '../../exchange/contract.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { type FirmRow, type Mode, readSigner } from '../../store/queries/parcel-firms.ts';
import type { House } from '../house.ts';

export const MESSAGE_TYPE = 'gwanmun-parcels+jws';
const ALGORITHMS = ['EdDSA', 'Ed25519', 'ES256'];
/** A clock may be off by so much, and a message be under way so long. */
const WINDOW_SECONDS = 300;
export const MOST_LINES = 500;

export interface Signed {
  readonly firm: Pick<FirmRow, 'id' | 'kind'>;
  readonly mode: Mode;
  readonly message: ParcelMessage;
  readonly bodyHash: string;
}

type SigningHouse = Pick<House, 'pool' | 'machineNow' | 'clock'>;

export async function readSigned(house: SigningHouse, jws: string): Promise<Signed> {
  const now = house.machineNow();
  const { kid, typ } = headerOf(jws);
  if (typ !== MESSAGE_TYPE || kid === undefined) throw notSigned();
  const signer = await readSigner(house.pool, kid, toInstant(now));
  if (signer === undefined) throw notSigned();
  const payload = await verified(jws, signer.key.jwk as JWK);
  const message = readPayload(payload);
  if (message.iss !== signer.firm.id) throw notSigned();
  const skew = Math.round(now / 1000) - message.iat;
  if (Math.abs(skew) > WINDOW_SECONDS) throw new Refusal('not-signed-in', skewed(skew));
  if (signer.key.mode === 'live') needRegistered(house, signer.firm);
  return { firm: signer.firm, mode: signer.key.mode, message, bodyHash: sha256(jws) };
}

function headerOf(jws: string): CompactJWSHeaderParameters | Record<string, undefined> {
  try {
    return decodeProtectedHeader(jws) as CompactJWSHeaderParameters;
  } catch {
    throw notSigned();
  }
}

async function verified(jws: string, jwk: JWK): Promise<Uint8Array> {
  try {
    const key = await importJWK(jwk, jwk.kty === 'EC' ? 'ES256' : 'EdDSA');
    const { payload } = await compactVerify(jws, key, { algorithms: ALGORITHMS });
    return payload;
  } catch {
    throw notSigned();
  }
}

function notSigned(): Refusal {
  return new Refusal('not-signed-in', {
    ko: '등록된 열쇠로 서명한 메시지가 아닙니다.',
    en: 'This message is not signed with a key that is in force.',
  });
}

function skewed(seconds: number): Text {
  return {
    ko: `메시지의 시각(iat)이 ${seconds}초 어긋납니다. ±${WINDOW_SECONDS}초까지 받습니다.`,
    en: `The time of the message (iat) is ${seconds} s off; ±${WINDOW_SECONDS} s are taken.`,
  };
}

/** Under a registration that has run out nothing is sent; the sandbox stays open. */
function needRegistered(
  house: SigningHouse,
  { state, validTo, validFrom }: Pick<FirmRow, 'state' | 'validTo' | 'validFrom'>,
): void {
  const today = seoulDay(house.clock.now());
  const isIn =
    state === 'registered' &&
    validFrom !== null &&
    validFrom <= today &&
    validTo !== null &&
    today <= validTo;
  if (!isIn)
    throw new Refusal('forbidden', {
      ko: '등록이 유효하지 않습니다 (관세법 제254조제2항, 제7항).',
      en: 'The registration is not in force (Customs Act art. 254(2), (7)).',
    });
}

function readPayload(payload: Uint8Array): ParcelMessage {
  let given: unknown;
  try {
    given = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
  } catch {
    throw wrong('JSON이 아닙니다.', 'is not JSON');
  }
  if (given === null || typeof given !== 'object') throw wrong('객체가 아닙니다.', 'is not an object');
  const {
    iss,
    iat,
    jti,
    orders = [],
    parcels = [],
    items = [],
    itmatt = [],
    deliveries = [],
    standing = [],
  } = given as Record<string, unknown>;
  if (typeof iss !== 'string' || typeof iat !== 'number' || !Number.isFinite(iat))
    throw wrong('iss와 iat가 필요합니다.', 'needs iss and iat');
  if (typeof jti !== 'string' || !/^[\w.:-]{8,80}$/.test(jti))
    throw wrong('jti는 8~80자의 영문자·숫자여야 합니다.', 'needs a jti of 8 to 80 letters and digits');
  if (![orders, parcels, items, itmatt, deliveries, standing].every((one) => Array.isArray(one)))
    throw wrong(
      'orders, parcels, items, itmatt, deliveries, standing은 목록이어야 합니다.',
      'orders, parcels, items, itmatt, deliveries and standing have to be lists',
    );
  if (!(standing as unknown[]).every((one) => typeof one === 'string' && one.length <= 60))
    throw wrong('standing에는 번호를 적습니다.', 'standing takes numbers');
  const message = { iss, iat, jti, orders, parcels, items, itmatt, deliveries, standing } as ParcelMessage;
  const lines = linesSent(message) + message.standing!.length;
  if (lines === 0 || lines > MOST_LINES)
    throw wrong(`1~${MOST_LINES}줄이어야 합니다.`, `takes 1 to ${MOST_LINES} lines, got ${lines}`);
  return message;
}

/** Orders, parcels, items and reports of delivery, each message of ITMATT one. */
export function linesSent({
  orders = [],
  parcels = [],
  items = [],
  itmatt = [],
  deliveries = [],
}: ParcelMessage): number {
  const messages = itmatt.map((one) => countItmatt(String((one as { text?: unknown } | null)?.text ?? '')));
  const plain = orders.length + parcels.length + items.length + deliveries.length;
  return plain + messages.reduce((sum, one) => sum + one, 0);
}

function wrong(ko: string, en: string): Refusal {
  const message = { ko: `서명된 내용: ${ko}`, en: `The signed content ${en}.` };
  return new Refusal('invalid', message, [{ code: 'parcel/message', message }]);
}
