/** A house in which rulings are applied for, with its clock, and what every applicant says. */
import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { addDays, seoulDay, seoulMidnight } from '../../../src/core/day.ts';
import type { Answer } from '../../builders/client.ts';
import { startHouse, type TestHouse } from '../../builders/house.ts';

export const GOODS = '자작나무 주걱 세트';
export const APPLICATION = {
  ...{ capacity: 'trader', goods: GOODS, specification: '30cm, 3개입', composition: '자작나무 100%' },
  ...{
    process: '목재를 깎아 연마',
    use: '주방에서 저을 때 씀',
    reason: '세율 확인',
    origin: 'VN',
    office: '020',
  },
  ...{ digits: 10, hasSample: true, secret: '거래처 이름' },
};
export const PROPOSAL = {
  ...{ code: '4421.91-0000', rule: '1', followed: [], isPublic: true, title: GOODS },
  ...{ goods: '자작나무를 깎아 만든 주걱 세 개들이', reasons: '제4421호의 그 밖의 목제품에 해당합니다.' },
};

export const at = (number: string, more = ''): string => `rulings/applications/${number}${more}`;

export const problemsOf = ({ json }: Answer): string[] =>
  json.problems.map(({ code, pointer }: { code: string; pointer: string }) => `${code} ${pointer}`);
export const mayOf = ({ json }: Answer): string[] =>
  json.may
    .filter(({ whyNot }: { whyNot: unknown }) => whyNot === null)
    .map(({ kind }: { kind: string }) => kind);

export interface RulingsWorld {
  readonly house: TestHouse;
  today(): string;
  /** To noon of a later day. */
  jump(days: number): void;
  /** @returns the number of the application */
  applied(account?: string, changes?: object): Promise<string>;
}

export async function startRulings(): Promise<RulingsWorld> {
  const house = await startHouse('rulings');
  const today = (): string => seoulDay(house.house.clock.now());
  return {
    ...{ house, today },
    jump(days) {
      const noon = seoulMidnight(addDays(today(), days)) + 12 * 3_600_000;
      mock.restoreAll();
      mock.method(house.house.clock, 'now', () => noon);
    },
    async applied(account = 'importer', changes = {}) {
      const answer = await (await house.as(account)).post('rulings/applications', {
        ...APPLICATION,
        ...changes,
      });
      assert.equal(answer.status, 200, answer.text);
      return answer.json.number;
    },
  };
}
