/** Which relief a line has and what it takes off the duty (관세법 제94조, 제97조~제100조). */
import type { Text } from '../core/text.ts';
import type { DutyBasisId } from '../reference/duty/bases.ts';
import { type DutyLimit, dutyLimit } from '../reference/duty/limits.ts';
import { RE_EXPORT_SHARES, RELIEFS, type ReliefRow } from '../reference/duty/reliefs.ts';
import type { DutyCase, GoodsToAssess } from './case.ts';
import { decimalOf, timesFloor } from './decimal.ts';
import { addTax, charged, type Line, miss } from './line.ts';
import type { ExchangeRow } from './rate-book.ts';
import { percentOf } from './won.ts';

export interface Relieved {
  readonly row: ReliefRow;
  readonly basis: DutyBasisId;
  /** Of the duty, per cent. */
  readonly percent: number;
}

/** What small value is judged by: the prices of the whole consignment with what is counted together with it, and the limit. */
export interface SmallValue {
  readonly isWithin: boolean;
  readonly limit: DutyLimit;
  readonly isAggregated: boolean;
}

export function smallValueOf(
  asked: DutyCase,
  priceKrw: number,
  otherKrw: number,
  usd: ExchangeRow,
): SmallValue {
  const isUsExpress = asked.channel === 'express-list' && asked.departure === 'US';
  const limit = dutyLimit(isUsExpress ? 'us-express-usd' : 'small-value-usd', asked.day);
  const isWithin = priceKrw + otherKrw <= wonOf(limit, usd);
  return { isWithin, limit, isAggregated: otherKrw > 0 };
}

function wonOf({ value }: DutyLimit, { wonPerUnit }: ExchangeRow): number {
  return timesFloor({ units: value, scale: 0 }, decimalOf(wonPerUnit)!);
}

/** Parcels for own use are relieved without being asked; everything else has to be claimed. */
export function mayBeSmallValue({ channel, isSelfUse }: DutyCase, { relief }: GoodsToAssess): boolean {
  if (relief !== undefined) return relief.kind === 'small-value';
  return channel !== 'declaration' && isSelfUse === true;
}

export function needsDollars(asked: DutyCase): boolean {
  return asked.goods.some((goods) => goods.relief?.kind === 'sample' || mayBeSmallValue(asked, goods));
}

/** Undefined where no relief is had; why a claimed one is not had goes to the notes. */
export function reliefOf(
  asked: DutyCase,
  line: Line,
  small: SmallValue | undefined,
  usd: ExchangeRow | undefined,
): Relieved | undefined {
  const { goods } = line;
  if (mayBeSmallValue(asked, goods)) return smallValueRelief(asked, line, small!);
  const { relief } = goods;
  if (relief === undefined) return undefined;
  const row = RELIEFS[relief.kind];
  const had = (percent: number): Relieved => ({ row, basis: row.basis, percent });
  if (relief.kind === 'sample') {
    const limit = dutyLimit('sample-usd', asked.day);
    if (line.customsValueKrw <= wonOf(limit, usd!)) return had(100);
    line.notes.push(tooMuch(limit.value, row.title));
    return undefined;
  }
  if (row.takesOff === 'all') return had(100);
  if (row.takesOff === 'share') return had(relief.percent!);
  return had(RE_EXPORT_SHARES.find(([months]) => relief.months! <= months)![1]);
}

function smallValueRelief(
  asked: DutyCase,
  line: Line,
  { isWithin, limit, isAggregated }: SmallValue,
): Relieved | undefined {
  const row = RELIEFS['small-value'];
  const basis = limit.id === 'us-express-usd' ? 'relief-us-express' : row.basis;
  if (asked.isSelfUse !== true) {
    line.notes.push({
      ko: '자가사용 물품만 소액물품 면세를 받습니다 (관세법 시행규칙 제45조 제2항 제1호).',
      en: 'Only goods for own use have the small-value relief (Rule art. 45(2)1).',
    });
    return undefined;
  }
  if (isWithin) return { row, basis, percent: 100 };
  if (isAggregated) {
    line.notes.push({
      ko: '합산과세: 함께 계산한 물품가격이 면세한도를 넘어 전액 과세합니다 (시행규칙 제45조 제2항 제1호 단서).',
      en: 'Counted together the prices exceed the limit: everything is taxed (Rule art. 45(2)1, proviso).',
    });
  } else line.notes.push(tooMuch(limit.value, row.title));
  return undefined;
}

function tooMuch(usd: number, { ko, en }: Text): Text {
  return {
    ko: `미화 ${usd}달러를 넘어 ${ko}를 받지 못하며, 전액에 과세합니다.`,
    en: `Over USD ${usd}: no ${en.toLowerCase()}, and the whole amount is taxed.`,
  };
}

const TAKEN_OFF: Text = { ko: '관세 감면', en: 'Duty relieved' };

/** Takes the relief off the duty and its remedies, and says what becomes of rural tax. */
export function applyRelief(line: Line, { row, basis, percent }: Relieved): number {
  let relieved = 0;
  for (const tax of ['duty', 'remedy'] as const) {
    const duty = charged(line, tax);
    const amount = percentOf(duty, percent);
    if (amount === 0) continue;
    relieved += amount;
    addTax(
      line,
      tax,
      { source: row.title, status: row.kind === 'declared' ? 'unverified' : 'verified' },
      {
        ...{ text: TAKEN_OFF, base: duty, rate: { percent }, amountKrw: -amount, basis },
      },
    );
  }
  if (relieved > 0 && row.ruralTax === 'unknown' && line.goods.relief?.owesRuralTax === undefined) {
    miss(
      line,
      'rural',
      'rural-tax',
      '/relief/owesRuralTax',
      '감면된 관세의 20%인 농어촌특별세의 비과세 여부를 확인해야 합니다.',
      'Whether rural tax, 20 per cent of the duty relieved, is owed has to be settled.',
    );
  }
  return relieved;
}
