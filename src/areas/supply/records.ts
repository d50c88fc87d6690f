/** What early warning keeps in the store: items, published rows, measures abroad. */
export type { Item } from './item.ts';
export type { PolicyEvent } from './policy-event.ts';
export type { FigureRow, TradeRow } from './rows.ts';
