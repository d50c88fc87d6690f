/**
 * Keeps the ledger of trade: follows the log a stretch at a time, each stretch one transaction with the place reached. What a declaration
 * adds is compared with what stands of it; where they differ, the old is taken back and the new added.
 */

import type pg from 'pg';
import { declaredRate, firmOf, freightOf, isCounted, linesOf } from '../../areas/statistics/index.ts';
import { type Day, seoulDay } from '../../core/day.ts';
import type { Declaration } from '../../model/declaration.ts';
import type { Queryable, Store } from '../../store/open.ts';
import { keepPlace, nextStretch, takePlace } from '../../store/queries/search-follow.ts';
import {
  addLines,
  addUsdRates,
  type LedgerLine,
  readLastVersions,
  readStanding,
  readUsdRates,
  touchedIn,
  type VersionState,
} from '../../store/queries/statistics.ts';
import { keepFreight } from '../../store/queries/trade-freight.ts';
import type { Vault } from '../../store/vault/vault.ts';

const FOLLOWER = 'trade';

/** Entries of the log read at once. */
const STRETCH = 300;

/** @returns how many entries of the log were read; 0 where nothing is left, or somebody else is at it */
export async function followTrade(
  { pool, vault }: Pick<Store, 'pool' | 'vault'>,
  most = STRETCH,
): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const read = await stretch(client, vault, most);
    await client.query('commit');
    client.release();
    return read;
  } catch (error) {
    // A client in the middle of a transaction goes back to nobody.
    client.release(true);
    throw error;
  }
}

async function stretch(client: pg.PoolClient, vault: Vault, most: number): Promise<number> {
  const after = await takePlace(client, FOLLOWER);
  if (after === undefined) return 0;
  const upTo = await nextStretch(client, after, most);
  if (upTo === undefined) return 0;
  const touched = await touchedIn(client, after, upTo);
  const knownOn = new Map(touched.map(({ number, at }) => [number, seoulDay(Date.parse(at))]));
  await addLines(client, await changesOf(client, vault, knownOn));
  await keepPlace(client, FOLLOWER, upTo);
  return upTo - after;
}

type Change = LedgerLine & { readonly knownOn: Day };

/** @param knownOn the day on which something happened to each declaration */
async function changesOf(
  db: Queryable,
  vault: Vault,
  knownOn: ReadonlyMap<string, Day>,
): Promise<readonly Change[]> {
  const numbers = [...knownOn.keys()];
  const versions = await readLastVersions(db, numbers);
  const opened = await vault.open(versions.map(({ content }) => content));
  const said = versions.map((version, place) => {
    const one = opened[place]!;
    return { version, declaration: 'text' in one ? (JSON.parse(one.text) as Declaration) : null };
  });
  await keepFreightOf(db, vault, said);
  const rates = await ratesOf(db, said);
  const standing = Map.groupBy(await readStanding(db, numbers), ({ number }) => number);
  return said.flatMap(({ version, declaration }) => {
    // What was erased stays as it was counted: nothing can be said of it any more.
    if (declaration === null) return [];
    const wanted = wantedOf(vault, version, declaration, rates);
    const before = standing.get(version.number) ?? [];
    // That it was accepted was known on the day of acceptance; what changes it later, when it happened.
    const day = before.length === 0 ? version.day : knownOn.get(version.number)!;
    return differences(before, wanted).map((line) => ({ ...line, knownOn: day }));
  });
}

interface Said {
  readonly version: VersionState;
  readonly declaration: Declaration | null;
}

/** As it stands now; of what was erased it stays as it was kept. */
async function keepFreightOf(db: Queryable, vault: Vault, said: readonly Said[]): Promise<void> {
  const known = said.filter(({ declaration }) => declaration !== null);
  const rows = known.flatMap(({ version: { number, direction, state, day }, declaration }) => {
    const line = isCounted(direction, state) ? freightOf(declaration!, day) : undefined;
    return line === undefined ? [] : [{ ...line, number, firm: firmMark(vault, declaration!) }];
  });
  await keepFreight(
    db,
    known.map(({ version }) => version.number),
    rows,
  );
}

/** Keyed, so that firms can be counted and nobody is found by it. */
const firmMark = (vault: Vault, declaration: Declaration): string =>
  vault.searchMark(`statistics/${firmOf(declaration)}`);

async function ratesOf(db: Queryable, said: readonly Said[]): Promise<ReadonlyMap<Day, number>> {
  const declared = new Map<Day, number>();
  for (const { declaration } of said) {
    const rate = declaration === null ? undefined : declaredRate(declaration);
    if (rate !== undefined && !declared.has(declaration!.declaredOn))
      declared.set(declaration!.declaredOn, rate);
  }
  await addUsdRates(db, declared);
  return readUsdRates(db, [...new Set(said.flatMap(({ declaration }) => declaration?.declaredOn ?? []))]);
}

function wantedOf(
  vault: Vault,
  { number, version, direction, state, day }: VersionState,
  declaration: Declaration,
  rates: ReadonlyMap<Day, number>,
): readonly LedgerLine[] {
  if (!isCounted(direction, state)) return [];
  const firm = firmMark(vault, declaration);
  const facts = {
    acceptedOn: day,
    isLoaded: state !== 'accepted',
    // A declaration in dollars says its own rate; all others take that of the day.
    wonPerUsd: declaredRate(declaration) ?? rates.get(declaration.declaredOn),
  };
  return linesOf(declaration, facts).map((line) => ({ ...line, number, version, firm }));
}

/** What turns the standing lines into the wanted ones; nothing where they say the same. */
function differences(standing: readonly LedgerLine[], wanted: readonly LedgerLine[]): readonly LedgerLine[] {
  const wantedBy = new Map(wanted.map((line) => [keyOf(line), line]));
  const kept = new Set(standing.map(keyOf).filter((key) => wantedBy.has(key)));
  const takenBack = standing.filter((line) => !kept.has(keyOf(line))).map(negative);
  return [...takenBack, ...wanted.filter((line) => !kept.has(keyOf(line)))];
}

/** A version alone changes no figure. */
function keyOf(line: LedgerLine): string {
  const { flow, day, hsCode, country, province, office, port, isLoaded, firm } = line;
  const { usdCents, krw, netMassGrams, cars, count } = line;
  return [
    ...[flow, day, hsCode, country, province, office, port, isLoaded, firm],
    ...[usdCents, krw, netMassGrams, cars, count],
  ].join('|');
}

function negative(line: LedgerLine): LedgerLine {
  return {
    ...line,
    usdCents: line.usdCents === null ? null : -line.usdCents,
    krw: -line.krw,
    netMassGrams: -line.netMassGrams,
    cars: line.cars === null ? null : -line.cars,
    count: -line.count,
  };
}
