/** The sentences of a model's card that stand in the code: those of every model, and those of models of imports. */
import type { Text } from '../../core/text.ts';
import type { CardLine } from '../../exchange/contract.ts';

export const plain = (text: string): Text => ({ ko: text, en: text });

export const line = (ko: string, en: string, says: Text, source: Text | null = null): CardLine => ({
  title: { ko, en },
  ...{ says, source, isGap: false },
});

export const gap = (ko: string, en: string): CardLine => ({
  title: { ko, en },
  says: { ko: '적지 않음', en: 'Not stated' },
  ...{ source: null, isGap: true },
});

export const TITLES = {
  purpose: { ko: '목적과 법적 근거', en: 'Purpose and legal basis' },
  data: { ko: '자료', en: 'Data' },
  figures: { ko: '성적', en: 'Figures' },
  limits: { ko: '한계', en: 'Limits' },
  oversight: { ko: '사람의 감독', en: 'Human oversight' },
  approval: { ko: '누가 승인했나', en: 'Who approved it' },
  duties: { ko: '법이 요구하는 것과 이 운영', en: 'What the law asks, and this operation' },
  statements: { ko: '기재 사항의 판', en: 'Version of the statements' },
} satisfies Record<string, Text>;

const PURPOSE: readonly CardLine[] = [
  line('목적', 'Purpose', {
    ko: '수입신고 가운데 검사하거나 서류를 볼 신고를 고르는 데 씁니다. 줄마다 위반이 적발될 확률과 중대 위반의 확률을 냅니다.',
    en: 'Chooses which import declarations are examined or whose papers are read: a chance of a finding, and of a critical one, for each line.',
  }),
  line('하지 않는 일', 'What it does not do', {
    ko: '통관 보류, 거부, 처벌 같은 불리한 처분을 하지 않습니다. 그것은 이름이 남는 담당자가 합니다.',
    en: 'It makes no adverse act such as withholding, refusing or punishing: those are an officer’s, by name.',
  }),
];

export const BASIS: readonly CardLine[] = [
  line(
    '법적 근거',
    'Legal basis',
    {
      ko: '물품의 검사와 검사 대상·범위·방법의 기준. 운영 기관이 자기 근거를 확인합니다.',
      en: 'Examination of goods, and the standards of what is examined and how. An administration confirms its own basis.',
    },
    {
      ko: '관세법 제246조 제1항·제2항 (2026-01-01 시행)',
      en: 'Customs Act art. 246 paras. 1 and 2 (in force 2026-01-01)',
    },
  ),
];

const DATA_LIMITS: readonly CardLine[] = [
  line('무엇에서 배웠나', 'What it learned from', {
    ko: '검사한 물품의 결과만 배웁니다. 검사하지 않은 물품이 깨끗하다고 여기지 않습니다.',
    en: 'Outcomes of examined goods alone. Goods that nobody examined are not taken to be clean.',
  }),
  line('개인정보', 'Personal data', {
    ko: '이름, 주소, 연락처는 쓰지 않습니다. 수입자·판매자 등의 부호로 지난 검사 건수와 적발 건수를 셉니다.',
    en: 'No names, addresses or contacts. Codes of importers, sellers and others are used to count earlier examinations and findings.',
  }),
];

export const LIMITS: readonly CardLine[] = [
  line('처음 보는 물품', 'Unseen goods', {
    ko: '검사한 적 없는 물품 유형에서는 훨씬 약합니다. 그래서 그 성적을 먼저 적습니다.',
    en: 'It is far weaker on goods profiles that nobody examined; that is why those figures stand first.',
  }),
  line('고른 것에서 배움', 'It learns from what was chosen', {
    ko: '고른 것만 결과가 생기므로 스스로를 굳힐 수 있습니다. 무작위 검사가 이것을 드러냅니다.',
    en: 'Outcomes exist only where something was chosen, so it may confirm itself. Examinations by chance show it.',
  }),
  line('확률의 뜻', 'What a chance means', {
    ko: '검사된 것과 비슷한 물품에서 적발될 확률입니다. 위법의 증거가 아닙니다.',
    en: 'The chance of a finding among goods such as were examined. It is no evidence of a breach.',
  }),
];

/** What differs between models of one name and of another. */
export interface CardTexts {
  readonly purpose: readonly CardLine[];
  readonly basis: readonly CardLine[];
  readonly data: readonly CardLine[];
  readonly limits: readonly CardLine[];
}

export const IMPORT_TEXTS: CardTexts = {
  ...{ purpose: PURPOSE, basis: BASIS, data: DATA_LIMITS, limits: LIMITS },
};

export const OVERSIGHT: readonly CardLine[] = [
  line('두 사람', 'Two people', {
    ko: '한 사람이 적용을 요청하고, 학습도 요청도 하지 않은 다른 사람이 확정합니다. 되돌리기는 한 사람이 이유를 적고 바로 합니다.',
    en: 'One person proposes it, another who neither trained nor proposed it confirms. One person alone rolls back, with a reason.',
  }),
  line('무작위와 비교', 'Beside chance', {
    ko: '검사 자리의 일부는 언제나 무작위로 쓰여, 고른 것의 적발률이 무작위보다 나은지 잽니다.',
    en: 'A part of examinations always goes to chance, so that the hit rate of what is chosen is held against it.',
  }),
  line('다르게 정하기', 'Deciding otherwise', {
    ko: '담당자는 제안과 다르게 정할 수 있고, 이유와 함께 남습니다. 일부는 이유를 가린 채 검사해 점수에 끌리지 않는지 봅니다.',
    en: 'Officers may decide otherwise, with a reason that stays. Some cases are examined blind, to see whether scores lead the finding.',
  }),
  line('다시 계산', 'Computed again', {
    ko: '모든 결정은 기록에서 같은 바이트로 다시 계산됩니다.',
    en: 'Every decision is computed again from its record to the same bytes.',
  }),
];
