/**
 * One act on many parcels: previewed or done, one after the other, each in its own transaction and told by itself. One that is refused
 * or fails stops none of the others.
 */
import type { Text } from '../../../core/text.ts';
import type { NewParcelActs, ParcelActResult, ParcelActsAnswer } from '../../../exchange/contract.ts';
import type { Who } from '../../../exchange/ports.ts';
import { Refusal } from '../../../exchange/refusal.ts';
import type { House } from '../../house.ts';
import { releaseByOfficer } from '../release/release.ts';
import { moneyView } from '../release/view.ts';
import { actOnParcel } from './acts.ts';

/** Throws `Refusal` where the order itself is wrong: then nothing is done. */
export async function actOnParcels(house: House, who: Who, asked: NewParcelActs): Promise<ParcelActsAnswer> {
  const { act, houseBills, why, to = null, isPreview = false } = asked;
  const problems = [
    ...(why.trim() === '' ? [problem('/why', NO_REASON)] : []),
    ...((act === 'assign') === (to !== null) ? [] : [problem('/to', NO_PERSON)]),
  ];
  if (problems.length > 0) throw new Refusal('invalid', undefined, problems);
  const one = (houseBill: string): Promise<readonly Text[]> => {
    if (act === 'release')
      return isPreview ? wouldRelease(house, who, houseBill) : release(house, who, houseBill, why);
    return actOnParcel(house, who, { act, houseBill, why, to }, isPreview).then(() => []);
  };
  const results: ParcelActResult[] = [];
  for (const houseBill of houseBills) results.push(await tell(houseBill, isPreview, () => one(houseBill)));
  return { results };
}

async function tell(
  houseBill: string,
  isPreview: boolean,
  work: () => Promise<readonly Text[]>,
): Promise<ParcelActResult> {
  try {
    return { houseBill, outcome: isPreview ? 'would' : 'done', says: await work() };
  } catch (error) {
    if (error instanceof Refusal) {
      const says = error.problems.length > 0 ? error.problems.map(({ message }) => message) : [error.text];
      return { houseBill, outcome: 'refused', says };
    }
    console.error(String(error));
    return { houseBill, outcome: 'failed', says: [FAILED] };
  }
}

/** @returns what an officer passes over by releasing it */
async function wouldRelease(house: House, who: Who, houseBill: string): Promise<readonly Text[]> {
  const { released, missing, mayRelease } = await moneyView(house, who, houseBill);
  if (released !== null) throw new Refusal('not-allowed-now', RELEASED);
  if (mayRelease) return missing.map(({ says }) => says);
  const hindrances = missing.filter(({ mayBePassed }) => !mayBePassed);
  // Who may read it and not release it is told that alone.
  if (hindrances.length === 0) throw new Refusal('forbidden');
  throw new Refusal(
    'not-allowed-now',
    undefined,
    hindrances.map(({ id, says }) => ({ code: `parcel-release/${id}`, message: says })),
  );
}

async function release(house: House, who: Who, houseBill: string, why: string): Promise<readonly Text[]> {
  await releaseByOfficer(house, who, houseBill, why);
  return [];
}

const problem = (pointer: string, message: Text) => ({ code: 'parcel-acts/missing', message, pointer });

const NO_REASON: Text = { ko: '이유를 적으십시오.', en: 'Give a reason.' };
const NO_PERSON: Text = {
  ko: '맡길 사람은 배정할 때만, 그때는 반드시 정합니다.',
  en: 'A person is named for an assignment, and for nothing else.',
};
const RELEASED: Text = { ko: '이미 반출되었습니다.', en: 'It is released already.' };
const FAILED: Text = {
  ko: '처리하지 못했습니다. 아무것도 바뀌지 않았으니 다시 하십시오.',
  en: 'It failed and nothing was changed: try it again.',
};
