/** `gwanmun statistics`: tables of trade from the store there is, questions in words, and bringing the cube up where no server does it. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { OutsideProblemCode, TableRelease, Template } from '../../areas/statistics/index.ts';
import { seoulDay, toInstant } from '../../core/day.ts';
import { idMaker } from '../../core/id.ts';
import { Fault, good, type Result } from '../../core/problem.ts';
import type { Language } from '../../core/text.ts';
import type { AskedTradeView, TradeAsked, TradeTableView } from '../../exchange/contract.ts';
import type { StatisticsFile } from '../../exchange/statistics-ports.ts';
import type { Store } from '../../store/open.ts';
import { countBehind } from '../../store/queries/statistics.ts';
import { resolveKind } from '../releases/own-kinds.ts';
import { readKeptNow } from '../resume.ts';
import { askedInWords } from '../statistics/ask-words.ts';
import { lastWholeMonth, queryOf } from '../statistics/asked.ts';
import { bringUp } from '../statistics/bring-up.ts';
import { editionNamed } from '../statistics/editions.ts';
import { openCubeEngine } from '../statistics/engine.ts';
import { openTradeNames } from '../statistics/names.ts';
import { type Brought, bringOutsideTable } from '../statistics/outside.ts';
import { recordPublications } from '../statistics/record.ts';
import { releaseFigures } from '../statistics/release-figures.ts';
import { specialFigures } from '../statistics/special-figures.ts';
import { type FileFormat, tableFile } from '../statistics/table-files.ts';
import { tableView } from '../statistics/table-view.ts';
import { type Asked, clockOf, withStore, withStoreAlone } from './workplace.ts';

export interface Answered {
  readonly table: TradeTableView;
  /** Entries of the log that are not counted yet. */
  readonly behind: number;
}

/** Of the ledger, for whoever has the machine. Throws what `queryOf` refuses, and `statistics/none` where nothing was counted yet. */
export function tradeTable(asked: Asked, question: TradeAsked): Promise<Answered> {
  return withStore(asked, (store) => answered(asked, store, question));
}

export interface AnsweredInWords {
  readonly asked: AskedTradeView;
  /** Null where the question is refused. */
  readonly answer: Answered | null;
}

export function askTrade(asked: Asked, words: string): Promise<AnsweredInWords> {
  return withStore(asked, async (store) => {
    const today = seoulDay((await clockOf(store)).now());
    const understood = askedInWords(words, today);
    const { query } = understood;
    if (query === null) return { asked: understood, answer: null };
    const { flow, from, to, by, measure, against, top } = query;
    const question: TradeAsked = {
      ...{ flow, from, to, measure, top: String(top), by: by.length === 0 ? 'none' : by.join(',') },
      ...{ item: query.items.join(','), nature: query.natures.join(','), country: query.countries.join(',') },
      ...(against === null ? {} : { against: String(against) }),
    };
    return { asked: understood, answer: await answered(asked, store, question) };
  });
}

async function answered({ env }: Asked, store: Store, question: TradeAsked): Promise<Answered> {
  const today = seoulDay((await clockOf(store)).now());
  const engine = openCubeEngine(store.pool, store.dataFolder);
  try {
    if (engine.months().length === 0)
      throw new Fault(
        'statistics/none',
        'Nothing is counted yet; a running server counts by itself, “gwanmun statistics build” without one.',
      );
    const query = queryOf(question, lastWholeMonth(today));
    const found = await engine.ask(query, { of: 'cube' });
    const isMadeUp = (await readKeptNow(store.pool)) !== undefined;
    const of = { standing: 'ledger' as const, on: today, isMadeUp };
    const table = await tableView(openTradeNames(env), query, found!, of);
    return { table, behind: await countBehind(store.pool) };
  } finally {
    engine.close();
  }
}

export interface Built {
  readonly months: number;
  readonly published: number;
}

/** Counts, writes the cube and publishes what is due. Throws `store/second-instance` where a server runs: it does the same by itself. */
export function buildStatistics(asked: Asked): Promise<Built> {
  return withStoreAlone(asked, async (store, log) => {
    const now = (await clockOf(store)).now();
    const rows = await bringUp(store, seoulDay(now));
    const newId = idMaker(Date.now, Math.random);
    await recordPublications({ pool: store.pool, log, newId, machineNow: Date.now }, rows, toInstant(now));
    const engine = openCubeEngine(store.pool, store.dataFolder);
    return { months: engine.months().length, published: rows.length };
  });
}

export function fileOfTable(table: TradeTableView, format: FileFormat, language: Language): StatisticsFile {
  return tableFile(table, format, language);
}

export interface FiguresOfTables {
  readonly figures: Readonly<Record<string, unknown>>;
  /** Of a kind of the house, `own:ID`. */
  readonly template?: Template;
}

/** What our own tables tell for a release, as `release write --figures` takes it. */
export function figuresOfTables(asked: Asked, wish: TableRelease): Promise<Result<FiguresOfTables>> {
  return withStore(asked, async (store) => {
    const engine = openCubeEngine(store.pool, store.dataFolder);
    try {
      const isMadeUp = (await readKeptNow(store.pool)) !== undefined;
      const today = seoulDay((await clockOf(store)).now());
      const kind = await resolveKind(store.pool, wish);
      if (!kind.ok) return kind;
      const special = specialFigures(store, isMadeUp);
      const parts = { engine, names: openTradeNames(asked.env), special, today };
      const found = await releaseFigures(parts, kind.value.asked, isMadeUp);
      const { own } = kind.value;
      return found.ok
        ? good({ figures: found.value, ...(own === undefined ? {} : { template: own.template }) })
        : found;
    } finally {
      engine.close();
    }
  });
}

/** Takes in a table that others published. Throws `input/…`, and `store/second-instance` where a server runs. */
export function bringTable(
  asked: Asked,
  file: string,
  source: string,
  said?: string,
): Promise<Result<Brought, OutsideProblemCode>> {
  const edition = said === undefined ? undefined : editionNamed(said);
  if (said !== undefined && edition === undefined)
    throw new Fault(
      'statistics/edition',
      `There is no edition “${said}” of the Harmonized System; write HS 2017.`,
    );
  const bytes = readFileSync(file);
  return withStoreAlone(asked, async (store, log) => {
    const parts = { pool: store.pool, log, newId: idMaker(Date.now, Math.random), machineNow: Date.now };
    const at = toInstant((await clockOf(store)).now());
    return bringOutsideTable(parts, {
      ...{ bytes, name: basename(file), source, who: 'system:command-line', at },
      ...(edition === undefined ? {} : { edition }),
    });
  });
}
