/** What a model in shadow would have chosen, beside what was chosen, and what examinations found of it. */
import type { StudyShadowView } from '../../exchange/contract.ts';
import { readShadowRows, type ShadowRow, type StudyStepRow } from '../../store/queries/study-steps.ts';
import type { House } from '../house.ts';
import { rateOf } from '../views/texts.ts';

/** Shares of the declarations that it was asked about, per cent. */
const SHARES = [0.5, 1, 2, 5, 10] as const;

export async function shadowView(
  house: Pick<House, 'pool' | 'shadows'>,
  { study, version, at }: StudyStepRow,
): Promise<StudyShadowView> {
  const rows = await readShadowRows(house.pool, study, version);
  return {
    ...{ version, since: at, asked: rows.length, passedOver: house.shadows.passedOver() },
    examined: rows.filter(({ isExamined }) => isExamined).length,
    shares: rows.length === 0 ? [] : SHARES.map((percent) => atShare(rows, percent)),
  };
}

function atShare(rows: readonly ShadowRow[], percent: number): StudyShadowView['shares'][number] {
  const order = rows.toSorted((one, other) => other.chance - one.chance);
  const count = Math.max(1, Math.round((rows.length * percent) / 100));
  const from = order[count - 1]!.chance;
  const [above, below] = [
    rows.filter(({ chance }) => chance >= from),
    rows.filter(({ chance }) => chance < from),
  ];
  return {
    ...{ percent, from, chosen: above.length },
    alsoExamined: above.filter(({ isExamined }) => isExamined).length,
    found: rateAmong(above),
    foundBelow: rateAmong(below),
    randomAbove: rateAmong(above.filter(({ isRandom }) => isRandom)),
    randomBelow: rateAmong(below.filter(({ isRandom }) => isRandom)),
  };
}

function rateAmong(rows: readonly ShadowRow[]) {
  const ended = rows.filter(({ isHit }) => isHit !== null);
  return rateOf(ended.filter(({ isHit }) => isHit === true).length, ended.length);
}
