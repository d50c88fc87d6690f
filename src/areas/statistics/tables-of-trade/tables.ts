/** The seven tables of trade: totals; goods; countries; goods by country; nature of goods; provinces; ports, customs offices or economic blocs. */
import type { Text } from '../../../core/text.ts';
import type { Division, TradeFilter } from './query.ts';

export interface TradeTable {
  readonly id: string;
  readonly title: Text;
  /** How its rows are divided when nothing else is chosen; what may be chosen. */
  readonly by: readonly Division[];
  readonly mayBy: readonly Division[];
  readonly filters: readonly (keyof TradeFilter)[];
}

const TIME = ['month', 'quarter', 'year'] as const;
const ITEMS = ['item2', 'item4', 'item6', 'item10'] as const;

export const TRADE_TABLES: readonly TradeTable[] = [
  { id: 'totals', title: { ko: '수출입 총괄', en: 'Totals' }, by: ['month'], mayBy: TIME, filters: [] },
  {
    id: 'items',
    title: { ko: '품목별', en: 'Goods' },
    by: ['item2'],
    mayBy: [...ITEMS, ...TIME],
    filters: ['items'],
  },
  {
    id: 'countries',
    title: { ko: '국가별', en: 'Countries' },
    by: ['country'],
    mayBy: ['country', ...TIME],
    filters: ['countries'],
  },
  {
    id: 'items-countries',
    title: { ko: '품목별·국가별', en: 'Goods by country' },
    by: ['item4', 'country'],
    mayBy: [...ITEMS, 'country', ...TIME],
    filters: ['items', 'countries'],
  },
  {
    id: 'natures',
    title: { ko: '성질별', en: 'Nature of goods' },
    by: ['nature'],
    mayBy: ['nature', 'nature-group', 'country', ...TIME],
    filters: ['natures', 'countries'],
  },
  {
    id: 'provinces',
    title: { ko: '시도별', en: 'Provinces' },
    by: ['province'],
    mayBy: ['province', ...TIME],
    filters: ['provinces'],
  },
  {
    id: 'places',
    title: { ko: '항구·세관·경제권별', en: 'Ports, customs offices, economic blocs' },
    by: ['port'],
    mayBy: ['port', 'office', 'bloc', ...TIME],
    filters: ['ports', 'offices', 'countries'],
  },
];

export function tableOf(id: string): TradeTable | undefined {
  return TRADE_TABLES.find((table) => table.id === id);
}
