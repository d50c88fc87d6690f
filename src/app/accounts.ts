/** People and their sessions: passwords by Argon2id, sessions by random tokens of which only hashes are stored. */
import { type Argon2Parameters, argon2 as argon2Callback, randomBytes, timingSafeEqual } from 'node:crypto';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type pg from 'pg';
import { placesOf } from '../access/may.ts';
import { RIGHTS, reachOf } from '../access/roles.ts';
import { seoulDay, toInstant } from '../core/day.ts';
import { sha256 } from '../core/hash.ts';
import type { Text } from '../core/text.ts';
import type { RoleName, SessionView, SignIn } from '../exchange/contract.ts';
import type { OpenSession, SessionPorts, Who } from '../exchange/ports.ts';
import { personOf } from '../exchange/ports.ts';
import { Refusal } from '../exchange/refusal.ts';
import { writeWith } from '../store/intake.ts';
import type { LogWriter } from '../store/log/writer.ts';
import type { Queryable } from '../store/open.ts';
import { bindParty, type PartyRow } from '../store/queries/authorities.ts';
import {
  type AccountRow,
  endSession,
  readAccountByLogin,
  readSession,
  storeAccount,
  storeSession,
} from '../store/queries/people.ts';
import { whoOfKey } from './trader-desk/keys.ts';
import { officeName } from './views/texts.ts';

const argon2 = promisify(argon2Callback) as (
  algorithm: 'argon2id',
  parameters: Argon2Parameters,
) => Promise<Buffer>;

/** OWASP's least setting for Argon2id: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };
const SESSION_HOURS = 10;

export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await argon2('argon2id', { ...COST, message: password, nonce });
  return `argon2id$${nonce.toString('hex')}$${tag.toString('hex')}`;
}

export async function isPassword(password: string, stored: string): Promise<boolean> {
  const [algorithm, nonce, tag] = stored.split('$');
  if (algorithm !== 'argon2id' || nonce === undefined || tag === undefined) return false;
  const computed = await argon2('argon2id', { ...COST, message: password, nonce: Buffer.from(nonce, 'hex') });
  return timingSafeEqual(computed, Buffer.from(tag, 'hex'));
}

export interface NewAccount {
  readonly login: string;
  readonly name: Text;
  readonly role: RoleName;
  readonly office: string | null;
  readonly skills: readonly string[];
  /** The firms that a trader speaks for. */
  readonly parties?: readonly PartyRow[];
}

export async function addAccount(
  pool: Queryable,
  account: NewAccount,
  password: string,
  at: string,
): Promise<void> {
  const { login, name, role, office, skills } = account;
  await storeAccount(pool, {
    id: login,
    login,
    nameKo: name.ko,
    nameEn: name.en,
    role,
    office,
    skills,
    passwordHash: await hashPassword(password),
    isActive: true,
    createdAt: at,
  });
  for (const party of account.parties ?? []) await bindParty(pool, login, party);
}

export const ALL_SKILLS = ['food', 'chemicals', 'textiles', 'machinery', 'other'];

/** People of the demonstration; their names are made up. */
export const DEMONSTRATION_ACCOUNTS: readonly NewAccount[] = [
  {
    login: 'officer',
    name: { ko: '윤서진', en: 'Yoon Seojin' },
    role: 'officer',
    office: '020',
    skills: ALL_SKILLS,
  },
  {
    login: 'officer2',
    name: { ko: '박도윤', en: 'Park Doyun' },
    role: 'officer',
    office: '040',
    skills: ALL_SKILLS,
  },
  {
    login: 'supervisor',
    name: { ko: '최시우', en: 'Choi Siwoo' },
    role: 'supervisor',
    office: '020',
    skills: ALL_SKILLS,
  },
  { login: 'analyst', name: { ko: '이하린', en: 'Lee Harin' }, role: 'analyst', office: null, skills: [] },
  { login: 'auditor', name: { ko: '정은우', en: 'Jung Eunwoo' }, role: 'auditor', office: null, skills: [] },
  {
    login: 'administrator',
    name: { ko: '한지우', en: 'Han Jiwoo' },
    role: 'administrator',
    office: null,
    skills: [],
  },
  {
    login: 'statistician',
    name: { ko: '오하준', en: 'Oh Hajun' },
    role: 'statistician',
    office: null,
    skills: [],
  },
];

/** Makes the demonstration's accounts with random passwords and keeps them in a file that only the owner may read. */
export async function addDemonstrationAccounts(
  { pool, log }: { readonly pool: pg.Pool; readonly log: LogWriter },
  dataFolder: string,
  at: string,
  traders: readonly NewAccount[],
): Promise<string> {
  const people = [...DEMONSTRATION_ACCOUNTS, ...traders].map((account) => ({
    account,
    password: randomBytes(9).toString('base64url'),
  }));
  const lines = people.map(
    ({ account: { login, role, office }, password }) =>
      `${login}\t${password}\t${role}${office === null ? '' : ` ${office}`}`,
  );
  // The file first and then all of them or none: an account whose password nobody knows would stay for ever.
  const path = join(dataFolder, 'accounts.txt');
  writeFileSync(path, `${lines.join('\n')}\n`, { mode: 0o600 });
  chmodSync(path, 0o600);
  await writeWith(pool, log, async (client) => {
    for (const { account, password } of people) await addAccount(client, account, password, at);
    return { acts: [], value: undefined };
  });
  return path;
}

/** A machine's token, in a file that only the owner may read: for the command line, load generators and systems of brokers. */
export function makeMachineToken(dataFolder: string): string {
  const token = randomBytes(24).toString('base64url');
  writeFileSync(join(dataFolder, 'machine-token'), token, { mode: 0o600 });
  return token;
}

/** What reaches customs from brokers and carriers: it files, and reads nothing. */
const MACHINE: Who = {
  account: 'machine',
  name: { ko: '연계 시스템', en: 'Connected system' },
  role: 'machine',
  office: null,
  skills: [],
};

/** A session is read again from the store after so long: an account that was closed is out within the minute. */
const KNOWN_MILLIS = 60_000;

export function sessionPorts(pool: Queryable, machineToken: string, now: () => number): SessionPorts {
  const cache = new Map<string, { session: OpenSession; expires: number; readAt: number }>();
  const tokenHash = sha256(machineToken);
  return {
    async signIn(given) {
      const who = await authenticate(pool, given);
      const token = randomBytes(24).toString('base64url');
      const csrfToken = randomBytes(18).toString('base64url');
      const session = { who, csrfToken };
      const expires = now() + SESSION_HOURS * 3_600_000;
      const at = toInstant(now());
      await storeSession(pool, {
        idHash: sha256(token),
        account: who.account,
        csrfToken,
        createdAt: at,
        seenAt: at,
        expiresAt: toInstant(expires),
      });
      cache.set(sha256(token), { session, expires, readAt: now() });
      return { token, view: viewOf(session, now()) };
    },
    async sessionOf(token) {
      const id = sha256(token);
      const kept = cache.get(id);
      // A clock that jumped back makes what is kept old, not young.
      const isFresh = kept !== undefined && Math.abs(now() - kept.readAt) < KNOWN_MILLIS;
      if (isFresh && kept.expires > now()) return kept.session;
      cache.delete(id);
      const stored = await openSessionOf(pool, id, now());
      if (stored === undefined) return undefined;
      cache.set(id, { ...stored, readAt: now() });
      return stored.session;
    },
    view: (session) => viewOf(session, now()),
    async signOut(token) {
      cache.delete(sha256(token));
      await endSession(pool, sha256(token));
    },
    keyOf: (bearer) => whoOfKey(pool, bearer, now()),
    machineOf: (bearer) =>
      timingSafeEqual(Buffer.from(sha256(bearer)), Buffer.from(tokenHash)) ? MACHINE : undefined,
  };
}

/** A stranger takes as long as a wrong password: whether an account exists is nobody's business. */
export const NOBODY = `argon2id$${'00'.repeat(16)}$${'00'.repeat(32)}`;

async function authenticate(pool: Queryable, { account, password }: SignIn): Promise<OpenSession['who']> {
  const known = await readAccountByLogin(pool, account);
  const found = known?.isActive ? known : undefined;
  const isRight = await isPassword(password, found?.passwordHash ?? NOBODY);
  if (found === undefined || !isRight) {
    throw new Refusal('not-signed-in', {
      ko: '계정 또는 비밀번호가 맞지 않습니다.',
      en: 'Account or password is wrong.',
    });
  }
  return whoOf(found);
}

async function openSessionOf(
  pool: Queryable,
  id: string,
  now: number,
): Promise<{ session: OpenSession; expires: number } | undefined> {
  const found = await readSession(pool, id, toInstant(now));
  if (found === undefined) return undefined;
  const { session, account } = found;
  const open = { who: whoOf(account), csrfToken: session.csrfToken };
  return { session: open, expires: Date.parse(session.expiresAt) };
}

function whoOf({ id, nameKo, nameEn, role, office, skills, parties }: AccountRow): OpenSession['who'] {
  const who = { account: id, name: { ko: nameKo, en: nameEn }, role: role as RoleName, office, skills };
  return role === 'trader' ? { ...who, parties: parties ?? [] } : who;
}

function viewOf({ who, csrfToken }: OpenSession, now: number): SessionView {
  const person = personOf(who);
  const rights = RIGHTS.filter(
    (right) => reachOf(person.role, right) !== undefined && placesOf(person, right).reach !== 'none',
  );
  const office = who.office === null ? null : officeName(who.office, seoulDay(now));
  const { account, name, role, skills } = who;
  return { account, name, role, office: who.office, skills, officeName: office, csrfToken, rights };
}
