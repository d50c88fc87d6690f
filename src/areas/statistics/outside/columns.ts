/** What the heads of somebody else's table of trade say: times, names, and which figures in which unit. */

export type OutsideMeasure =
  | 'export_usd'
  | 'import_usd'
  | 'balance_usd'
  | 'export_kg'
  | 'import_kg'
  | 'price_krw_kg';

export type Column =
  | { readonly kind: 'period' }
  | { readonly kind: 'name' }
  | { readonly kind: 'code' }
  | { readonly kind: 'figure'; readonly measure: OutsideMeasure; readonly scale: number | undefined }
  /** Known to be none of the figures: changes, ranks, counts, notes. */
  | { readonly kind: 'passed' }
  | { readonly kind: 'unknown' };

const PERIOD = /^(기간|연월|년월|월|연도|년도|년|시점|period|month|date|year|yymm|strtyymm)$/;
const CODE = /(hs ?코드|hs ?부호|품목코드|국가코드|hscode|hs|code|cntycd|hssgn|region_code)$/;
const NAME =
  /^(국가|국가명|품목|품목명|항목|구분|지역|시도|country|item|name|region|region_ko|statkor|statcdcntnkor1)$/;
const PASSED = /(증감|증가율|비중|순위|건수|yoy|pct|%|rank|share|count|비고|note|press_id|window)/;

const FIGURES: readonly (readonly [RegExp, OutsideMeasure])[] = [
  [/^(수출중량|수출물량|export_?kg|export weight|expwgt)/, 'export_kg'],
  [/^(수입중량|수입물량|import_?kg|import weight|impwgt)/, 'import_kg'],
  [/^(수출금액|수출액|수출|export_?usd(_?mn)?|exports?|expdlr)/, 'export_usd'],
  [/^(수입금액|수입액|수입|import_?usd(_?mn)?|imports?|impdlr)/, 'import_usd'],
  [/^(도매가격|시장가격|도매시장가격|wholesale price|market price|price_krw_kg)/, 'price_krw_kg'],
  [/^(무역수지|수지|balance(_?usd)?|trade balance|balpayments)/, 'balance_usd'],
];

/** Dollars or kilograms of one of the unit; undefined where the words name none. */
function scaleIn(words: string, measure?: OutsideMeasure): number | undefined {
  const text = words.toLowerCase();
  if (measure === 'price_krw_kg') return wonAKilogram(text);
  if (measure?.endsWith('_kg') === true) {
    if (/천\s*톤/.test(text)) return 1e6;
    if (/톤|ton/.test(text)) return 1000;
    return /kg|킬로그램/.test(text) ? 1 : undefined;
  }
  if (!/달러|불|usd|us\$|dollar|dlr|\$/.test(text)) return undefined;
  if (/십억|billion|bn/.test(text)) return 1e9;
  if (/백만|million|mn\b|_mn/.test(text)) return 1e6;
  if (/억/.test(text)) return 1e8;
  if (/만/.test(text)) return 1e4;
  return /천|thousand|1,?000/.test(text) ? 1e3 : 1;
}

/** Won a kilogram of one of the unit: `원/kg`, `천원/톤`, `KRW per kg`. */
function wonAKilogram(text: string): number | undefined {
  if (!/원|krw|won/.test(text)) return undefined;
  const won = /천\s*원|thousand/.test(text) ? 1000 : 1;
  if (/톤|ton/.test(text)) return won / 1000;
  return /kg|킬로그램/.test(text) ? won : undefined;
}

/** @param tableScale said above the table for all of it, by measure */
export function columnOf(head: string, tableUnit: string): Column {
  const text = head.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  const bare = text
    .replace(/\(.*?\)|\[.*?\]/g, '')
    .replace(/[\d*]+\)?$/, '')
    .trim();
  if (PERIOD.test(bare)) return { kind: 'period' };
  if (PASSED.test(text)) return { kind: 'passed' };
  if (CODE.test(bare)) return { kind: 'code' };
  if (NAME.test(bare)) return { kind: 'name' };
  const measure = FIGURES.find(
    ([pattern]) => pattern.test(bare.replace(/ /g, '')) || pattern.test(bare),
  )?.[1];
  if (measure === undefined) return { kind: 'unknown' };
  return { kind: 'figure', measure, scale: scaleIn(text, measure) ?? scaleIn(tableUnit, measure) };
}
