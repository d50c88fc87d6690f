/** The simulated officers accept what they have examined and found in order, once what was missing has come. */
import { readDeclarationContents, readWaiting } from '../../store/queries/acceptance.ts';
import type { DeclarationKey } from '../../store/rows.ts';
import type { House } from '../house.ts';
import { acceptMany } from './accept-many.ts';
import { checkRows } from './check.ts';

const MOST_A_ROUND = 200;

/** What stands between some papers and their acceptance, by number. */
export interface Openness {
  /** It comes by itself with time: the papers are not taken up, so that nobody tries in vain every round. */
  readonly waitsForOthers: boolean;
  /** Acts by which the officer settles what the papers leave open. */
  readonly settles: readonly ('confirm-requirement' | 'review-tax')[];
}

export async function opennessOf(
  { pool, vault, clock, acceptance }: Pick<House, 'pool' | 'vault' | 'clock' | 'acceptance'>,
  keys: readonly DeclarationKey[],
): Promise<ReadonlyMap<string, Openness>> {
  const rows = await readDeclarationContents(pool, keys);
  const checked = await checkRows(pool, rows, { vault, now: clock.now(), tables: acceptance.tables() });
  return new Map(checked.map(({ row, missing }) => [row.number, openness(missing.map(({ code }) => code))]));
}

function openness(codes: readonly string[]): Openness {
  return {
    waitsForOthers: codes.some((code) => WAITS_FOR_OTHERS.has(code)),
    settles: [
      ...(codes.some((code) => code.startsWith('acceptance/approval-'))
        ? (['confirm-requirement'] as const)
        : []),
      ...(codes.includes('acceptance/tax-review') ? (['review-tax'] as const) : []),
    ],
  };
}

/** What comes by itself with time. */
const WAITS_FOR_OTHERS: ReadonlySet<string> = new Set([
  'acceptance/manifest-missing',
  'acceptance/not-arrived',
  'acceptance/not-stored',
  'acceptance/unpaid',
  'acceptance/security-missing',
]);

/** @param account of the simulated officer. What needs no officer's look is left to automatic acceptance or to people. */
export async function acceptExamined(
  house: Pick<House, 'pool' | 'vault' | 'log' | 'clock' | 'newId' | 'machineNow' | 'acceptance'>,
  account: string,
): Promise<number> {
  const rows = await readWaiting(house.pool, { office: null, most: MOST_A_ROUND, exceptLane: 'release' });
  const checked = await checkRows(house.pool, rows, {
    vault: house.vault,
    now: house.clock.now(),
    tables: house.acceptance.tables(),
  });
  const ready = checked.filter(({ missing }) => missing.length === 0).map(({ row }) => row);
  const { accepted } = await acceptMany(house, ready, { who: account, permits: () => ({}) });
  return accepted.length;
}
