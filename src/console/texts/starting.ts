/** Texts of the page that is shown while the server prepares itself. */
import { defineTexts } from './define.ts';

export const startingTexts = defineTexts({
  ko: {
    title: '준비하고 있습니다',
    what: '처음 시작할 때는 저장소를 만들고 한 해의 자료와 모델을 준비하므로 1분쯤 걸립니다. 준비가 끝나면 이 화면이 저절로 바뀝니다.',
    failedTitle: '준비하지 못했습니다',
    failedWhat:
      '아래 단계에서 멈췄습니다. 서버를 시작한 터미널에 까닭이 적혀 있습니다. 고친 뒤 서버를 다시 시작하십시오.',
    steps: '준비 단계',
    waiting: '기다림',
    running: '하는 중',
    done: '마침',
    failed: '실패',
    left: '약 {time} 남음',
    whole: '전체',
    unreachable: '서버가 답하지 않습니다. 다시 묻고 있습니다.',
  },
  en: {
    title: 'Getting ready',
    what: 'On the first start the store is made, and a year of records and the models are prepared: about a minute. This page changes by itself when all is ready.',
    failedTitle: 'Could not get ready',
    failedWhat:
      'It stopped at the step below. The terminal that started the server says why. Repair it and start the server again.',
    steps: 'Steps',
    waiting: 'waiting',
    running: 'running',
    done: 'done',
    failed: 'failed',
    left: 'about {time} left',
    whole: 'All',
    unreachable: 'The server does not answer. Asking again.',
  },
});
