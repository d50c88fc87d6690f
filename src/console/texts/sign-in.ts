/** Texts of the sign-in page. */
import { defineTexts } from './define.ts';

export const signInTexts = defineTexts({
  ko: {
    title: '로그인',
    what: '세관의 수입신고를 접수와 함께 판정하고, 그 까닭을 설명하고 다시 계산해 보입니다.',
    account: '계정',
    password: '비밀번호',
    submit: '로그인',
    sending: '확인하는 중',
    showPassword: '비밀번호 보기',
    demoTitle: '시연용 저장소입니다',
    demoAccounts: '시연 계정과 비밀번호는 서버를 시작한 터미널이 알려 주는 파일에 있습니다.',
    openPages: '로그인 없이 보는 곳',
    openStatistics: '무역통계',
    openRulings: '사전심사 결정',
    openLibrary: '법령 도서관',
    openPress: '보도자료',
    openParcels: '내 통관 (시민)',
    version: '판',
    unreachable: '서버에 닿지 않습니다. 잠시 뒤 다시 시도하십시오.',
  },
  en: {
    title: 'Sign in',
    what: 'Decides import declarations the moment they arrive, explains each decision and can compute it again.',
    account: 'Account',
    password: 'Password',
    submit: 'Sign in',
    sending: 'Checking',
    showPassword: 'Show password',
    demoTitle: 'This is a demonstration store',
    demoAccounts:
      'The demonstration accounts and passwords are in the file that the terminal of the server names.',
    openPages: 'Open to everybody',
    openStatistics: 'Trade statistics',
    openRulings: 'Rulings',
    openLibrary: 'Legal library',
    openPress: 'Press releases',
    openParcels: 'My parcels (citizens)',
    version: 'version',
    unreachable: 'The server cannot be reached. Try again in a moment.',
  },
});
