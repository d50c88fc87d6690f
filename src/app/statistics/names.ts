/** Names of what trade is divided by, for tables and pages: goods from packs where they are there, and of chapters from the code list. */
import type { Division } from '../../areas/statistics/index.ts';
import type { Text } from '../../core/text.ts';
import { findPacks } from '../../packs/find-packs.ts';
import { type HskTable, type HsTable, readHskKorea, readHsNomenclature } from '../../packs/hs-tables.ts';
import type { CodeList } from '../../reference/code-list.ts';
import { COUNTRIES } from '../../reference/countries.ts';
import { CUSTOMS_OFFICES } from '../../reference/customs-offices.ts';
import { ECONOMIC_BLOCS } from '../../reference/economic-blocs.ts';
import { GOODS_BY_NATURE, NATURE_GROUPS, type NatureGroup } from '../../reference/goods-by-nature.ts';
import { HS_CHAPTERS } from '../../reference/hs-chapters.ts';
import { PORTS } from '../../reference/ports.ts';
import { PROVINCES } from '../../reference/provinces.ts';

export interface TradeNames {
  /** Null where a code has no name that is known. */
  name(division: Division, code: string): Promise<Text | null>;
}

const NOT_SAID: Text = { ko: '미상', en: 'Not said' };

const LISTS: Partial<Readonly<Record<Division, CodeList>>> = {
  item2: HS_CHAPTERS,
  nature: GOODS_BY_NATURE,
  country: COUNTRIES,
  bloc: ECONOMIC_BLOCS,
  province: PROVINCES,
  office: CUSTOMS_OFFICES,
  port: PORTS,
};

export function openTradeNames(env: Readonly<Record<string, string | undefined>>): TradeNames {
  let tables: Promise<readonly [HskTable | undefined, HsTable | undefined]> | undefined;
  const read = async (): Promise<readonly [HskTable | undefined, HsTable | undefined]> => {
    const { found } = await findPacks(env);
    const folder = (pack: string): string | undefined => found.find(({ name }) => name === pack)?.folder;
    const [korean, english] = [folder('hsk-korea'), folder('hs-nomenclature')];
    return [
      korean === undefined ? undefined : await readHskKorea(korean),
      english === undefined ? undefined : await readHsNomenclature(english),
    ];
  };
  return {
    async name(division, code) {
      if (code === '') return NOT_SAID;
      if (division === 'nature-group') return NATURE_GROUPS[code as NatureGroup] ?? null;
      const row = LISTS[division]?.byCode.get(code)?.[0];
      if (row !== undefined) return { ko: row.ko, en: row.en };
      if (!division.startsWith('item') || division === 'item2') return null;
      tables ??= read();
      const [korean, english] = await tables;
      const name = korean?.name(code);
      const described = english?.describe(code.slice(0, 6));
      if (name === undefined && described === undefined) return null;
      return { ko: name?.ko || described || code, en: name?.en || described || code };
    },
  };
}
