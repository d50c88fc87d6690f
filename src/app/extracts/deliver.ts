/** What an extract holds: figures as published on a day, and never divided more finely than what is published, so that disclosure control holds. */
import { publishedPart, type TradeQuery } from '../../areas/statistics/index.ts';
import type { Day } from '../../core/day.ts';
import { Fault } from '../../core/problem.ts';
import type { Language, Text } from '../../core/text.ts';
import type { ExtractMedium, ExtractPreview, TradeTableView } from '../../exchange/contract.ts';
import type { StatisticsFile } from '../../exchange/statistics-ports.ts';
import type { House } from '../house.ts';
import { tableFile } from '../statistics/table-files.ts';
import { tableView } from '../statistics/table-view.ts';

export const TOO_FINE: Text = {
  ko: '공표하는 통계에는 이렇게 나눈 수치가 없습니다. 업체를 알 수 있게 될 수 있어 더 잘게 나누어 드리지 않습니다.',
  en: 'Nothing published is divided so finely, and finer figures could tell of single firms.',
};

export const isTooFine = (query: TradeQuery): boolean => publishedPart(query) === undefined;

/** @param on the day whose published figures are meant */
export async function extractTable(house: House, query: TradeQuery, on: Day): Promise<TradeTableView> {
  const { engine, names } = house.statistics;
  const found = await engine.ask(query, { of: 'published', on });
  if (found === undefined) throw new Fault('extract/too-fine', 'An extract is finer than what is published.');
  return tableView(names, query, found, {
    ...{ standing: 'published', on, isMadeUp: house.settings.isDemonstration },
  });
}

export function previewOf({ rows, isCut, missing }: TradeTableView): ExtractPreview {
  const withheld = rows.reduce(
    (sum, row) => sum + (row.export?.withheld ?? 0) + (row.import?.withheld ?? 0),
    0,
  );
  return { rows: rows.length, isCut, withheld, missing };
}

export function extractBytes(
  table: TradeTableView,
  medium: ExtractMedium,
  language: Language,
  number: string,
): StatisticsFile {
  return { ...tableFile(table, medium, language), name: `${number}.${medium}` };
}
