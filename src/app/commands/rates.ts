/** `gwanmun rates`: tables of rates of duty and of exchange, from CSV files into the store, and what stands there. */
import { toInstant } from '../../core/day.ts';
import { type RateTableRow, readRateTables } from '../../store/queries/rates.ts';
import { type ImportedRates, importRates } from '../duty/import-rates.ts';
import { type Asked, withStore } from './workplace.ts';

export function takeInRates(asked: Asked, path: string): Promise<ImportedRates> {
  return withStore(asked, ({ pool }) => importRates(pool, path, 'system:rates', toInstant(Date.now())));
}

export function listRates(asked: Asked): Promise<RateTableRow[]> {
  return withStore(asked, ({ pool }) => readRateTables(pool));
}
