/** Answers what the HTTP server asks about trade: tables as published and of the ledger, revisions, what stands behind a figure. */

import { placesOf } from '../../access/index.ts';
import type { KnownEditions } from '../../areas/classification/index.ts';
import {
  DISCLOSURE_RULE,
  DIVISIONS,
  MEASURES,
  TRADE_TABLES,
  type TradeQuery,
  type TradeTable,
  tableOf,
} from '../../areas/statistics/index.ts';
import { type Day, seoulDay, toInstant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type {
  AdjustedTradeView,
  OutsideView,
  PublicationView,
  StatisticsChoice,
  StatisticsView,
  TradeAsked,
  TradeTableView,
} from '../../exchange/contract.ts';
import { personOf } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { StatisticsFile, StatisticsPorts } from '../../exchange/statistics-ports.ts';
import { findPacks } from '../../packs/find-packs.ts';
import type { CodeList } from '../../reference/code-list.ts';
import { ECONOMIC_BLOCS } from '../../reference/economic-blocs.ts';
import { GOODS_BY_NATURE } from '../../reference/goods-by-nature.ts';
import { PROVINCES } from '../../reference/provinces.ts';
import { readOutside } from '../../store/queries/outside-trade.ts';
import { type PublicationRow, readBehind, readPublications } from '../../store/queries/statistics.ts';
import { readKnownEditions } from '../classification/knowledge.ts';
import type { House } from '../house.ts';
import { adjustedView, monthlyOf } from './adjusted.ts';
import { askedInWords } from './ask-words.ts';
import { dayOf, lastWholeMonth, queryOf } from './asked.ts';
import { inItsEdition } from './editions.ts';
import type { Standing } from './engine.ts';
import { revisionsView } from './revisions.ts';
import { sdmxPorts } from './sdmx/answers.ts';
import { sdmxFile } from './sdmx/data-message.ts';
import { tableFile } from './table-files.ts';
import { tableView } from './table-view.ts';

const MOST_BEHIND = 200;
const MOST_OUTSIDE = 1000;
const NOT_PUBLISHED: Text = {
  ko: '공표하는 통계에는 이렇게 나눈 표가 없습니다. 구분이나 조건을 줄이십시오.',
  en: 'Nothing published is divided so finely. Take away a division or a condition.',
};

interface AskedOf {
  readonly query: TradeQuery;
  readonly standing: Standing;
  readonly on: Day;
  /** Its id; `cube` for the ledger. */
  readonly table: string;
}

export function statisticsPorts(house: House): StatisticsPorts {
  const today = (): Day => seoulDay(house.clock.now());
  const tableOfTrade = async (query: TradeQuery, standing: Standing, on: Day): Promise<TradeTableView> => {
    const { engine, names } = house.statistics;
    const found = await engine.ask(query, standing);
    if (found === undefined) throw new Refusal('invalid', NOT_PUBLISHED);
    return tableView(names, query, found, {
      standing: standing.of === 'published' ? 'published' : 'ledger',
      ...{ on, isMadeUp: house.settings.isDemonstration },
    });
  };
  const answer = async (
    { query, standing, on, table }: AskedOf,
    { format = 'json', lang = 'ko' }: TradeAsked,
  ): Promise<TradeTableView | StatisticsFile> => {
    const view = await tableOfTrade(query, standing, on);
    if (format === 'json') return view;
    if (format !== 'sdmx-json') return tableFile(view, format, lang);
    const provisional = await provisionalMonths(house, on);
    const isProvisional = (month: string): boolean => standing.of !== 'published' || provisional.has(month);
    return sdmxFile(view, {
      ...{ table, language: lang, isProvisional, preparedAt: toInstant(house.clock.now()) },
    });
  };
  const adjusted = async ({ query, standing, on }: AskedOf): Promise<AdjustedTradeView> =>
    adjustedView(await tableOfTrade(monthlyOf(query), standing, on));
  let editions: Promise<KnownEditions> | undefined;
  const readKnown = (): Promise<KnownEditions> => {
    editions ??= findPacks(process.env).then(readKnownEditions);
    return editions;
  };
  const inEdition = async (said: TradeAsked, last: string, table?: TradeTable): Promise<TradeAsked> =>
    said.edition === undefined
      ? said
      : inItsEdition(said, readKnown, queryOf({ ...said, item: '', hsSgn: '' }, last, table));
  const publishedOf = async (id: string, said: TradeAsked): Promise<AskedOf> => {
    const table = tableOf(id);
    if (table === undefined) throw new Refusal('not-found');
    const on = dayOf(said, today());
    const last = await lastPublished(house, on);
    const asked = await inEdition(said, last, table);
    const query = queryOf(asked, last, table);
    return { query, standing: { of: 'published', on }, on, table: id };
  };
  const ledgerOf = async (said: TradeAsked): Promise<AskedOf> => {
    const on = dayOf(said, today());
    const last = lastWholeMonth(today());
    const asked = await inEdition(said, last);
    const standing: Standing = asked.on === undefined ? { of: 'cube' } : { of: 'cube-on', day: on };
    return { query: queryOf(asked, last), standing, on, table: 'cube' };
  };
  const sdmx = sdmxPorts(house, async (table, query, lang) => {
    const asked: AskedOf = { query, standing: { of: 'published', on: today() }, on: today(), table };
    return (await answer(asked, { format: 'sdmx-json', lang })) as StatisticsFile;
  });
  return {
    sdmx,
    view: () => statisticsView(house),
    published: async (id, asked) => answer(await publishedOf(id, asked), asked),
    cube: async (asked) => answer(await ledgerOf(asked), asked),
    publishedAdjusted: async (id, asked) => adjusted(await publishedOf(id, asked)),
    cubeAdjusted: async (asked) => adjusted(await ledgerOf(asked)),
    revisions: (month) => revisionsView(house, month),
    async behind(who, asked) {
      const places = placesOf(personOf(who), 'declaration.read');
      if (places.reach !== 'all' && places.reach !== 'own-office') throw new Refusal('forbidden');
      const { flow, from, to, where } = queryOf(asked, lastWholeMonth(today()));
      const rows = await readBehind(
        house.pool,
        {
          ...{ flow: flow === 'export' ? 'export' : 'import', from, to },
          ...{ item: where.items[0] ?? '', country: where.countries[0] ?? '' },
          office: places.reach === 'all' ? null : places.office,
        },
        MOST_BEHIND + 1,
      );
      return {
        rows: rows.slice(0, MOST_BEHIND).map(({ usdCents, netMassGrams, ...row }) => ({
          ...row,
          usd: usdCents === null ? null : usdCents / 100,
          kg: netMassGrams / 1000,
        })),
        isCut: rows.length > MOST_BEHIND,
      };
    },
    async outside(period) {
      const rows = await readOutside(house.pool, period, MOST_OUTSIDE);
      return { period, figures: rows.map(({ period: _, ...row }) => row as OutsideView['figures'][number]) };
    },
    async ask(words) {
      return askedInWords(words, today());
    },
  };
}

/** The last month of which something was published by a day; the last whole one where nothing was. */
async function lastPublished({ pool }: House, on: Day): Promise<string> {
  const rows = (await readPublications(pool)).filter(({ publishedOn }) => publishedOn <= on);
  return rows.at(-1)?.month ?? lastWholeMonth(on);
}

/** Months whose last publication by a day was provisional. */
async function provisionalMonths({ pool }: House, on: Day): Promise<ReadonlySet<string>> {
  const last = new Map<string, string>();
  for (const { month, publishedOn, status } of await readPublications(pool))
    if (publishedOn <= on) last.set(month, status);
  return new Set([...last].flatMap(([month, status]) => (status === 'provisional' ? [month] : [])));
}

async function statisticsView(house: House): Promise<StatisticsView> {
  const standing = new Map<string, PublicationView>();
  for (const row of await readPublications(house.pool)) standing.set(row.month, publicationView(row));
  return {
    tables: TRADE_TABLES,
    divisions: choices(DIVISIONS),
    measures: choices(MEASURES),
    ...{ natures: rowsOf(GOODS_BY_NATURE), provinces: rowsOf(PROVINCES), blocs: rowsOf(ECONOMIC_BLOCS) },
    published: [...standing.values()],
    isMadeUp: house.settings.isDemonstration,
    isCounting: await house.statistics.isCounting(),
    rule: DISCLOSURE_RULE,
  };
}

export function publicationView(row: PublicationRow): PublicationView {
  const { month, publishedOn, status, hash, cells, withheld } = row;
  return { month, publishedOn, status, hash, cells, withheld };
}

const choices = (texts: Readonly<Record<string, Text>>): StatisticsChoice[] =>
  Object.entries(texts).map(([code, name]) => ({ code, name }));

const rowsOf = ({ rows }: CodeList): StatisticsChoice[] =>
  rows.map(({ code, ko, en }) => ({ code, name: { ko, en } }));
