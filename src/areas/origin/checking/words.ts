/** What the steps of a check say, in both languages. */
import type { Text } from '../../../core/text.ts';
import type { Outcome } from '../answer.ts';
import type { ChangeLevel, Condition, ContentMethod, Part } from '../subject.ts';

const LEVELS: Readonly<Record<ChangeLevel, Text>> = {
  any: { ko: '모든 호', en: 'any heading' },
  chapter: { ko: '류(2단위)', en: 'chapter' },
  heading: { ko: '호(4단위)', en: 'heading' },
  subheading: { ko: '소호(6단위)', en: 'subheading' },
};
const METHODS: Readonly<Record<ContentMethod, Text>> = {
  'build-down': {
    ko: '공제법 (가격 − 비원산지 재료) ÷ 가격',
    en: 'build-down: (price − foreign materials) ÷ price',
  },
  'build-up': { ko: '집적법 원산지 재료 ÷ 가격', en: 'build-up: originating materials ÷ price' },
  focused: {
    ko: '집중가치법 (가격 − 정해진 비원산지 재료) ÷ 가격',
    en: 'focused value: (price − named foreign materials) ÷ price',
  },
  'net-cost': {
    ko: '순원가법 (순원가 − 비원산지 재료) ÷ 순원가',
    en: 'net cost: (net cost − foreign materials) ÷ net cost',
  },
};

/** A condition in a sentence of our own; the words of the rule stand beside it. */
export function conditionWords(condition: Condition): Text {
  switch (condition.kind) {
    case 'change':
      return changeWords(condition.level);
    case 'wholly-obtained':
      return inParts(
        condition.of,
        '비원산지인 {of}을(를) 쓰지 않아야 합니다 (완전생산).',
        'No foreign {of} may be used (wholly obtained).',
      );
    case 'originating':
      return inParts(
        condition.of,
        '비원산지인 {of}을(를) 쓰지 않아야 합니다.',
        'No foreign {of} may be used.',
      );
    case 'from':
      return inParts(condition.of, '비원산지 재료는 {of}이어야 합니다.', 'Foreign materials must be {of}.');
    case 'most-value':
      return inParts(
        condition.of,
        `비원산지인 {of}의 값이 공장도가격의 ${condition.percent}% 이하여야 합니다.`,
        `Foreign {of} may be worth at most ${condition.percent}% of the ex-works price.`,
      );
    case 'most-weight':
      return inParts(
        condition.of,
        `비원산지인 {of}의 무게가 물품 무게의 ${condition.percent}% 이하여야 합니다.`,
        `Foreign {of} may weigh at most ${condition.percent}% of the goods.`,
      );
    case 'content': {
      const { ko, en } = METHODS[condition.method];
      return {
        ko: `역내가치 ${condition.percent}% 이상 (${ko}).`,
        en: `Regional content of at least ${condition.percent}% (${en}).`,
      };
    }
    case 'balance':
      return {
        ko: '비원산지 재료의 값이 원산지 재료의 값을 넘지 않아야 합니다.',
        en: 'Foreign materials may be worth no more than originating ones.',
      };
    case 'shown':
      return {
        ko: '규칙이 말하는 공정이나 재료를 증명해야 합니다.',
        en: 'The working or material that the rule names has to be shown.',
      };
  }
}

function changeWords(level: ChangeLevel): Text {
  const { ko, en } = LEVELS[level];
  return level === 'any'
    ? {
        ko: '비원산지 재료는 어느 호의 것이어도 됩니다 (예외 제외).',
        en: 'Foreign materials may be of any heading, but for exceptions.',
      }
    : {
        ko: `비원산지 재료는 모두 물품과 다른 ${ko}의 것이어야 합니다.`,
        en: `Every foreign material must be of another ${en} than the goods.`,
      };
}

function inParts({ ranges, words }: Part, ko: string, en: string): Text {
  const codes = ranges.map(([from, to]) => rangeWords(from, to)).join(', ');
  const of = (material: string) =>
    [words === '' ? material : `"${words}"`, codes === '' ? '' : `(HS ${codes})`].join(' ').trim();
  return { ko: ko.replace('{of}', of('재료')), en: en.replace('{of}', of('materials')) };
}

function rangeWords(from: string, to: string): string {
  const [first, last] = [from.replace(/(00)+$/, ''), to.replace(/(99)+$/, '')];
  return first === last ? first : `${first}-${last}`;
}

export const OUTCOMES: Readonly<Record<Outcome, Text>> = {
  holds: { ko: '충족', en: 'holds' },
  fails: { ko: '불충족', en: 'fails' },
  unknown: { ko: '모름 (증명 필요)', en: 'unknown, has to be shown' },
};
