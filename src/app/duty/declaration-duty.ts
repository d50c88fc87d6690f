/** What a declaration owes as the house computes it, beside what was declared: lines, value, and what is missing. */
import { declaredTaxKrw } from '../../areas/clearance/index.ts';
import type { Text } from '../../core/text.ts';
import { formatNumber } from '../../core/text.ts';
import { assess, customsValueOf, MOST_WON, type RateBook, TAX_NAMES } from '../../duty/index.ts';
import type { DeclarationDutyView, DeclaredLine, ValueComparison } from '../../exchange/contract.ts';
import type { Declaration, GoodsItem } from '../../model/declaration.ts';
import { basesOf } from './bases.ts';
import { openBookOf, type RateSources } from './book.ts';
import { caseOf, termsOf } from './case-of-declaration.ts';

export async function dutyOfDeclaration(
  declaration: Declaration,
  sources: RateSources,
): Promise<DeclarationDutyView> {
  const { items, declaredOn, direction, terms } = declaration;
  const head = {
    ...{ number: declaration.declarationNumber, version: declaration.version, taxNames: TAX_NAMES },
    declared: items.map(declaredLine),
    declaredValueKrw: items.reduce((sum, { customsValueKrw = 0 }) => sum + customsValueKrw, 0),
    declaredTaxKrw: declaredTaxKrw(declaration),
  };
  if (direction === 'export') return { ...head, assessment: null, bases: {}, problems: [], value: NO_VALUE };
  const currencies = [...(terms.currency === undefined ? [] : [terms.currency]), 'USD'];
  const book = await openBookOf(
    sources,
    items.map(({ hsCode }) => hsCode),
    currencies,
    declaredOn,
  );
  const result = assess(caseOf(declaration, book.exchangeOn('USD', declaredOn)), book);
  const value = valueComparison(declaration, book);
  const assessment = result.ok ? result.value : null;
  const problems = result.ok ? [] : result.problems;
  return { ...head, assessment, bases: basesOf(assessment, value.steps), problems, value };
}

const NO_VALUE: ValueComparison = { computedKrw: null, steps: [], problems: [], declaredExchange: null };

function declaredLine(item: GoodsItem): DeclaredLine {
  const { customsValueKrw, dutyRatePercent, dutyTaxFees = [] } = item;
  const taxes = dutyTaxFees.flatMap(({ amountKrw }) => (amountKrw === undefined ? [] : [amountKrw]));
  const hasDuty = customsValueKrw !== undefined && dutyRatePercent !== undefined;
  return {
    sequence: item.sequence,
    hsCode: item.hsCode,
    description: item.description ?? item.tradeName ?? null,
    rateKind: item.dutyRateKind ?? null,
    ratePercent: dutyRatePercent ?? null,
    dutyKrw: hasDuty ? dutyAt(customsValueKrw, dutyRatePercent) : null,
    taxKrw: taxes.length === 0 ? null : taxes.reduce((sum, one) => sum + one, 0),
  };
}

/** What the declarant's own figures come to; outside the range of the room it is left to the problems. */
function dutyAt(value: number, percent: number): number | null {
  if (value > MOST_WON) return null;
  return Number((BigInt(value) * BigInt(Math.round(percent * 10_000))) / 1_000_000n);
}

function valueComparison({ terms, declaredOn }: Declaration, book: RateBook): ValueComparison {
  const { currency, invoiceAmount, exchangeRate = null } = terms;
  const none = { ...NO_VALUE, declaredExchange: exchangeRate };
  if (currency === undefined || invoiceAmount === undefined) return none;
  const result = customsValueOf({ amount: invoiceAmount, currency }, termsOf(terms), declaredOn, book);
  if (!result.ok) return { ...none, problems: result.problems };
  return { ...none, computedKrw: result.value.customsValueKrw, steps: result.value.steps };
}

/** The state of payment in one sentence. */
export function paymentSays({ assessment, problems }: DeclarationDutyView): Text {
  if (assessment?.payableKrw != null) {
    const won = formatNumber(assessment.payableKrw);
    const made = assessment.isMadeUp ? MADE_UP : { ko: '', en: '' };
    return {
      ko: `계산된 납부세액은 ${won}원입니다${made.ko} (관세법 제9조: 수리일부터 15일 안에 납부).`,
      en: `KRW ${won} are payable as computed${made.en} (art. 9: within 15 days of acceptance).`,
    };
  }
  const [first] =
    assessment === null
      ? problems.map(({ message }) => message)
      : assessment.missing.map(({ needs }) => needs);
  if (first === undefined)
    return { ko: '수출신고에는 납부할 세액이 없습니다.', en: 'Nothing is payable on an export.' };
  return {
    ko: `세액을 다 계산하지 못하였습니다: ${first.ko}`,
    en: `The tax could not be computed in full: ${first.en}`,
  };
}

const MADE_UP: Text = { ko: ' (지어낸 세율)', en: ' by made-up rates' };
