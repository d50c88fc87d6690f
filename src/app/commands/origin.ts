/** `gwanmun origin`: a bill of materials checked against the rules of an agreement, without a server and without a store. */
import { readFile } from 'node:fs/promises';
import {
  type Bill,
  type Coverage,
  coverageOf,
  type OriginCheck,
  type RuleRow,
  rowsFor,
} from '../../areas/origin/index.ts';
import { seoulDay } from '../../core/day.ts';
import { bad, good, type Result } from '../../core/problem.ts';
import { readOriginBill } from '../../exchange/origin-bill.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { findPacks, packFolder } from '../../packs/find-packs.ts';
import { readHsNomenclature } from '../../packs/hs-tables.ts';
import { frameOf } from '../../reference/origin-frames.ts';
import { type Books, readBooks } from '../origin/books.ts';
import { checkAsked } from '../origin/check.ts';
import { materialsFrom } from '../origin/table.ts';
import { type Asked, dataFolderOf, settingsOf } from './workplace.ts';

function booksOf(asked: Asked): Promise<Books> {
  return readBooks(asked.env, dataFolderOf(settingsOf(asked)));
}

/** Flags: `agreement`, and whatever the bill does not say itself. */
export async function checkFile(asked: Asked, path: string, now: number): Promise<Result<OriginCheck>> {
  const scheme = asked.flags.agreement ?? '';
  const bill = await billFrom(asked.flags, path, scheme, now);
  if (!bill.ok) return bill;
  try {
    return good(
      checkAsked(await booksOf(asked), { scheme, bill: bill.value }, await knownCodes(asked)).check,
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const none = { code: 'origin/not-held', message: error.text, pointer: '/agreement' };
    return bad(error.problems.length > 0 ? error.problems : [none]);
  }
}

async function knownCodes({ env }: Asked): Promise<((hs6: string) => boolean) | undefined> {
  const folder = packFolder(await findPacks(env), 'hs-nomenclature');
  if (folder === undefined) return undefined;
  const table = await readHsNomenclature(folder);
  return (hs6) => table.has(hs6);
}

/** A whole bill as JSON, or its materials as CSV with the rest in flags. Flags win. */
async function billFrom(
  flags: Asked['flags'],
  path: string,
  scheme: string,
  now: number,
): Promise<Result<Bill>> {
  const text = await readFile(path === '-' ? '/dev/stdin' : path, 'utf8');
  if (/^\s*\{/.test(text)) {
    return readOriginBill({ ...blank(scheme, now), ...(JSON.parse(text) as object), ...fromFlags(flags) });
  }
  const materials = materialsFrom(text);
  if (!materials.ok) return materials;
  return readOriginBill({ ...blank(scheme, now), materials: materials.value, ...fromFlags(flags) });
}

function blank(scheme: string, now: number): Bill {
  return {
    ...{ goods: '', hs: '', edition: frameOf(scheme)?.edition ?? 'HS 2022', row: null, madeIn: 'KR' },
    ...{
      day: seoulDay(now),
      currency: 'USD',
      price: '',
      fob: null,
      netCost: null,
      weightKg: null,
      exchange: {},
    },
    ...{ materials: [], statements: [], operations: [], wholly: null, transport: null },
  };
}

const FIELDS = {
  hs: 'hs',
  price: 'price',
  fob: 'fob',
  'net-cost': 'netCost',
  currency: 'currency',
  'made-in': 'madeIn',
  day: 'day',
  edition: 'edition',
  row: 'row',
};

function fromFlags(flags: Asked['flags']): Partial<Bill> {
  const given = Object.entries(FIELDS).filter(([flag]) => flags[flag] !== undefined);
  return Object.fromEntries(given.map(([flag, field]) => [field, flags[flag]]));
}

/** How much of every list is read. */
export async function coverages(asked: Asked): Promise<readonly Coverage[]> {
  return [...(await booksOf(asked)).values()].map(coverageOf);
}

/** The rows that may describe goods of a code; undefined where the list is not held. */
export async function rulesFor(asked: Asked, hs: string): Promise<readonly RuleRow[] | undefined> {
  const book = (await booksOf(asked)).get(asked.flags.agreement ?? '');
  return book === undefined ? undefined : rowsFor(book.rows, hs);
}
