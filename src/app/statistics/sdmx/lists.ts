/** Code lists of SDMX: fixed ones from the reference, and of goods those codes of which something is published, with their names. */
import { DIVISIONS, type Division } from '../../../areas/statistics/index.ts';
import type { Text } from '../../../core/text.ts';
import type { CodeList } from '../../../reference/code-list.ts';
import { COUNTRIES } from '../../../reference/countries.ts';
import { CUSTOMS_OFFICES } from '../../../reference/customs-offices.ts';
import { ECONOMIC_BLOCS } from '../../../reference/economic-blocs.ts';
import { GOODS_BY_NATURE, NATURE_GROUPS } from '../../../reference/goods-by-nature.ts';
import { PORTS } from '../../../reference/ports.ts';
import { PROVINCES } from '../../../reference/provinces.ts';
import type { TradeNames } from '../names.ts';
import { CONFIDENTIALITY, FLOWS, type SdmxCode, STATUSES } from './codes.ts';
import { SPECIAL } from './dimensions.ts';

export interface SdmxList {
  readonly id: string;
  readonly name: Text;
  /** Only the part that is used. */
  readonly isPartial: boolean;
  readonly codes: readonly (SdmxCode & { readonly parent?: string })[];
}

export interface ListsOf {
  readonly names: TradeNames;
  /** Codes of goods of which something is published, of one level. */
  publishedItems(division: Division): Promise<readonly string[]>;
}

type Maker = (of: ListsOf) => SdmxList | Promise<SdmxList>;

const SPECIALS = Object.values(SPECIAL);
const rowsOf = ({ rows }: CodeList): SdmxList['codes'] =>
  [...new Map(rows.map((row) => [row.code, row])).values()].map(({ code, ko, en }) => ({
    id: code,
    name: { ko, en },
  }));
const fixed = (id: string, name: Text, codes: SdmxList['codes']): Maker => {
  return () => ({ id, name, isPartial: false, codes });
};

export const LISTS: Readonly<Record<string, Maker>> = {
  CL_FLOW: fixed('CL_FLOW', FLOWS.name, Object.values(FLOWS.codes)),
  CL_HS: goods,
  CL_NATURE: fixed('CL_NATURE', DIVISIONS.nature, [...SPECIALS, ...natures()]),
  CL_AREA: fixed('CL_AREA', { ko: '국가와 경제권', en: 'Countries and economic blocs' }, [
    ...SPECIALS,
    ...rowsOf(ECONOMIC_BLOCS),
    ...rowsOf(COUNTRIES),
  ]),
  CL_PROVINCE: fixed('CL_PROVINCE', DIVISIONS.province, [...SPECIALS, ...rowsOf(PROVINCES)]),
  CL_CUSTOMS_OFFICE: fixed('CL_CUSTOMS_OFFICE', DIVISIONS.office, [...SPECIALS, ...rowsOf(CUSTOMS_OFFICES)]),
  CL_PORT: fixed('CL_PORT', DIVISIONS.port, [...SPECIALS, ...rowsOf(PORTS)]),
  CL_OBS_STATUS: fixed('CL_OBS_STATUS', STATUSES.name, STATUSES.codes),
  CL_CONF_STATUS: fixed('CL_CONF_STATUS', CONFIDENTIALITY.name, CONFIDENTIALITY.codes),
};

function natures(): SdmxList['codes'] {
  return [
    ...Object.entries(NATURE_GROUPS).map(([id, name]) => ({ id, name })),
    ...GOODS_BY_NATURE.rows.map(({ code, ko, en, group }) => ({ id: code, name: { ko, en }, parent: group })),
  ];
}

async function goods({ names, publishedItems }: ListsOf): Promise<SdmxList> {
  const codes: (SdmxCode & { parent?: string })[] = [...SPECIALS];
  let above: ReadonlySet<string> = new Set();
  for (const division of ['item2', 'item4', 'item6', 'item10'] as const) {
    const found = [...(await publishedItems(division))].filter((code) => code !== '').sort();
    for (const id of found) {
      const parent = id.slice(0, id.length === 10 ? 6 : -2);
      const name = (await names.name(division, id)) ?? { ko: id, en: id };
      codes.push({ id, name, ...(above.has(parent) ? { parent } : {}) });
    }
    above = new Set(found);
  }
  return { id: 'CL_HS', name: { ko: '품목 (HS·HSK)', en: 'Goods (HS, HSK)' }, isPartial: true, codes };
}
