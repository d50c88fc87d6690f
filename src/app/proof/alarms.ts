/** The alarms of the proof: which of all questions stand out at the stated rate, in words, with what to do next. */
import type { Text } from '../../core/text.ts';
import type { ProofAlarm, ProofRow } from '../../exchange/contract.ts';
import { alarmsAmong, belowQuestion, type Question } from '../../learning/alarms.ts';

/** Of worlds in which nothing is amiss, so many raise any alarm at most. */
export const ALARM_RATE = 0.05;
/** A hit rate this much below chance matters. */
const BELOW_MATTERS = 0.02;

/** Whether what a rule, model or office chooses finds less than chance does. */
export function rowQuestions(rows: readonly ProofRow[]): Question[] {
  return rows.flatMap(({ group, key, found, random, isSmall }) =>
    random === null || random.n === 0 || isSmall
      ? []
      : [belowQuestion(`below/${group}/${key}`, found, random, BELOW_MATTERS)],
  );
}

interface Words {
  readonly says: Text;
  readonly next: Text;
  readonly link: (key: string) => string;
}

const models = (): string => '/models';

const WORDS: Readonly<Record<string, Words>> = {
  'below/criterion': {
    says: {
      ko: '이 기준이 고른 것의 적발률이 무작위 검사보다 낮습니다.',
      en: 'What this criterion has examined finds less than chance does.',
    },
    next: {
      ko: '기준을 열어 조건을 고치거나 폐지를 제안하십시오.',
      en: 'Open the criterion; narrow it or propose to retire it.',
    },
    link: (key) => `/criteria/${encodeURIComponent(key)}`,
  },
  'below/model': {
    says: {
      ko: '이 모델이 고른 것의 적발률이 무작위 검사보다 낮습니다.',
      en: 'What this model has examined finds less than chance does.',
    },
    next: {
      ko: '다시 학습해 비교 운영하고, 급하면 이전 모델로 되돌리십시오.',
      en: 'Train again and compare in shadow; roll back where it is urgent.',
    },
    link: (key) => `/models?model=${encodeURIComponent(key)}`,
  },
  'below/office': {
    says: {
      ko: '이 세관에서 고른 것의 적발률이 무작위 검사보다 낮습니다.',
      en: 'What this office has chosen finds less than chance does.',
    },
    next: {
      ko: '그 세관의 건과 검사 방법을 살펴보고, 배정이 무작위였는지 확인하십시오.',
      en: 'Look at the office’s cases and ways of examining, and whether cases were dealt by chance.',
    },
    link: () => '/supervision',
  },
  'below/lane': {
    says: {
      ko: '골라서 검사한 것의 적발률이 무작위 검사보다 낮습니다.',
      en: 'Everything that was chosen together finds less than chance does.',
    },
    next: {
      ko: '기준 정비 목록과 모델을 함께 살펴보십시오.',
      en: 'Go through the review of criteria and the models.',
    },
    link: () => '/criteria?view=review',
  },
  shift: {
    says: {
      ko: '들어오는 것의 분포가 앞 기간과 크게 달라졌습니다.',
      en: 'What comes in lies elsewhere than in the time before.',
    },
    next: {
      ko: '무엇이 달라졌는지 보고, 새 결과가 쌓였으면 다시 학습해 비교 운영하십시오.',
      en: 'See what changed; when new outcomes are in, train again and compare in shadow.',
    },
    link: models,
  },
  labels: {
    says: {
      ko: '무작위 검사의 적발률이 앞 기간과 달라졌습니다. 위반 자체가 늘거나 줄었을 수 있습니다.',
      en: 'Chance finds another share than before: there may be more or less to find.',
    },
    next: {
      ko: '무작위 비율을 늘려 더 정확히 재고, 새 수법의 기준을 세우십시오.',
      en: 'Raise the random share to measure it better, and write criteria for what is new.',
    },
    link: () => '/policy',
  },
  calibration: {
    says: {
      ko: '점수가 말한 확률과 실제 적발률이 앞 기간보다 멀어졌습니다.',
      en: 'Scores say less well what is found than before.',
    },
    next: {
      ko: '최근 결과로 다시 학습해 비교 운영하십시오.',
      en: 'Train again on recent outcomes and compare in shadow.',
    },
    link: models,
  },
  disparity: {
    says: {
      ko: '다른 곳보다 자주 고르는데 고른 것의 적발률은 더 낮습니다.',
      en: 'Selected oftener than the rest, and less is found of what is selected.',
    },
    next: {
      ko: '이 묶음을 고르게 하는 기준과 모델 요인을 살펴보십시오.',
      en: 'See which criteria and which factors of the model lead there.',
    },
    link: () => '/criteria?view=review',
  },
};

/** @param titleOf of a question, as its row is called */
export function alarmsOf(questions: readonly Question[], titleOf: (id: string) => Text): ProofAlarm[] {
  return alarmsAmong(questions, ALARM_RATE).map(({ id }) => {
    const [kind = '', group = '', ...rest] = id.split('/');
    const words = WORDS[`${kind}/${group}`] ?? WORDS[kind];
    if (words === undefined) throw new RangeError(`No words for the alarm ${id}.`);
    return { id, title: titleOf(id), says: words.says, next: words.next, link: words.link(rest.join('/')) };
  });
}
