/** What a model of a study may be proposed for, and everything that is wrong with a proposal at once. */
import type { Problem } from '../../core/problem.ts';
import type { StudyProposal } from '../../exchange/contract.ts';

/** Declarations that a model in shadow has to have been asked about before it may be proposed. */
const LEAST_IN_SHADOW = 100;
const STUDY_DEMANDS = ['audit', 'documents', 'x-ray', 'physical'] as const;

/** @param asked declarations that it was asked about in shadow */
export function proposalProblems({ from, demand }: StudyProposal, asked: number): Problem[] {
  const found: Problem[] = [];
  if (!(from > 0 && from < 1))
    found.push({
      code: 'study/threshold',
      pointer: '/from',
      message: {
        ko: `0과 1 사이여야 합니다. 받은 값: ${from}`,
        en: `Has to lie between 0 and 1; got ${from}`,
      },
    });
  if (!STUDY_DEMANDS.some((one) => one === demand))
    found.push({
      code: 'study/demand',
      pointer: '/demand',
      message: {
        ko: `${STUDY_DEMANDS.join(', ')} 중 하나여야 합니다. 받은 값: ${demand}`,
        en: `Has to be one of ${STUDY_DEMANDS.join(', ')}; got ${demand}`,
      },
    });
  if (asked < LEAST_IN_SHADOW)
    found.push({
      code: 'study/shadow-too-short',
      pointer: '',
      message: {
        ko: `시험 운영에서 신고 ${LEAST_IN_SHADOW}건 이상을 거쳐야 제안할 수 있습니다. 거친 것: ${asked}건`,
        en: `A model has to be asked about ${LEAST_IN_SHADOW} declarations in shadow first; so far ${asked}`,
      },
    });
  return found;
}
