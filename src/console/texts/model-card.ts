/** The words of a model's card and of what its operator states. */
import { defineTexts } from './define.ts';

export const modelCardTexts = defineTexts({
  ko: {
    card: '카드',
    back: '모델로',
    print: '인쇄',
    markdown: 'Markdown 내려받기',
    operator: '운영 기관의 기재 사항',
    gaps: '적지 않은 항목이 {n}개 있습니다. 게시하기 전에 채우십시오.',
    complete: '모든 항목이 채워지고 두 사람이 승인했습니다. 그대로 게시할 수 있습니다.',
    notApproved: '두 사람의 승인을 거치지 않은 모델입니다.',
    notStated: '적지 않음',
    notFound: '그런 모델이 없습니다',
    operatorTitle: '인공지능 운영 기관의 기재 사항',
    operatorLead:
      '모든 모델 카드에 들어갑니다. 적지 않은 것은 카드에 빈칸으로 드러납니다. 한 사람이 제안하고 다른 사람이 확정하며, 모든 판이 남습니다.',
    proposeTitle: '기재 사항 제안',
    leaveEmpty: '비워 두면 적지 않은 것으로 둡니다.',
  },
  en: {
    card: 'Card',
    back: 'To the model',
    print: 'Print',
    markdown: 'Download Markdown',
    operator: 'What the operator states',
    gaps: '{n} statements are missing. Fill them in before publishing.',
    complete: 'Everything is stated and two people approved it: it can be published as it is.',
    notApproved: 'Two people have not approved this model.',
    notStated: 'not stated',
    notFound: 'There is no such model',
    operatorTitle: 'What the operator of AI states',
    operatorLead:
      'It goes into the card of every model. What is not stated shows there as a gap. One person proposes, another confirms, and every version stays.',
    proposeTitle: 'Propose statements',
    leaveEmpty: 'Left empty, it counts as not stated.',
  },
});
