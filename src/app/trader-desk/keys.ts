/** Keys for systems of brokers and traders: made and revoked at the desk, shown once, kept as a hash, never wider than their maker. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { isScope } from '../../access/index.ts';
import { toInstant } from '../../core/day.ts';
import { sha256 } from '../../core/hash.ts';
import type { KeyView, NewKey, NewKeyView, RoleName } from '../../exchange/contract.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { Queryable } from '../../store/open.ts';
import {
  type KeyRow,
  noteKeyUsed,
  readKeyInForce,
  readKeysOf,
  revokeKey,
  storeKey,
} from '../../store/queries/keys.ts';
import type { House } from '../house.ts';
import { writeDesk } from './write.ts';

const DAY = 86_400_000;
const MOST_DAYS = 366;
const MOST_KEYS = 20;
const FORM = /^gwk_([0-9A-Z]{26})_([A-Za-z0-9_-]{43})$/;

export async function keyViews(house: House, who: Who): Promise<KeyView[]> {
  return (await readKeysOf(house.pool, who.account)).map(viewOf);
}

export async function makeKey(house: House, who: Who, given: NewKey): Promise<NewKeyView> {
  const scopes = [...new Set(given.scopes)].filter(isScope);
  if (scopes.length === 0 || !(given.days >= 1 && given.days <= MOST_DAYS) || given.title.trim() === '') {
    throw new Refusal('invalid', {
      ko: `이름, 하나 이상의 권한, 1~${MOST_DAYS}일의 유효기간이 필요합니다.`,
      en: `A name, at least one scope and 1 to ${MOST_DAYS} days are needed.`,
    });
  }
  const now = house.machineNow();
  const inForce = (await readKeysOf(house.pool, who.account)).filter(
    (key) => key.revokedAt === null && Date.parse(key.expiresAt) > now,
  );
  if (inForce.length >= MOST_KEYS) throw new Refusal('too-many', TOO_MANY);
  const secret = randomBytes(32).toString('base64url');
  const key: KeyRow = {
    id: house.newId(),
    account: who.account,
    title: given.title.trim(),
    secretHash: sha256(secret),
    scopes,
    createdAt: toInstant(now),
    expiresAt: toInstant(now + Math.floor(given.days) * DAY),
    lastUsedAt: null,
    revokedAt: null,
  };
  await writeDesk(house, async (client) => {
    await storeKey(client, key);
    const detail = { key: key.id, scopes, expiresAt: key.expiresAt };
    return { events: [{ kind: 'key-made', who: who.account, detail }], value: undefined };
  });
  return { key: viewOf(key), secret: `gwk_${key.id}_${secret}` };
}

const TOO_MANY = {
  ko: `유효한 키는 ${MOST_KEYS}개까지 만들 수 있습니다. 쓰지 않는 키를 폐기하십시오.`,
  en: `At most ${MOST_KEYS} keys can be in force. Revoke one that is not used.`,
};

/** Revoked already is no error; another's key is as if it were not there. */
export async function revoke(house: House, who: Who, id: string): Promise<KeyView> {
  const known = (await readKeysOf(house.pool, who.account)).find((key) => key.id === id);
  if (known === undefined) throw new Refusal('not-found');
  const at = toInstant(house.machineNow());
  await writeDesk(house, async (client) => {
    const isRevoked = await revokeKey(client, id, who.account, at);
    const event = { kind: 'key-revoked', who: who.account, detail: { key: id } };
    return { events: isRevoked ? [event] : [], value: undefined };
  });
  return viewOf({ ...known, revokedAt: known.revokedAt ?? at });
}

/** The person behind a bearer key, with no more than the key's scopes; undefined where it is none or no longer in force. */
export async function whoOfKey(db: Queryable, bearer: string, now: number): Promise<Who | undefined> {
  const [, id, secret] = FORM.exec(bearer) ?? [];
  if (id === undefined || secret === undefined) return undefined;
  const at = toInstant(now);
  const found = await readKeyInForce(db, id, at);
  if (found === undefined) return undefined;
  const [given, stored] = [sha256(secret), found.key.secretHash].map((hash) => Buffer.from(hash));
  if (!timingSafeEqual(given!, stored!)) return undefined;
  await noteKeyUsed(db, id, at);
  const { account, key } = found;
  return {
    account: account.id,
    name: { ko: account.nameKo, en: account.nameEn },
    role: account.role as RoleName,
    office: null,
    skills: [],
    parties: account.parties ?? [],
    scopes: key.scopes,
  };
}

function viewOf(key: KeyRow): KeyView {
  const { id, title, scopes, createdAt, expiresAt, lastUsedAt, revokedAt } = key;
  return { id, title, scopes, createdAt, expiresAt, lastUsedAt, revokedAt };
}
