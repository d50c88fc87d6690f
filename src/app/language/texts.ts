/** What is said about calls of a language model. */
import type { DropReason } from '../../areas/counsel/index.ts';
import type { Text } from '../../core/text.ts';
import type { Outcome } from './endpoint.ts';
import type { LanguageTask } from './language.ts';

export const NOTICE: Text = {
  ko: '누르면 질문이 이 기관이 정한 생성형 인공지능에 보내집니다. 번호, 주소, 전자우편처럼 알아볼 수 있는 것은 가리고 보내지만, 문장 속의 이름은 모두 알아보지 못합니다. 개인정보를 적지 마십시오.',
  en: 'This sends the question to the generative AI that the office has chosen. Numbers, addresses and e-mail are masked first; not every name inside a sentence can be recognised. Write nothing personal.',
};

export const TASKS: Readonly<Record<LanguageTask, Text>> = {
  'counsel-words': { ko: '법령 상담: 찾을 말', en: 'Counsel: words to search' },
  'counsel-claims': { ko: '법령 상담: 순서와 문장', en: 'Counsel: order and sentences' },
  'classification-words': { ko: '품목분류: 찾을 말', en: 'Classification: words to search' },
  'classification-order': { ko: '품목분류: 순서', en: 'Classification: order' },
  'statistics-question': { ko: '무역통계: 질문의 뜻', en: 'Statistics: what was asked' },
};

export const OUTCOMES: Readonly<Record<Outcome | 'switched-off' | 'asked', Text>> = {
  answered: { ko: '답함', en: 'answered' },
  'timed-out': { ko: '시간 초과', en: 'timed out' },
  unreachable: { ko: '연결 안 됨', en: 'not reached' },
  refused: { ko: '거절됨', en: 'refused' },
  'too-large': { ko: '너무 긺', en: 'too large' },
  broken: { ko: '읽을 수 없음', en: 'not readable' },
  'switched-off': { ko: '그사이 꺼짐', en: 'switched off meanwhile' },
  asked: { ko: '답을 기다림', en: 'no answer yet' },
};

export const REASONS: Readonly<Record<DropReason | 'candidate', Text>> = {
  shape: { ko: '형식이 다름', en: 'not of the form' },
  article: { ko: '보낸 조문이 아님', en: 'no article that was sent' },
  quotation: { ko: '조문에 없는 인용', en: 'quotation not in the article' },
  figure: { ko: '인용에 없는 숫자', en: 'figure not in the quotation' },
  words: { ko: '법령과 다른 말', en: 'words other than the law’s' },
  again: { ko: '같은 문장', en: 'the same sentence again' },
  'too-many': { ko: '너무 많음', en: 'too many' },
  candidate: { ko: '후보에 없음', en: 'no candidate' },
};
