/** Assesses one line: rate, duty, remedies, relief or simplified rate, internal taxes, VAT. */
import type { Text } from '../core/text.ts';
import { type SimplifiedRow, simplifiedRowOn } from '../reference/duty/simplified-rates.ts';
import type { AssessedGoods, RateConsidered, Verdict } from './answer.ts';
import type { DutyCase } from './case.ts';
import type { ValuedGoods } from './customs-value.ts';
import { addInternalTaxes } from './internal-taxes.ts';
import { addTax, type Line, miss } from './line.ts';
import type { ExchangeRow, RateBook, RateRow } from './rate-book.ts';
import { nameOfKind, placeOf } from './rate-kinds.ts';
import { type Candidate, type Considered, chooseRate, type RateChoice, rateOf } from './rate-order.ts';
import { applyRelief, type Relieved, reliefOf, type SmallValue } from './relief.ts';
import { addVat } from './vat.ts';
import { percentOf } from './won.ts';

export interface Around {
  readonly asked: DutyCase;
  readonly book: RateBook;
  readonly small: SmallValue | undefined;
  readonly usd: ExchangeRow | undefined;
}

export interface AssessedLine {
  readonly goods: AssessedGoods;
  readonly isMadeUp: boolean;
}

export function assessGoods(
  { asked, book, small, usd }: Around,
  at: number,
  valued: ValuedGoods,
): AssessedLine {
  const goods = asked.goods[at]!;
  const { customsValueKrw } = valued;
  const line: Line = {
    ...{ goods, customsValueKrw, pointer: `/goods/${at}`, day: asked.day },
    ...{ taxes: [], missing: [], notes: [] },
  };
  const choice = chooseRate(book.ratesOf(goods.hsCode, asked.day), {
    customsValueKrw,
    goods,
    day: asked.day,
  });
  const relieved = reliefOf(asked, line, small, usd);
  const simplified = relieved === undefined ? simplifiedOf(line, choice) : undefined;
  if (simplified === undefined) ordinaryTaxes(line, choice, relieved);
  else addSimplified(line, simplified);
  const taxKrw =
    line.missing.length > 0 ? null : line.taxes.reduce((sum, { amountKrw }) => sum + amountKrw, 0);
  const { taxes, missing, notes } = line;
  return {
    goods: {
      ...{ sequence: at + 1, hsCode: goods.hsCode, customsValueKrw, valueSteps: valued.steps },
      rateKind: simplified === undefined ? (choice.chosen?.row.kind ?? null) : null,
      rates: choice.considered.map(consideredView),
      ...{ taxes, missing, taxKrw, notes },
    },
    isMadeUp:
      simplified === undefined && [choice.chosen, ...choice.added].some((one) => one?.row.isMadeUp === true),
  };
}

function ordinaryTaxes(line: Line, choice: RateChoice, relieved: Relieved | undefined): void {
  const { chosen, added, unmeasured } = choice;
  for (const row of unmeasured) {
    const { unit = '' } = row;
    const tax = placeOf(row).group === 'added' ? 'remedy' : 'duty';
    miss(
      line,
      tax,
      'ad-valorem',
      '/quantity',
      `${unit} 단위의 수량을 알아야 합니다.`,
      `The quantity in ${unit} is needed.`,
    );
  }
  if (chosen === undefined && unmeasured.length === 0) {
    miss(
      line,
      'duty',
      'rate-order',
      '/hsCode',
      '적용할 수 있는 관세율이 없습니다.',
      'No rate of duty can be applied.',
    );
  }
  if (chosen !== undefined && !line.missing.some(({ tax }) => tax === 'duty')) addDuty(line, chosen, 'duty');
  for (const one of added) addDuty(line, one, 'remedy');
  noteUnknownClaims(line, choice);
  noteLackOfBasic(line, choice);
  const relievedKrw = relieved === undefined ? 0 : applyRelief(line, relieved);
  addInternalTaxes(line, relievedKrw);
  addVat(line, relieved);
}

function addDuty(line: Line, { row, amount }: Candidate, tax: 'duty' | 'remedy'): void {
  const { base, rate, amountKrw } = amount;
  addTax(line, tax, row, { base, rate, amountKrw, basis: placeOf(row).basis, text: nameOfKind(row.kind) });
}

/** Rates that were asked for and that no table has. */
function noteUnknownClaims(line: Line, { considered }: RateChoice): void {
  for (const { kind } of line.goods.claims ?? []) {
    if (considered.some(({ row }) => row.kind === kind)) continue;
    line.notes.push({
      ko: `신청한 세율(${kind})이 세율표에 없어 적용하지 못하였습니다.`,
      en: `The rate applied for (${kind}) stands in no table and was not used.`,
    });
  }
}

/** A conceded or FTA rate is compared with the basic one; where that is not known, the answer says so. */
function noteLackOfBasic(line: Line, { chosen, considered }: RateChoice): void {
  if (chosen === undefined || chosen.group === 'farm' || chosen.group === 'first') return;
  if (considered.some(({ row }) => row.kind === 'A' || row.kind === 'B')) return;
  line.notes.push({
    ko: '기본세율을 알지 못하여 비교하지 못하고 아는 세율을 적용하였습니다.',
    en: 'The basic rate is not known: the rate that is known was applied without the comparison.',
  });
}

/** The simplified rate, unless the law keeps the goods out of it (시행령 제96조 제2항). */
function simplifiedOf(line: Line, { chosen, added }: RateChoice): SimplifiedRow | undefined {
  const { simplified } = line.goods;
  if (simplified === undefined) return undefined;
  const row = simplifiedRowOn(simplified, line.day);
  const why = row === undefined ? NOT_SIMPLIFIED.unknown : whyNotSimplified(chosen, added);
  if (why === undefined) return row;
  line.notes.push(why);
  return undefined;
}

function whyNotSimplified(chosen: Candidate | undefined, added: readonly Candidate[]): Text | undefined {
  if (chosen?.row.form === 'ad-valorem' && chosen.row.percent === 0 && added.length === 0)
    return NOT_SIMPLIFIED.free;
  return chosen !== undefined && chosen.row.form !== 'ad-valorem' ? NOT_SIMPLIFIED.specific : undefined;
}

const NOT_SIMPLIFIED = {
  unknown: { ko: '그 날의 간이세율을 알지 못합니다.', en: 'No simplified rate is known for the day.' },
  free: {
    ko: '관세율이 무세인 물품에는 간이세율을 적용하지 않습니다 (관세법 시행령 제96조 제2항 제1호).',
    en: 'No simplified rate on goods free of duty (Decree art. 96(2)1).',
  },
  specific: {
    ko: '종량세가 적용되는 물품에는 간이세율을 적용하지 않습니다 (관세법 시행령 제96조 제2항 제4호).',
    en: 'No simplified rate on goods with duty by quantity (Decree art. 96(2)4).',
  },
} as const;

function addSimplified(line: Line, row: SimplifiedRow): void {
  const { percent } = row;
  const base = line.customsValueKrw;
  addTax(line, 'simplified', row, {
    ...{ base, rate: { percent }, amountKrw: percentOf(base, percent), basis: 'simplified-schedule' },
    text: { ko: `간이세율: ${row.title.ko}`, en: `Simplified rate: ${row.title.en}` },
  });
}

/** Of one row the same view serves every question that comes to the same verdict. */
const views = new WeakMap<RateRow, Partial<Record<Verdict, RateConsidered>>>();

function consideredView({ row, verdict, why }: Considered): RateConsidered {
  let known = views.get(row);
  if (known === undefined) {
    known = {};
    views.set(row, known);
  }
  let view = known[verdict];
  if (view === undefined) {
    const { kind, source, status } = row;
    const basis = placeOf(row).basis;
    view = { kind, name: nameOfKind(kind), rate: rateOf(row), verdict, why, basis, source, status };
    known[verdict] = view;
  }
  return view;
}
