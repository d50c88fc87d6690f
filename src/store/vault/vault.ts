/**
 * Keeps what declarations say readable for those who hold the keys: one key a party, retention class and year, derived from a
 * salt in the database and a master key outside it. Destroying the salt erases everything that was sealed under it.
 */
import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { hmacSha256 } from '../../core/hash.ts';
import { Fault } from '../../core/problem.ts';
import type { Act } from '../intake.ts';
import type { Queryable } from '../open.ts';
import type { DeclarationRow } from '../rows.ts';
import { openMasterKey } from './master-key.ts';
import {
  keyIdOf,
  openBytes,
  openText,
  plainText,
  type Sealed,
  sealBytes,
  sealSaid,
  sealText,
} from './seal.ts';

/** What became of a sealed text: its words, or the key that was destroyed, or damage. */
export type Opened =
  | { readonly text: string; readonly salt?: string }
  | { readonly erased: Erasure }
  | { readonly damaged: true };

export interface Erasure {
  readonly key: string;
  /** Machine clock. */
  readonly at: string;
  readonly rule: string;
}

export interface Vault {
  /** The same acts, the contents of their declarations sealed. */
  seal(acts: readonly Act[]): Promise<readonly Act[]>;
  /** In the order given. */
  open(stored: readonly Sealed[]): Promise<readonly Opened[]>;
  /** Words that are no declaration, each under the key of its party, class and year. */
  sealWords(words: readonly Words[]): Promise<readonly Sealed[]>;
  /** Pieces of one file under one key, whose name is kept beside them. */
  sealFile(
    of: Sealing,
    pieces: readonly Uint8Array[],
  ): Promise<{ readonly key: string; readonly pieces: readonly Buffer[] }>;
  /** Undefined where it was changed or its key destroyed. */
  openPiece(key: string, piece: Buffer): Promise<Buffer | undefined>;
  /** Forgets every key, so that one that was destroyed seals nothing more. */
  forget(): void;
  /** Under what hash a party's keys are filed. */
  partyHash(id: string): string;
  /** Under what number a word is filed in the search index: nobody without the master key tells which word it was. */
  searchMark(word: string): string;
}

/** What is kept for its own time under keys of its own. */
export type RetentionClass = 'declaration' | 'attachment' | 'draft' | 'objection' | 'examination' | 'access';
export const DECLARATION_CLASS: RetentionClass = 'declaration';

/** Whose key seals, for how long it is kept, and since which year. */
export interface Sealing {
  /** Identifier of the party, as declared. */
  readonly party: string;
  readonly class: RetentionClass;
  readonly year: number;
}

export interface Words extends Sealing {
  readonly text: string;
  /** Sealed with a salted hash in front, so that it can be proved to somebody without the key. */
  readonly isSaid?: boolean;
}

const SALT_BYTES = 32;
const ID_BYTES = 9;
/** Marks remembered: most words of one batch occur again in the next. */
const MOST_MARKS = 50_000;

interface KeyRow {
  readonly id: string;
  readonly party: string;
  readonly class: string;
  readonly year: number;
  readonly salt: Buffer | null;
  readonly at: string | null;
  readonly rule: string | null;
}

type Known = { readonly key: KeyObject } | { readonly erased: Erasure };

/** Where a key is filed: the party by its hash. */
interface KeyPlace {
  readonly party: string;
  readonly class: string;
  readonly year: number;
}

function placeOf({ party, class: of, year }: KeyPlace): string {
  return `${party}/${of}/${year}`;
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** Whose key seals a declaration: the exporter's or the importer's, or the declarant's where there is none. */
export function partyOf({
  exporterId,
  importerId,
  declarantId,
}: Pick<DeclarationRow, 'exporterId' | 'importerId' | 'declarantId'>): string {
  return exporterId ?? importerId ?? declarantId;
}

/** @param mostKeys remembered at once; beyond it all are forgotten and read again as they are needed */
export function openVault(db: Queryable, dataFolder: string, mostKeys = 200_000): Vault {
  let master: Buffer | undefined;
  /** By identifier of the key. */
  const known = new Map<string, Known>();
  /** Identifier of the living key, by party and year. */
  const living = new Map<string, string>();

  const hmac = (text: string | Uint8Array): Buffer => {
    master ??= openMasterKey(dataFolder);
    return hmacSha256(master, text);
  };
  const partyHash = (id: string): string => hmac(`party\0${id}`).toString('hex', 0, 16);
  const marks = new Map<string, string>();
  const searchMark = (word: string): string => {
    let mark = marks.get(word);
    if (mark !== undefined) return mark;
    if (marks.size >= MOST_MARKS) marks.clear();
    mark = hmac(`search\0${word}`).readBigInt64BE().toString();
    marks.set(word, mark);
    return mark;
  };

  const forget = (): void => {
    known.clear();
    living.clear();
  };
  const makeRoom = (): void => {
    if (known.size >= mostKeys) forget();
  };

  const note = (row: KeyRow): void => {
    if (row.salt === null) {
      known.set(row.id, { erased: { key: row.id, at: row.at ?? '', rule: row.rule ?? '' } });
      return;
    }
    const material = Buffer.concat([Buffer.from(`content\0${row.id}`), row.salt]);
    // A key object: every use of plain bytes as a key first looks whether they are one, which takes longer than the rest.
    known.set(row.id, { key: createSecretKey(hmac(material)) });
    living.set(placeOf(row), row.id);
  };

  const ensureKeys = async (wanted: ReadonlyMap<string, KeyPlace>): Promise<void> => {
    const rows = [...wanted.values()];
    const columns = [
      rows.map(({ party }) => party),
      rows.map(({ year }) => year),
      rows.map((row) => row.class),
    ];
    // In one order: two who make keys of the same parties wait for one another in turn and not across.
    await db.query(
      `insert into data_key (id, party, class, year, salt, created_at)
       select id, party, class, year, salt, now()
       from unnest($1::text[], $2::smallint[], $3::text[], $4::text[], $5::bytea[]) as k (party, year, class, id, salt)
       order by party, class, year
       on conflict (party, class, year) where salt is not null do nothing`,
      [
        ...columns,
        rows.map(() => randomBytes(ID_BYTES).toString('base64url')),
        rows.map(() => randomBytes(SALT_BYTES)),
      ],
    );
    const found = await db.query<KeyRow>(
      `select k.id, k.party, k.class, k.year, k.salt, null as at, null as rule from data_key k
       join unnest($1::text[], $2::smallint[], $3::text[]) as w (party, year, class)
         on k.party = w.party and k.year = w.year and k.class = w.class
       where k.salt is not null`,
      columns,
    );
    for (const row of found.rows) note(row);
  };

  const readKeys = async (ids: readonly string[]): Promise<void> => {
    const found = await db.query<KeyRow>(
      `select id, party, class, year, salt, destroyed_at as at, rule from data_key where id = any($1)`,
      [ids],
    );
    for (const row of found.rows) note(row);
  };

  const openOne = (stored: Sealed): Opened => {
    const id = keyIdOf(stored);
    if (id === undefined) return { text: plainText(stored) };
    const found = known.get(id);
    if (found === undefined) return { damaged: true };
    if ('erased' in found) return found;
    return openText(stored, id, found.key) ?? { damaged: true };
  };

  /** Makes room, and the keys that are wanted and not there yet. */
  const prepareKeys = async (places: readonly KeyPlace[]): Promise<void> => {
    makeRoom();
    const missing = new Map<string, KeyPlace>();
    for (const place of places) if (!living.has(placeOf(place))) missing.set(placeOf(place), place);
    if (missing.size > 0) await ensureKeys(missing);
  };
  const livingKey = (place: KeyPlace): { readonly id: string; readonly key: KeyObject } => {
    const id = living.get(placeOf(place)) ?? '';
    const found = known.get(id);
    if (found === undefined || !('key' in found))
      throw new Fault('store/key-missing', 'The key for a content could not be made.');
    return { id, key: found.key };
  };
  const hashed = (of: Sealing): KeyPlace => ({ party: partyHash(of.party), class: of.class, year: of.year });

  return {
    partyHash,
    searchMark,
    forget,
    async seal(acts) {
      const places = acts.map(({ declaration }) =>
        declaration === undefined
          ? undefined
          : hashed({
              party: partyOf(declaration),
              class: DECLARATION_CLASS,
              year: yearOf(declaration.declaredOn),
            }),
      );
      await prepareKeys(places.filter((place) => place !== undefined));
      return acts.map((act, at) => {
        const place = places[at];
        if (place === undefined || act.declaration === undefined) return act;
        const { id, key } = livingKey(place);
        return {
          ...act,
          declaration: { ...act.declaration, content: sealText(act.declaration.content, id, key) },
        };
      });
    },
    async sealWords(words) {
      const places = words.map(hashed);
      await prepareKeys(places);
      return words.map(({ text, isSaid = false }, at) => {
        const { id, key } = livingKey(places[at]!);
        return (isSaid ? sealSaid : sealText)(text, id, key) as unknown as Sealed;
      });
    },
    async sealFile(of, pieces) {
      const place = hashed(of);
      await prepareKeys([place]);
      const { id, key } = livingKey(place);
      return { key: id, pieces: pieces.map((piece) => sealBytes(piece, id, key)) };
    },
    async openPiece(id, piece) {
      if (!known.has(id)) await readKeys([id]);
      const found = known.get(id);
      return found === undefined || !('key' in found) ? undefined : openBytes(piece, id, found.key);
    },
    async open(stored) {
      makeRoom();
      const missing = new Set<string>();
      for (const text of stored) {
        const id = keyIdOf(text);
        if (id !== undefined && !known.has(id)) missing.add(id);
      }
      if (missing.size > 0) await readKeys([...missing]);
      return stored.map(openOne);
    },
  };
}
