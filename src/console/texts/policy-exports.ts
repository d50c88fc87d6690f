/** The words of the part of a policy that is about exports: its form, how it reads, and its figures in a preview. */
import { defineTexts } from './define.ts';

export const policyExportTexts = defineTexts({
  ko: {
    title: '수출 선별',
    own: '수출에 따로 정함',
    ownWhy:
      '수출은 수입과 검사량과 무작위 몫을 나누지 않습니다. 검출기, 점수, 우선통관은 수입에만 씁니다. 수출 기준의 답과 하루 몫은 ‘기준의 답과 몫’에서 정합니다.',
    none: '정하지 않으면 수출은 감시 목록과 무작위로만 검사하고, 무작위 확률은 수입과 같습니다.',
    places: '수출 하루 검사량',
    placesWhy:
      '검사량 안에서 겨루는 수출 기준만 이 자리를 씁니다. 자리가 없으면 수리 뒤에 심사합니다. 그 밖의 세관(*)은 0이라도 적습니다.',
    random: '수출 무작위 표본',
    probability: '수출 추출 확률',
    inspection: '수출이 뽑히면',
    controls: '수출 의무 검사',
    isExport: '수출',
    usedNote: '오늘 수출에 쓴 것',
    noPlaces: '정한 검사량이 없습니다.',
    aDay: '하루 {n}건',
    imports: '수입',
    exports: '수출',
    side: '무엇의 결과를 볼지',
    noExports: '이 기간에 다시 판정할 수출이 없습니다.',
    noExportsBody: '수출 판정 기록이 쌓이면 수출의 결과가 수입과 따로 나타납니다.',
    notPreviewed: '이 미리보기는 수출을 보기 전에 만들었습니다.',
    notPreviewedBody: '다시 견주면 수출의 결과도 나타납니다.',
    fob: '신고가격 (FOB)',
    elsewhere: '다른 세관의 신고 {n}건은 열 수 없어 보이지 않습니다.',
  },
  en: {
    title: 'Selection of exports',
    own: 'Rules of their own for exports',
    ownWhy:
      'Exports share neither places nor chance with imports. Detectors, scores and the fast track are of imports alone. Answers and daily quotas of criteria on exports stand under “Answers and quotas of criteria”.',
    none: 'Without it exports are examined by watch-lists and chance alone, with the probability of imports.',
    places: 'Daily capacities for exports',
    placesWhy:
      'Only criteria on exports that compete within capacity use these places; where there is none, the export is audited afterwards. State every other office (*), even if it is 0.',
    random: 'Random sample of exports',
    probability: 'Probability for exports',
    inspection: 'If an export is drawn',
    controls: 'Mandatory controls on exports',
    isExport: 'exports',
    usedNote: 'used by exports today',
    noPlaces: 'No capacity is stated.',
    aDay: '{n} a day',
    imports: 'Imports',
    exports: 'Exports',
    side: 'Whose figures to show',
    noExports: 'No export of this time can be decided again.',
    noExportsBody: 'Once exports have been decided, their figures appear here beside those of imports.',
    notPreviewed: 'This preview was made before exports were looked at.',
    notPreviewedBody: 'Compare again to see the figures of exports as well.',
    fob: 'Value (FOB)',
    elsewhere: '{n} declarations of other offices are not named, since you may not open them.',
  },
});
