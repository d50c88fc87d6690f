/** One application for an extract with everything that happened to it, opened for whoever may see it: a trader his own firms', officers all. */
import {
  type ExtractStanding,
  type ExtractStep,
  type ExtractStepKind,
  readExtract,
  type TradeQuery,
} from '../../areas/statistics/index.ts';
import { seoulDay } from '../../core/day.ts';
import type { ExtractMedium } from '../../exchange/contract.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { type ApplicationRow, type ApplicationStepRow, EXTRACTS } from '../../store/queries/applications.ts';
import type { House } from '../house.ts';
import { holdersOf } from '../own-firms.ts';

export interface ExtractContent {
  /** Such as `importer:IMP-1`. */
  readonly firm: string;
  readonly query: TradeQuery;
  readonly medium: ExtractMedium;
  readonly purpose: string;
}

export interface ExtractFile {
  readonly row: ApplicationRow;
  /** Null where the key of the firm was destroyed. */
  readonly content: ExtractContent | null;
  readonly steps: readonly ApplicationStepRow[];
  readonly standing: ExtractStanding;
}

/** Another firm's is as if it were not there. */
export async function extractFile(house: House, who: Who, number: string): Promise<ExtractFile> {
  const row = await EXTRACTS.read(house.pool, number);
  const holders = holdersOf(house, who, 'extract.read');
  if (row === undefined || (holders !== null && !holders.includes(row.holder)))
    throw new Refusal('not-found');
  return (await filesOf(house, [row]))[0]!;
}

export async function extractFiles(house: House, who: Who): Promise<ExtractFile[]> {
  return filesOf(house, await EXTRACTS.of(house.pool, holdersOf(house, who, 'extract.read')));
}

async function filesOf(house: House, rows: readonly ApplicationRow[]): Promise<ExtractFile[]> {
  const on = seoulDay(house.clock.now());
  const numbers = rows.map(({ number }) => number);
  const steps = Map.groupBy(await EXTRACTS.steps(house.pool, numbers), ({ number }) => number);
  const opened = await house.vault.open(rows.map(({ content }) => content));
  return rows.map((row, place) => {
    const own = steps.get(row.number) ?? [];
    const content = opened[place]!;
    return {
      ...{ row, steps: own, standing: readExtract(own.map(stepOf), on) },
      content: 'text' in content ? (JSON.parse(content.text) as ExtractContent) : null,
    };
  });
}

export function stepOf({ kind, day, detail }: ApplicationStepRow): ExtractStep {
  const { feeKrw } = detail;
  return { kind: kind as ExtractStepKind, day, ...(typeof feeKrw === 'number' ? { feeKrw } : {}) };
}
