/**
 * Reads files in which goods are described and classified, in the formats of the packs: rulings of Korea, the EU, the UK and
 * the US, parcel descriptions, and anything with a description and a code. What a ruling gives as its reason is never read.
 */
import { parse } from 'csv-parse/sync';
import { Fault } from '../../core/problem.ts';
import { openText } from '../open-text.ts';
import { subjectGoods } from './subject-line.ts';
import { partLanguages } from './three-languages.ts';

export type GoodsSource = 'kr' | 'eu' | 'uk' | 'us' | 'goods';

/** One description with the code that somebody gave it. */
export interface GoodsText {
  readonly source: GoodsSource;
  /** Number of the ruling, or '' where there is none. */
  readonly id: string;
  /** `YYYY-MM-DD`, or '' where unknown. */
  readonly date: string;
  /** What the source tells apart, such as what senders typed and the words of a tariff's search. */
  readonly kind?: string;
  /** What describes the goods, and nothing that was written after they were classified. */
  readonly text: string;
  /** Catchwords that the administration gave it: to learn from, and no part of a question. */
  readonly also?: string;
  /** Digits as printed: 6 to 10. */
  readonly code: string;
  /** Rows of one key speak of the same goods: never on both sides of a split. */
  readonly key: string;
  /** How an office described it, not how somebody would ask: to learn from, and no question to judge by. */
  readonly isOnlyLearnt?: true;
}

type Row = Readonly<Record<string, unknown>>;

const said = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const digits = (value: unknown): string => said(value).replace(/\D/g, '');

/** By a field that no other format has. */
const FORMATS: readonly { readonly field: string; readonly read: (row: Row) => GoodsText[] }[] = [
  { field: 'hsk', read: korean },
  { field: 'country_ko', read: european },
  { field: 'atar', read: british },
  { field: 'hts', read: american },
  { field: 'description', read: plain },
];

/** Throws `input/hs-format` where the file has none of the known formats. */
export async function readGoodsTexts(path: string): Promise<GoodsText[]> {
  return goodsOfRows(await readRows(path), path);
}

/** @param path told where the rows have no known format */
export function goodsOfRows(rows: readonly Row[], path: string): GoodsText[] {
  const [first] = rows;
  if (first === undefined) return [];
  const format = FORMATS.find(({ field }) => field in first);
  if (format === undefined || !rows.some((row) => format.read(row).length > 0))
    throw new Fault(
      'input/hs-format',
      `${path} holds no goods with codes: expected lines of JSON or CSV with a description and a code.`,
    );
  return rows.flatMap((row) => format.read(row));
}

/** Lines of JSON, one list of JSON, or CSV with a header. */
export async function readRows(path: string): Promise<readonly Row[]> {
  let text = '';
  for await (const piece of openText(path)) text += piece;
  const begin = text.trimStart()[0];
  try {
    if (begin === '[') return JSON.parse(text) as Row[];
    if (begin === '{')
      return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line) as Row]));
    return parse(text, {
      columns: true,
      bom: true,
      skip_empty_lines: true,
      relax_column_count: true,
    }) as Row[];
  } catch (error) {
    throw new Fault('input/hs-format', `${path} cannot be read: ${(error as Error).message}`);
  }
}

function goods(
  source: GoodsSource,
  { id, date, text, code, key }: Readonly<Record<'id' | 'date' | 'text' | 'code' | 'key', string>>,
): GoodsText[] {
  if (text === '' || !/^\d{6,10}$/.test(code)) return [];
  return [{ source, id, date, text, code, key }];
}

/** Same goods are told by the first letters alone: sizes, models and numbers differ within one applicant's goods. */
const KEY_LETTERS = 40;
const LONG_KEY_LETTERS = 160;

function lettersOf(text: string, most = KEY_LETTERS): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
    .slice(0, most);
}

function korean(row: Row): GoodsText[] {
  const [name, description] = [said(row.product_name), said(row.description)];
  return goods('kr', {
    ...{ id: said(row.id), date: said(row.date), code: digits(row.hsk) },
    ...{ text: `${name} ${description}`.trim(), key: lettersOf(description || name) },
  });
}

function european(row: Row): GoodsText[] {
  const [described, catchwords] = [said(row.description), said(row.keywords)];
  // Some rows hold the address of the office where the description belongs, and the description among the catchwords.
  const isMoved = OFFICE_ADDRESS.test(described);
  const [whole, also] = isMoved ? [catchwords, ''] : [described, catchwords];
  const { original, english, korean } = partLanguages(whole);
  const isEnglish = english !== '' && english.length >= korean.length * LEAST_ENGLISH;
  const isParted = !isMoved && isEnglish && !OFFICE_ADDRESS.test(english);
  const text = isParted ? `${english} ${korean}`.trim() : whole;
  const code = digits(row.code) || digits(row.hs6);
  return goods('eu', {
    ...{ id: said(row.id), date: said(row.date), code, text },
    key: lettersOf(whole, LONG_KEY_LETTERS),
  }).map((one) => ({ ...one, also: isParted ? `${original} ${also}`.trim() : also }));
}

/** English is longer than Korean; where what was found is not, it is not the whole of it. */
const LEAST_ENGLISH = 0.8;

/** Number of a customs office of the Union at the beginning: two letters of the country and six digits. */
const OFFICE_ADDRESS = /^[A-Z]{2}\d{6}\s/;

/** What a trader asked is one text, what the ruling describes another; both belong to the ruling. */
function british(row: Row): GoodsText[] {
  const id = said(row.atar);
  const shared = { id, date: '', key: id, code: digits(row.code) || digits(row.hs6) };
  return [
    ...goods('uk', { ...shared, text: said(row.query) }),
    ...goods('uk', { ...shared, text: said(row.product_text).replace(/^product:\s*/, '') }).map((one) => ({
      ...one,
      isOnlyLearnt: true as const,
    })),
  ];
}

function american(row: Row): GoodsText[] {
  const text = subjectGoods(said(row.description));
  return goods('us', {
    id: said(row.id),
    date: said(row.date),
    code: digits(row.hts),
    text,
    key: lettersOf(text),
  });
}

function plain(row: Row): GoodsText[] {
  const text = said(row.description);
  const kind = said(row.source);
  return goods('goods', {
    ...{ id: said(row.id), date: said(row.date), text, key: lettersOf(text) },
    code: digits(row.code) || digits(row.hsCode) || digits(row.hs6),
  }).map((one) => ({ ...one, ...(kind !== '' && { kind: `goods, ${kind}` }) }));
}
