/** Opens and seals what people of the portal say of themselves, each under a key of their own, and finds whose a code is. */
import type { Day } from '../../core/day.ts';
import { Fault } from '../../core/problem.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { Queryable } from '../../store/open.ts';
import { readAddresses, readCitizen } from '../../store/queries/citizens.ts';
import { type PersonalCodeRow, readCodesByMark, readCodesOf } from '../../store/queries/personal-codes.ts';
import type { Sealed } from '../../store/vault/seal.ts';
import { DECLARATION_CLASS, type Vault, type Words, yearOf } from '../../store/vault/vault.ts';

/** What a holder registered. */
export interface Holder {
  readonly name: string;
  readonly latinName: string | null;
  readonly bornOn: Day | null;
  readonly phone: string;
}

export interface Address {
  readonly postcode: string;
  readonly address: string;
}

/** Under whose key everything of a citizen is sealed. */
export function partyOfCitizen(id: string): string {
  return `citizen:${id}`;
}

/** What has to be kept as long as declarations; renewing a code writes it anew, under the key of that year. */
export function wordsOfCitizen(id: string, day: Day, value: unknown): Words {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return { party: partyOfCitizen(id), class: DECLARATION_CLASS, year: yearOf(day), text };
}

/** As orders and parcels are marked. */
export function markOfCode(vault: Pick<Vault, 'searchMark'>, code: string): string {
  return vault.searchMark(`parcel code:${code}`);
}

/** In the order given; null where it was erased. Throws `store/content-damaged`. */
export async function openTexts(
  vault: Pick<Vault, 'open'>,
  stored: readonly Sealed[],
): Promise<(string | null)[]> {
  return (await vault.open(stored)).map((one) => {
    if ('damaged' in one) throw new Fault('store/content-damaged', 'A stored text cannot be opened.');
    return 'erased' in one ? null : one.text;
  });
}

type Opening = { readonly pool: Queryable; readonly vault: Vault };

/** Throws `Refusal` where it was erased. */
export async function holderOf(house: Opening, citizen: string): Promise<Holder> {
  const found = await findHolder(house, citizen);
  if (found === null) throw new Refusal('gone');
  return found;
}

/** Null where it was erased. */
export async function findHolder({ pool, vault }: Opening, citizen: string): Promise<Holder | null> {
  const row = await readCitizen(pool, citizen);
  const [text = null] = row === undefined ? [] : await openTexts(vault, [row.content]);
  return text === null ? null : (JSON.parse(text) as Holder);
}

export async function addressesOf(
  { pool, vault }: Opening,
  citizen: string,
): Promise<(Address & { readonly id: string })[]> {
  const rows = await readAddresses(pool, citizen);
  const texts = await openTexts(
    vault,
    rows.map(({ content }) => content),
  );
  return rows.flatMap(({ id }, place) => {
    const text = texts[place];
    return text == null ? [] : [{ id, ...(JSON.parse(text) as Address) }];
  });
}

/** A code with its letters. */
export type OpenCode = PersonalCodeRow & { readonly code: string };

/** Every code that the citizen ever had, the latest first; erased ones are left out. */
export async function codesOf({ pool, vault }: Opening, citizen: string): Promise<OpenCode[]> {
  return openCodes(vault, await readCodesOf(pool, citizen));
}

/** Those of these codes that somebody registered. */
export async function codesNamed(
  { pool, vault }: Opening,
  codes: readonly string[],
): Promise<ReadonlyMap<string, OpenCode>> {
  const marks = [...new Set(codes)].map((code) => markOfCode(vault, code));
  if (marks.length === 0) return new Map();
  const found = await openCodes(vault, await readCodesByMark(pool, marks));
  return new Map(found.map((one) => [one.code, one]));
}

export async function openCodes(
  vault: Pick<Vault, 'open'>,
  rows: readonly PersonalCodeRow[],
): Promise<OpenCode[]> {
  const texts = await openTexts(
    vault,
    rows.map(({ content }) => content),
  );
  return rows.flatMap((row, place) => {
    const code = texts[place];
    return code == null ? [] : [{ ...row, code }];
  });
}
