/** What was ruled or decided about the goods of a line, as facts of the record (관세법 제86조 제5항). */
import { partyKey } from '../../access/index.ts';
import type { Declaration, GoodsItem } from '../../model/declaration.ts';
import { isOwned, type RuledCodes, readRuled } from '../../screening/history/ruled-codes.ts';

const CODE_DIGITS = 10;
const NOTHING: readonly null[] = [null, null, null, null, null];

/** The firms that a ruling may have been given to. */
export function firmsOf({ importer, declarant }: Declaration): readonly string[] {
  const broker = partyKey('declarant', declarant.id);
  return importer === undefined ? [broker] : [partyKey('importer', importer.id), broker];
}

/** Code of ten digits, day, number, whether it is the firm's own, basic rate: in the order of the facts `ruled.*`. */
export function ruledFacts(
  ruled: RuledCodes,
  { description = '', hsCode }: GoodsItem,
  owners: readonly string[],
): readonly (number | null)[] {
  const asked = { description, hsCode, owners };
  const goods = readRuled(ruled, asked);
  if (goods === undefined) return NOTHING;
  const { code, day, number, dutyRatePercent } = goods;
  return [Number(code.padEnd(CODE_DIGITS, '0')), day, number, isOwned(goods, asked) ? 1 : 0, dutyRatePercent];
}

export const fullCode = (hsCode: number): string => String(hsCode).padStart(CODE_DIGITS, '0');

/** A code of ten digits as it is written: what it leaves open is left out, but no subheading is cut. */
export function writtenCode(hsCode: number): string {
  const code = fullCode(hsCode);
  return code.endsWith('0000') ? code.slice(0, 6) : code;
}
