/** A request that is refused, and how the refusal is told over HTTP: the one file that knows status codes. */
import type { Problem } from '../core/problem.ts';
import type { Text } from '../core/text.ts';
import type { ErrorBody } from './contract.ts';

export type RefusalKind =
  | 'invalid'
  | 'not-signed-in'
  | 'forbidden'
  | 'not-found'
  | 'gone'
  | 'conflict'
  | 'not-allowed-now'
  | 'too-many'
  | 'too-large'
  | 'unsupported'
  | 'unavailable';

const STATUS: Readonly<Record<RefusalKind, number>> = {
  invalid: 422,
  'not-signed-in': 401,
  forbidden: 403,
  'not-found': 404,
  gone: 410,
  conflict: 409,
  'not-allowed-now': 409,
  'too-many': 429,
  'too-large': 413,
  unsupported: 415,
  unavailable: 503,
};

const WORDS: Readonly<Record<RefusalKind, Text>> = {
  invalid: { ko: '입력에 문제가 있습니다.', en: 'Something is wrong with the input.' },
  'not-signed-in': { ko: '로그인이 필요합니다.', en: 'Please sign in.' },
  forbidden: { ko: '이 일을 할 권한이 없습니다.', en: 'You may not do this.' },
  'not-found': { ko: '찾을 수 없습니다.', en: 'Not found.' },
  gone: { ko: '파기되었습니다.', en: 'It was erased.' },
  conflict: { ko: '이미 다른 내용이 저장되어 있습니다.', en: 'Something else is already stored.' },
  'not-allowed-now': {
    ko: '지금 상태에서는 할 수 없습니다.',
    en: 'That is not possible in the present state.',
  },
  'too-many': {
    ko: '시도가 너무 많습니다. 잠시 뒤 다시 하십시오.',
    en: 'Too many attempts. Try again later.',
  },
  'too-large': { ko: '너무 큽니다.', en: 'Too large.' },
  unsupported: { ko: '받지 않는 형식입니다.', en: 'This format is not taken.' },
  unavailable: {
    ko: '지금은 처리할 수 없습니다. 아무것도 저장되지 않았습니다.',
    en: 'Not available now. Nothing was stored.',
  },
};

/** Thrown by the ports, told by the server. Never used for our own faults. */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly text: Text;
  readonly problems: readonly Problem[];
  readonly count: number;
  constructor(kind: RefusalKind, text?: Text, problems: readonly Problem[] = [], count = problems.length) {
    super((text ?? WORDS[kind]).en);
    this.name = 'Refusal';
    this.kind = kind;
    this.text = text ?? WORDS[kind];
    this.problems = problems;
    this.count = count;
  }
}

/** Codes by which a database says that it is gone, going or coming back (PostgreSQL classes 08 and 57P, and the system's). */
const AWAY = /^(08...|57P0.|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;
/** The driver has no code for a connection that broke under a query, or is asked again after it broke. */
const BROKEN =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/** Whether the store did not answer: the request can be sent again, and nothing is wrong with it or with us. */
export function isStoreAway(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return AWAY.test(String(code)) || BROKEN.test(String(message));
}

export function statusOf(kind: RefusalKind): number {
  return STATUS[kind];
}

export function errorBody(refusal: Refusal, id: string): ErrorBody {
  return { id, message: refusal.text, problems: refusal.problems, count: refusal.count };
}

/** What is said when we break a promise: an id to find it by, and what is safe. */
export function faultBody(id: string): ErrorBody {
  const message = {
    ko: `내부 오류입니다. 이 요청은 처리되지 않았습니다. 오류 번호 ${id}`,
    en: `An error of ours. This request was not carried out. Error ${id}`,
  };
  return { id, message, problems: [], count: 0 };
}
