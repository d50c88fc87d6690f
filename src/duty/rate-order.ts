/**
 * Which rate of duty applies when several hold: the order of art. 50, then FTA rates, with trade remedies on top
 * (관세법 제50조, 자유무역협정의 이행을 위한 관세법의 특례에 관한 법률 제5조).
 */
import type { Text } from '../core/text.ts';
import { coversOrigin } from '../reference/agreement-parties.ts';
import type { StepRate, Verdict } from './answer.ts';
import { type DutyAmount, dutyOf, type Measured } from './duty-amount.ts';
import type { RateRow } from './rate-book.ts';
import { agreementOf, placeOf, type RateGroup } from './rate-kinds.ts';
import { WHY } from './rate-texts.ts';

/** One row that could be used, with what it gives on these goods. */
export interface Candidate {
  readonly row: RateRow;
  readonly group: RateGroup;
  readonly amount: DutyAmount;
}

export interface Considered {
  readonly row: RateRow;
  readonly verdict: Verdict;
  readonly why: Text;
}

export interface RateChoice {
  /** Undefined where no rate can be used. */
  readonly chosen: Candidate | undefined;
  /** Remedies on top. */
  readonly added: readonly Candidate[];
  readonly considered: readonly Considered[];
  /** Rows by quantity whose quantity is not known: the order cannot be settled without them. */
  readonly unmeasured: readonly RateRow[];
}

export function chooseRate(rows: readonly RateRow[], measured: Measured): RateChoice {
  const considered: Considered[] = [];
  const candidates: Candidate[] = [];
  const unmeasured: RateRow[] = [];
  for (const row of rows) {
    const refusal = refusalOf(row, measured);
    if (refusal !== undefined) {
      considered.push({ row, verdict: refusal, why: WHY[refusal] });
      continue;
    }
    const amount = dutyOf(row, measured);
    if (amount === undefined) unmeasured.push(row);
    else candidates.push({ row, group: placeOf(row).group, amount });
  }
  const added = candidates.some(({ group }) => group === 'added') ? closestRemedies(candidates) : NO_REMEDIES;
  const best = bestOf(candidates);
  const chosen = afterFta(best.fta, ordinary(best));
  for (const one of candidates) considered.push(judged(one, chosen, added));
  return { chosen, added, considered, unmeasured };
}

/** Why a row cannot be used at all, whatever its height. */
function refusalOf(row: RateRow, { goods, day }: Measured): Verdict | undefined {
  if (row.supplier !== undefined && row.supplier !== goods.supplier) return 'other-origin';
  if (!isFromThere(row, goods.origin, day)) return 'other-origin';
  const { isClaimed, group } = placeOf(row);
  if (group === 'other') return 'behind';
  if (!isClaimed) return undefined;
  const claim = goods.claims?.find(({ kind }) => kind === row.kind);
  if (claim === undefined) return 'not-claimed';
  return claim.isProven ? undefined : 'not-proven';
}

function isFromThere({ countries, kind }: RateRow, origin: string | undefined, day: string): boolean {
  if (countries !== undefined) return origin !== undefined && countries.includes(origin);
  const agreement = agreementOf(kind);
  if (agreement === undefined) return true;
  // Undefined: the parties of the agreement are not known; the proof of origin then decides alone.
  return origin !== undefined && coversOrigin(agreement, origin, day) !== false;
}

/** A duty set for the supplier goes before the one for the rest of his country, for each kind. */
const NO_REMEDIES: readonly Candidate[] = [];

function closestRemedies(candidates: readonly Candidate[]): Candidate[] {
  const remedies = candidates.filter(({ group }) => group === 'added');
  return remedies.filter(
    ({ row }) =>
      row.supplier !== undefined ||
      !remedies.some((other) => other.row.kind === row.kind && other.row.supplier !== undefined),
  );
}

const isLower = (a: Candidate, b: Candidate): boolean => {
  const [left, right] = [a.row, b.row];
  if (left.form === 'ad-valorem' && right.form === 'ad-valorem') return left.percent! < right.percent!;
  return a.amount.amountKrw < b.amount.amountKrw;
};

/** The lowest candidate of each group. */
type Best = Partial<Record<RateGroup, Candidate>>;

function bestOf(candidates: readonly Candidate[]): Best {
  const best: Best = {};
  for (const one of candidates) {
    const held = best[one.group];
    if (held === undefined || isLower(one, held)) best[one.group] = one;
  }
  return best;
}

/** The rate of art. 50 without remedies. */
function ordinary({
  first,
  provisional,
  basic,
  general,
  adjusted,
  quota,
  conceded,
  farm,
}: Best): Candidate | undefined {
  if (first !== undefined) return first;
  // Paragraph 3: a quota rate goes before a general preference only where it is lower.
  const isQuotaLower = quota !== undefined && (general === undefined || isLower(quota, general));
  const third = adjusted ?? (isQuotaLower ? quota : undefined);
  if (conceded !== undefined && isBelow(conceded, [basic, provisional, third, general, farm]))
    return conceded;
  // Paragraph 3, proviso: a conceded farm rate (within the quota where that was recommended, else outside it) goes before the
  // schedule whatever its height, before the rest only where it is lower.
  if (farm !== undefined && isBelow(farm, [third, general])) return farm;
  return third ?? general ?? provisional ?? basic ?? conceded;
}

function isBelow(one: Candidate, rivals: readonly (Candidate | undefined)[]): boolean {
  return rivals.every((rival) => rival === undefined || isLower(one, rival));
}

/** An FTA rate is used where it is lower, or equal and applied for; it never goes before the rates of group 1. */
function afterFta(fta: Candidate | undefined, chosen: Candidate | undefined): Candidate | undefined {
  if (fta === undefined || chosen?.group === 'first') return chosen;
  return chosen === undefined || !isLower(chosen, fta) ? fta : chosen;
}

function judged(one: Candidate, chosen: Candidate | undefined, added: readonly Candidate[]): Considered {
  const { row } = one;
  if (one === chosen) return { row, verdict: 'applied', why: WHY.applied };
  if (added.includes(one)) return { row, verdict: 'added', why: WHY.added };
  const isHigher = chosen !== undefined && !isLower(one, chosen);
  return isHigher
    ? { row, verdict: 'not-lower', why: WHY['not-lower'] }
    : { row, verdict: 'behind', why: WHY.behind };
}

export function rateOf({ percent, wonPerUnit, unit }: RateRow): StepRate {
  return {
    ...(percent === undefined ? {} : { percent }),
    ...(wonPerUnit === undefined ? {} : { wonPerUnit }),
    ...(unit === undefined ? {} : { unit }),
  };
}
