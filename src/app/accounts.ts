/** People and their sessions: passwords by Argon2id, sessions by random tokens of which only hashes are stored. */
import { type Argon2Parameters, argon2 as argon2Callback, randomBytes, timingSafeEqual } from 'node:crypto';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { placesOf } from '../access/may.ts';
import { RIGHTS, reachOf } from '../access/roles.ts';
import { sha256 } from '../core/hash.ts';
import type { Text } from '../core/text.ts';
import type { RoleName, SessionView, SignIn } from '../exchange/contract.ts';
import type { OpenSession, SessionPorts, Who } from '../exchange/ports.ts';
import { personOf } from '../exchange/ports.ts';
import { Refusal } from '../exchange/refusal.ts';
import type { Queryable } from '../store/open.ts';

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

async function isPassword(password: string, stored: string): Promise<boolean> {
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
}

export async function addAccount(
  pool: Queryable,
  account: NewAccount,
  password: string,
  at: string,
): Promise<void> {
  await pool.query(
    `insert into account (id, login, name_ko, name_en, role, office, skills, password_hash, created_at)
     values ($1, $1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      account.login,
      account.name.ko,
      account.name.en,
      account.role,
      account.office,
      account.skills,
      await hashPassword(password),
      at,
    ],
  );
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
];

/** Makes the demonstration's accounts with random passwords and keeps them in a file that only the owner may read. */
export async function addDemonstrationAccounts(
  pool: Queryable,
  dataFolder: string,
  at: string,
): Promise<string> {
  const lines: string[] = [];
  for (const account of DEMONSTRATION_ACCOUNTS) {
    const password = randomBytes(9).toString('base64url');
    await addAccount(pool, account, password, at);
    lines.push(
      `${account.login}\t${password}\t${account.role}${account.office === null ? '' : ` ${account.office}`}`,
    );
  }
  const path = join(dataFolder, 'accounts.txt');
  writeFileSync(path, `${lines.join('\n')}\n`, { mode: 0o600 });
  chmodSync(path, 0o600);
  return path;
}

/** A machine's token, in a file that only the owner may read: for the command line, load generators and systems of brokers. */
export function makeMachineToken(dataFolder: string): string {
  const token = randomBytes(24).toString('base64url');
  writeFileSync(join(dataFolder, 'machine-token'), token, { mode: 0o600 });
  return token;
}

const MACHINE: Who = {
  account: 'machine',
  name: { ko: '연계 시스템', en: 'Connected system' },
  role: 'analyst',
  office: null,
  skills: [],
};

export function sessionPorts(pool: Queryable, machineToken: string, now: () => number): SessionPorts {
  const cache = new Map<string, { session: OpenSession; expires: number }>();
  const tokenHash = sha256(machineToken);
  return {
    async signIn(given) {
      const who = await authenticate(pool, given);
      const token = randomBytes(24).toString('base64url');
      const csrfToken = randomBytes(18).toString('base64url');
      const session = { who, csrfToken };
      const expires = now() + SESSION_HOURS * 3_600_000;
      await pool.query(
        `insert into session (id_hash, account, csrf_token, created_at, seen_at, expires_at)
         values ($1, $2, $3, to_timestamp($4), to_timestamp($4), to_timestamp($5))`,
        [sha256(token), who.account, csrfToken, now() / 1000, expires / 1000],
      );
      cache.set(sha256(token), { session, expires });
      return { token, view: viewOf(session) };
    },
    async sessionOf(token) {
      const id = sha256(token);
      const known = cache.get(id) ?? (await readSession(pool, id));
      if (known === undefined || known.expires < now()) return undefined;
      cache.set(id, known);
      return known.session;
    },
    view: viewOf,
    async signOut(token) {
      cache.delete(sha256(token));
      await pool.query('delete from session where id_hash = $1', [sha256(token)]);
    },
    machineOf: (bearer) =>
      timingSafeEqual(Buffer.from(sha256(bearer)), Buffer.from(tokenHash)) ? MACHINE : undefined,
  };
}

interface AccountRow {
  id: string;
  name_ko: string;
  name_en: string;
  role: RoleName;
  office: string | null;
  skills: string[];
  password_hash: string;
}

/** A stranger takes as long as a wrong password: whether an account exists is nobody's business. */
const NOBODY = `argon2id$${'00'.repeat(16)}$${'00'.repeat(32)}`;

async function authenticate(pool: Queryable, { account, password }: SignIn): Promise<Who> {
  const { rows } = await pool.query<AccountRow>('select * from account where login = $1 and is_active', [
    account,
  ]);
  const found = rows[0];
  const isRight = await isPassword(password, found?.password_hash ?? NOBODY);
  if (found === undefined || !isRight) {
    throw new Refusal('not-signed-in', {
      ko: '계정 또는 비밀번호가 맞지 않습니다.',
      en: 'Account or password is wrong.',
    });
  }
  return whoOf(found);
}

async function readSession(
  pool: Queryable,
  id: string,
): Promise<{ session: OpenSession; expires: number } | undefined> {
  const { rows } = await pool.query<AccountRow & { csrf_token: string; expires: number }>(
    `select a.*, s.csrf_token, (extract(epoch from s.expires_at) * 1000)::float8 as expires
     from session s join account a on a.id = s.account where s.id_hash = $1 and a.is_active`,
    [id],
  );
  const found = rows[0];
  return found && { session: { who: whoOf(found), csrfToken: found.csrf_token }, expires: found.expires };
}

function whoOf(row: AccountRow): Who {
  return {
    account: row.id,
    name: { ko: row.name_ko, en: row.name_en },
    role: row.role,
    office: row.office,
    skills: row.skills,
  };
}

function viewOf({ who, csrfToken }: OpenSession): SessionView {
  const person = personOf(who);
  const rights = RIGHTS.filter(
    (right) => reachOf(person.role, right) !== undefined && placesOf(person, right).reach !== 'none',
  );
  return { ...who, officeName: null, csrfToken, rights };
}
