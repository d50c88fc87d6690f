/** Files for somebody whose right reaches one office only: other offices' rows are refused, and nothing of theirs is told. */
import type { Acknowledgement } from '../exchange/contract.ts';
import { placesOfWho, type Who } from '../exchange/ports.ts';
import type { Queryable } from '../store/open.ts';
import type { Gate } from './gate.ts';
import { refuseRow } from './gate-prepare.ts';

/** Answers in the order of the rows, like the gate. */
export async function submitWithin(
  { pool, gate }: { readonly pool: Queryable; readonly gate: Gate },
  who: Who,
  rows: readonly unknown[],
): Promise<readonly Acknowledgement[]> {
  const places = [placesOfWho(who, 'declaration.submit'), placesOfWho(who, 'declaration.import')];
  if (places.some(({ reach }) => reach === 'all')) return gate.submit(rows);
  const office = places[0]?.reach === 'own-office' ? places[0].office : null;
  const taken = await numbersElsewhere(pool, rows, office);
  const isOwn = rows.map((row) => isWithin(row, office) && !taken.has(named(row).declarationNumber));
  const answers = await gate.submit(rows.filter((_, place) => isOwn[place]));
  let next = 0;
  return rows.map((row, place) => ({
    ...(isOwn[place] ? answers[next++]! : refusedElsewhere(row, office)),
    line: place + 1,
  }));
}

interface Named {
  readonly declarationNumber?: unknown;
  readonly version?: unknown;
  readonly office?: unknown;
}

function named(row: unknown): Named {
  return typeof row === 'object' && row !== null ? row : {};
}

/** What names no office at all is left to validation, which says so. */
function isWithin(row: unknown, office: string | null): boolean {
  const of = named(row).office;
  return typeof of !== 'string' || of === office;
}

/** Numbers under which another office holds a declaration: nobody amends it, or learns of it, by naming his own office. */
async function numbersElsewhere(
  pool: Queryable,
  rows: readonly unknown[],
  office: string | null,
): Promise<ReadonlySet<unknown>> {
  const numbers = rows
    .map((row) => named(row).declarationNumber)
    .filter((number): number is string => typeof number === 'string' && /^[0-9A-Z]{1,40}$/.test(number));
  const { rows: found } = await pool.query<{ number: string }>(
    'select distinct number from declaration where number = any($1) and office is distinct from $2',
    [numbers, office],
  );
  return new Set(found.map(({ number }) => number));
}

function refusedElsewhere(row: unknown, office: string | null): Acknowledgement {
  const problem = {
    code: 'declaration/other-office',
    message: {
      ko: `소속 세관(${office ?? '없음'})에 하는 신고만 접수할 수 있습니다.`,
      en: `You can file with your own customs office only (${office ?? 'none'}).`,
    },
    pointer: '/office',
  };
  return refuseRow(row, [problem]);
}
