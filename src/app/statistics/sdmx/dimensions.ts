/** The dimensions of each dataflow of SDMX, in the order of its keys, and which code stands in one that a question does not divide. */
import {
  DIVISIONS,
  type Division,
  TRADE_TABLES,
  type TradeQuery,
  tableOf,
} from '../../../areas/statistics/index.ts';
import type { Text } from '../../../core/text.ts';
import type { SdmxCode } from './codes.ts';

export const AGENCY = 'GWANMUN';
export const VERSION = '1.0.0';

export interface SdmxDimension {
  readonly id: string;
  readonly title: Text;
  /** The code list that it takes its codes from. */
  readonly list: 'CL_HS' | 'CL_NATURE' | 'CL_AREA' | 'CL_PROVINCE' | 'CL_CUSTOMS_OFFICE' | 'CL_PORT';
  /** Levels of its codes, the coarsest first. */
  readonly divisions: readonly Division[];
  readonly filter?: keyof TradeQuery['where'];
}

export const DIMENSIONS: readonly SdmxDimension[] = [
  {
    ...{ id: 'COMMODITY', title: { ko: '품목 (HS)', en: 'Goods (HS)' }, list: 'CL_HS', filter: 'items' },
    divisions: ['item2', 'item4', 'item6', 'item10'],
  },
  {
    ...{ id: 'NATURE', title: DIVISIONS.nature, list: 'CL_NATURE', filter: 'natures' },
    divisions: ['nature-group', 'nature'],
  },
  {
    ...{ id: 'COUNTERPART_AREA', title: DIVISIONS.country, list: 'CL_AREA', filter: 'countries' },
    divisions: ['country'],
  },
  { id: 'BLOC', title: DIVISIONS.bloc, list: 'CL_AREA', divisions: ['bloc'] },
  {
    ...{ id: 'PROVINCE', title: DIVISIONS.province, list: 'CL_PROVINCE', filter: 'provinces' },
    divisions: ['province'],
  },
  {
    ...{ id: 'CUSTOMS_OFFICE', title: DIVISIONS.office, list: 'CL_CUSTOMS_OFFICE', filter: 'offices' },
    divisions: ['office'],
  },
  {
    ...{ id: 'PORT', title: DIVISIONS.port, list: 'CL_PORT', filter: 'ports' },
    divisions: ['port'],
  },
];

/** Those of a table; of the ledger all. Flow stands before them and time after. */
export function dimensionsOf(table: string): readonly SdmxDimension[] {
  const known = tableOf(table);
  if (known === undefined) return DIMENSIONS;
  return DIMENSIONS.filter(
    ({ divisions, filter }) =>
      divisions.some((one) => known.mayBy.includes(one)) ||
      (filter !== undefined && known.filters.includes(filter)),
  );
}

export const flowId = (table: string): string => `TRADE_${table.toUpperCase().replaceAll('-', '_')}`;

/** The table of a dataflow; undefined where there is none. */
export function tableOfFlow(id: string): string | undefined {
  return TRADE_TABLES.find((table) => flowId(table.id) === id)?.id;
}

export type UrnClass =
  | 'datastructure.Dataflow'
  | 'datastructure.DataStructure'
  | 'codelist.Codelist'
  | 'conceptscheme.ConceptScheme';

export const urnOf = (kind: UrnClass, id: string): string =>
  `urn:sdmx:org.sdmx.infomodel.${kind}=${AGENCY}:${id}(${VERSION})`;

/** What stands where a row is not divided: everything, one code that was asked for, or the sum of several. */
export const SPECIAL: Readonly<Record<'total' | 'sum' | 'notSaid', SdmxCode>> = {
  total: { id: '_T', name: { ko: '합계', en: 'Total' } },
  sum: { id: '_S', name: { ko: '고른 부호의 합계', en: 'Sum of the codes selected' } },
  notSaid: { id: '_X', name: { ko: '미상', en: 'Not said' } },
};
