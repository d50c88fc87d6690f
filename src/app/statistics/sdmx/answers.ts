/** Answers the paths of SDMX REST 2: structures, data and availability of what is published. */
import {
  type Division,
  EVERYTHING,
  TRADE_TABLES,
  type TradeQuery,
  tableOf,
} from '../../../areas/statistics/index.ts';
import { seoulDay, toInstant } from '../../../core/day.ts';
import type { Language } from '../../../core/text.ts';
import type { SdmxAsked } from '../../../exchange/contract.ts';
import { Refusal } from '../../../exchange/refusal.ts';
import type { SdmxPorts, StatisticsFile } from '../../../exchange/statistics-ports.ts';
import { readPublications } from '../../../store/queries/statistics.ts';
import type { House } from '../../house.ts';
import { FLOWS } from './codes.ts';
import { AGENCY, dimensionsOf, flowId, SPECIAL, tableOfFlow, VERSION } from './dimensions.ts';
import { readKey } from './key.ts';
import { LISTS } from './lists.ts';
import {
  availability,
  codelist,
  conceptScheme,
  dataflow,
  dataStructure,
  listsOf,
  type StructureOf,
  structureFile,
} from './structure-message.ts';

/** More codes of goods than there are. */
const EVERY = 100_000;
const ANY = new Set(['*', 'all']);
const LATEST = new Set([VERSION, '*', '+', '~', 'all', 'latest']);

/** @param publishedFile the answer to a question to what is published, as a data message */
export function sdmxPorts(
  house: House,
  publishedFile: (table: string, query: TradeQuery, language: Language) => Promise<StatisticsFile>,
): SdmxPorts {
  const today = () => seoulDay(house.clock.now());
  const publishedMonths = async (): Promise<string[]> => {
    const due = (await readPublications(house.pool)).filter(({ publishedOn }) => publishedOn <= today());
    return [...new Set(due.map(({ month }) => month))].sort();
  };
  /** Codes of one division of which something is published; none where nothing published is divided so. */
  const published = async (division: Division, asked?: TradeQuery): Promise<readonly string[]> => {
    const months = await publishedMonths();
    if (months.length === 0) return [];
    const query: TradeQuery = {
      ...{ flow: 'both', where: EVERYTHING, measure: 'usd', from: months[0]!, to: months.at(-1)! },
      ...asked,
      ...{ by: [division], top: EVERY },
    };
    const found = await house.statistics.engine.ask(query, { of: 'published', on: today() });
    return found?.rows.map(({ keys }) => keys[0]!) ?? [];
  };
  const listNamed = (id: string) => {
    return LISTS[id]!({ names: house.statistics.names, publishedItems: (division) => published(division) });
  };
  const structureOf = (lang: Language): StructureOf => ({
    ...{ language: lang, preparedAt: toInstant(house.clock.now()) },
    isMadeUp: house.settings.isDemonstration,
  });
  return {
    async structure({ kind, agency = '*', id = '*', version = '*', references = 'none', lang = 'ko' }) {
      checkMaintained(agency, version);
      const wanted = (name: string): boolean => ANY.has(id) || id === name;
      const tables = TRADE_TABLES.map((table) => table.id).filter((table) => wanted(flowId(table)));
      const isAny = ANY.has(kind);
      const takes = (one: string): boolean => kind === one || isAny;
      const isDeep = references === 'all' || references === 'descendants';
      const flows = takes('dataflow') ? tables : [];
      const structures = takes('datastructure') || (references !== 'none' && flows.length > 0) ? tables : [];
      const lists = new Set([
        ...(takes('codelist') ? Object.keys(LISTS).filter(wanted) : []),
        ...(isDeep || (references === 'children' && kind === 'datastructure')
          ? structures.flatMap(listsOf)
          : []),
      ]);
      const schemes = (takes('conceptscheme') && wanted('CS_TRADE')) || (isDeep && structures.length > 0);
      const data = {
        dataflows: flows.map((table) => dataflow(table, lang)),
        dataStructures: structures.map((table) => dataStructure(table, lang)),
        conceptSchemes: schemes ? [conceptScheme(lang)] : [],
        codelists: await Promise.all([...lists].map(async (one) => codelist(await listNamed(one), lang))),
      };
      if (Object.values(data).every((some) => some.length === 0)) throw new Refusal('not-found');
      return structureFile(`structure-${ANY.has(id) ? kind : id}`, data, structureOf(lang));
    },
    async data(asked) {
      const { table, query } = readAsked(asked, (await publishedMonths()).at(-1) ?? today().slice(0, 7));
      return publishedFile(table, query, asked.lang ?? 'ko');
    },
    async availability({ component = '*', ...asked }) {
      const months = await publishedMonths();
      const { table, query } = readAsked(asked, months.at(-1) ?? today().slice(0, 7));
      const isWhole = asked.time === undefined;
      const over = isWhole && months.length > 0 ? { ...query, from: months[0]!, to: months.at(-1)! } : query;
      const values: Record<string, readonly string[]> = {};
      const dimensions = dimensionsOf(table);
      const isKnown = ['FLOW', 'TIME_PERIOD', ...dimensions.map(({ id }) => id)].includes(component);
      if (component !== '*' && !isKnown) throw new Refusal('not-found');
      const takes = (id: string): boolean => component === '*' || component === id;
      if (takes('FLOW'))
        values.FLOW = (['export', 'import'] as const)
          .filter((flow) => over.flow === 'both' || over.flow === flow)
          .map((flow) => FLOWS.codes[flow].id);
      for (const { id, divisions } of dimensions.filter((one) => takes(one.id))) {
        const possible = divisions.filter((one) => tableOf(table)!.mayBy.includes(one));
        const codes = await Promise.all(possible.map((division) => published(division, over)));
        const said = codes.flat().map((code) => (code === '' ? SPECIAL.notSaid.id : code));
        values[id] = [SPECIAL.total.id, ...new Set(said)];
      }
      if (takes('TIME_PERIOD'))
        values.TIME_PERIOD = months.filter((month) => month >= over.from && month <= over.to);
      const lang = asked.lang ?? 'ko';
      return structureFile(
        `availability-${asked.flow}`,
        { dataConstraints: [availability(table, values, lang)] },
        structureOf(lang),
      );
    },
  };
}

function checkMaintained(agency: string, version: string): void {
  if (!ANY.has(agency) && agency !== AGENCY) throw new Refusal('not-found');
  if (!LATEST.has(version)) throw new Refusal('not-found');
}

function readAsked(
  { agency, flow, version, key = '*', time }: SdmxAsked,
  last: string,
): { readonly table: string; readonly query: TradeQuery } {
  checkMaintained(agency, version);
  const table = tableOfFlow(flow);
  if (table === undefined) throw new Refusal('not-found');
  return { table, query: readKey(table, key, time, last) };
}
