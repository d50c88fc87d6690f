/** One application with everything that happened to it, opened for whoever may see it: a trader his own firms', officers all. */
import {
  type RulingApplication,
  type RulingStanding,
  type RulingStep,
  readLife,
  type StepKind,
  type StopKind,
} from '../../areas/classification/index.ts';
import { type Day, seoulDay } from '../../core/day.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { Queryable } from '../../store/open.ts';
import {
  type ApplicationStepRow,
  RULINGS,
  type RulingApplicationRow,
} from '../../store/queries/applications.ts';
import { type RulingRow, readRulingsOf } from '../../store/queries/ruling-decisions.ts';
import type { Vault } from '../../store/vault/vault.ts';
import type { House } from '../house.ts';
import { holdersOf } from '../own-firms.ts';

export interface RulingContent extends RulingApplication {
  /** Such as `importer:IMP-1`. */
  readonly firm: string;
}

export interface RulingFile {
  readonly row: RulingApplicationRow;
  readonly steps: readonly ApplicationStepRow[];
  readonly standing: RulingStanding;
  readonly rulings: readonly RulingRow[];
}

/** Another firm's is as if it were not there. */
export async function rulingFile(house: House, who: Who, number: string): Promise<RulingFile> {
  const row = await RULINGS.read(house.pool, number);
  const holders = holdersOf(house, who, 'ruling.read');
  if (row === undefined || (holders !== null && !holders.includes(row.holder)))
    throw new Refusal('not-found');
  return (await filesOf(house.pool, [row], seoulDay(house.clock.now())))[0]!;
}

/** As the house itself reads it; undefined where there is no such application. */
export async function rulingFileOf(house: House, number: string): Promise<RulingFile | undefined> {
  const row = await RULINGS.read(house.pool, number);
  return row && (await filesOf(house.pool, [row], seoulDay(house.clock.now())))[0];
}

export async function rulingFiles(house: House, who: Who): Promise<RulingFile[]> {
  const rows = await RULINGS.of(house.pool, holdersOf(house, who, 'ruling.read'));
  return filesOf(house.pool, rows, seoulDay(house.clock.now()));
}

/** @param on the day on which they are looked at */
export async function filesOf(
  db: Queryable,
  rows: readonly RulingApplicationRow[],
  on: Day,
): Promise<RulingFile[]> {
  const numbers = rows.map(({ number }) => number);
  const steps = Map.groupBy(await RULINGS.steps(db, numbers), ({ number }) => number);
  const rulings = Map.groupBy(await readRulingsOf(db, numbers), ({ number }) => number);
  return rows.map((row) => {
    const own = steps.get(row.number) ?? [];
    return {
      ...{ row, steps: own, rulings: rulings.get(row.number) ?? [] },
      standing: readLife(own.map(stepOf), on),
    };
  });
}

export function stepOf({ id, kind, day, who, detail }: ApplicationStepRow): RulingStep {
  const { days, of } = detail;
  return {
    ...{ id, kind: kind as StepKind, day, by: who },
    ...(typeof days === 'number' ? { days } : {}),
    ...(kind === 'stop' || kind === 'resume' ? { stop: of as StopKind } : {}),
  };
}

/** In the order given; null where the key of the firm was destroyed. */
export async function contentsOf(
  vault: Pick<Vault, 'open'>,
  rows: readonly Pick<RulingApplicationRow, 'content'>[],
): Promise<(RulingContent | null)[]> {
  const opened = await vault.open(rows.map(({ content }) => content));
  return opened.map((one) => ('text' in one ? (JSON.parse(one.text) as RulingContent) : null));
}
