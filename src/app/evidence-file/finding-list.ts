/** What each check of an evidence file says, in plain words: passed, failed with every reason, or not possible and why. */
import type { Text } from '../../core/text.ts';

export type CheckId =
  | 'content'
  | 'record'
  | 'payload'
  | 'chain'
  | 'anchor'
  | 'key'
  | 'artefact'
  | 'lineage'
  | 'replay';

/** `open`: nothing speaks against it, and it could not be checked. */
export type CheckState = 'passed' | 'failed' | 'open';

export interface Check {
  readonly id: CheckId;
  readonly title: Text;
  readonly state: CheckState;
  /** How many things were held against what they should be. */
  readonly compared: number;
  /** Why it failed, or why it could not be made; at most a hundred. */
  readonly reasons: readonly Text[];
}

export const CHECK_TITLES: Readonly<Record<CheckId, Text>> = {
  content: {
    ko: '신고 내용이 결정할 때의 바이트 그대로인가',
    en: 'Each declaration has the bytes it was decided on',
  },
  record: {
    ko: '결정 기록이 그 해시와 같고 제 신고를 가리키는가',
    en: 'Each record has its hash and names its declaration',
  },
  payload: {
    ko: '결정·처리·결과가 로그에 적힌 그대로인가 (솔트 해시)',
    en: 'Decisions, acts and outcomes are what the log vouches for',
  },
  chain: {
    ko: '로그의 사슬이 다음 서명된 머리까지 이어지는가',
    en: 'The chain of the log leads to the next signed head',
  },
  anchor: {
    ko: '서명된 머리의 서명이 맞는가',
    en: 'The signatures of the heads hold',
  },
  key: {
    ko: '서명 열쇠의 지문이 공개된 지문과 같은가',
    en: 'The signing key is the one that was published',
  },
  artefact: {
    ko: '정책·기준·목록·모델이 기록이 가리키는 그것인가',
    en: 'Policy, criteria, lists and models are those that the records name',
  },
  lineage: {
    ko: '앞선 결정과 차수가 빠지지 않았는가',
    en: 'No earlier decision or version is left out',
  },
  replay: {
    ko: '이 파일만으로 다시 계산하면 같은 바이트가 나오는가',
    en: 'Computed again from this file alone, the decision has the same bytes',
  },
};

const MOST_REASONS = 100;

export interface CheckList {
  compare(isSame: boolean, otherwise: Text): void;
  /** Could not be made, for this reason. */
  leave(why: Text): void;
  end(): Check;
}

export function startCheck(id: CheckId): CheckList {
  const failures: Text[] = [];
  const open: Text[] = [];
  let compared = 0;
  let failed = 0;
  return {
    compare(isSame, otherwise) {
      compared += 1;
      if (isSame) return;
      failed += 1;
      if (failures.length < MOST_REASONS) failures.push(otherwise);
    },
    leave(why) {
      if (open.length < MOST_REASONS) open.push(why);
    },
    end() {
      const state = failed > 0 ? 'failed' : open.length > 0 || compared === 0 ? 'open' : 'passed';
      return { id, title: CHECK_TITLES[id], state, compared, reasons: [...failures, ...open] };
    },
  };
}
