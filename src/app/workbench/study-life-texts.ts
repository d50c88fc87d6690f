/** Why a step with a model of a study cannot be taken now. */
import type { Text } from '../../core/text.ts';
import type { Direction } from '../../model/declaration.ts';

export const ALREADY_IN_SHADOW: Text = {
  ko: '이 과제의 모델이 이미 시험 운영 중입니다. 그것을 끝낸 뒤에 시작하십시오.',
  en: 'A model of this study is in shadow already; end that first.',
};
export const NOT_IN_SHADOW: Text = { ko: '시험 운영 중이 아닙니다.', en: 'It is not in shadow.' };
export const SHADOW_FIRST: Text = {
  ko: '먼저 시험 운영을 시작하십시오.',
  en: 'It has to be in shadow first.',
};
export const WAITS_ALREADY: Text = {
  ko: '이미 확정을 기다리는 제안이 있습니다.',
  en: 'A proposal waits already.',
};
export const NOTHING_WAITS: Text = { ko: '확정을 기다리는 제안이 없습니다.', en: 'No proposal of it waits.' };
export const NOT_IN_FORCE: Text = { ko: '시행 중이 아닙니다.', en: 'It is not in force.' };

export function notServable(direction: Direction): Text {
  const [ko, en] = direction === 'export' ? ['수출신고', 'export'] : ['수입신고', 'import'];
  return {
    ko: `이 모델은 ${ko}에 없는 열을 읽으므로 실제 신고에 쓸 수 없습니다. 열 이름을 신고서 항목 이름과 같게 하여 다시 올리십시오.`,
    en: `This model reads columns that no ${en} declaration has, so it cannot be asked about live declarations. Bring the table again with the names of declared fields.`,
  };
}
