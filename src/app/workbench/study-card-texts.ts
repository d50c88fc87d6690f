/** Sentences of the card of a study's model: what it is used for, and how its steps are called. */
import type { Text } from '../../core/text.ts';
import type { CardLine } from '../../exchange/contract.ts';
import type { Direction } from '../../model/declaration.ts';
import type { StudyStep } from '../../store/queries/study-steps.ts';
import { line } from '../registry/card-texts.ts';

const use = (ko: string, en: string): CardLine =>
  line('쓰임', 'Use', {
    ko: `${ko} 한 건씩 적발 가능성을 냅니다. 정한 하한 이상이면 할당량 안에서 한 가지 조치를 요구하고, 다른 판정을 가볍게 하지 않습니다. 불리한 처분은 이름이 남는 담당자가 합니다.`,
    en: `Gives each ${en} a chance of a finding. From a stated chance on it asks for one thing within a quota, and makes no other answer milder. Adverse acts are an officer’s, by name.`,
  });

export const USE: Readonly<Record<Direction, CardLine>> = {
  import: use('수입신고', 'import declaration'),
  export: use('수출신고', 'export declaration'),
};

export const STEP_TITLES: Readonly<Record<StudyStep, Text>> = {
  shadow: { ko: '시험 운영 시작', en: 'Shadow begun' },
  'shadow-ended': { ko: '시험 운영 끝', en: 'Shadow ended' },
  proposed: { ko: '시행 제안', en: 'Proposed' },
  dropped: { ko: '제안 거둠', en: 'Proposal taken back' },
  'in-force': { ko: '승인과 시행', en: 'Approved and in force' },
  withdrawn: { ko: '시행에서 뺌', en: 'Taken out of force' },
};
