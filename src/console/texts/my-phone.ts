/** Texts of a new telephone and its proof, for citizens. */
import { defineTexts } from './define.ts';

export const myPhoneTexts = defineTexts({
  ko: {
    title: '새 전화번호 확인',
    what: '{phone}(으)로 여섯 자리 번호를 문자로 보냅니다. 10분 안에 적으십시오. {n}번 더 틀릴 수 있습니다.',
    waiting: '문자를 보내는 중입니다.',
    sent: '문자를 보냈습니다.',
    failed: '문자를 보내지 못했습니다. 번호를 다시 받으십시오.',
    stopped: '문자를 보내지 않았습니다.',
    meanwhile: '확인하기 전에는 지금 등록된 번호가 그대로 쓰입니다. 바뀌면 지금 번호로 알려 드립니다.',
    number: '확인 번호',
    prove: '확인',
    cancel: '번호를 바꾸지 않기',
    proved: '전화번호가 바뀌었습니다.',
    asked: '새 번호로 확인 문자를 보냅니다. 아직 바뀌지 않았습니다.',
    changeWhat: '전화번호를 바꾸면 새 번호로 확인 문자가 갑니다.',
    notOffered: '지금은 확인 문자를 보낼 수 없어 전화번호를 바꿀 수 없습니다.',
    inbox: '시연용 문자함 열기',
  },
  en: {
    title: 'Prove the new telephone',
    what: 'Six digits are sent to {phone}. Type them within ten minutes. {n} more wrong tries are left.',
    waiting: 'The message is on its way.',
    sent: 'The message was sent.',
    failed: 'The message could not be sent. Ask for another number.',
    stopped: 'The message was not sent.',
    meanwhile: 'Before it is proved the registered number counts; it is told of the change.',
    number: 'Number in the message',
    prove: 'Prove',
    cancel: 'Do not change the telephone',
    proved: 'The telephone was changed.',
    asked: 'A number is sent to the new telephone; nothing is changed yet.',
    changeWhat: 'Another telephone is sent a number that proves it.',
    notOffered: 'No message can be sent from here, so the telephone cannot be changed.',
    inbox: 'Open the made-up telephones',
  },
});
