/**
 * Words for goods that must not enter, or only with a permit that is seldom given (관세법 제234조; 멸종위기종 국제거래 협약
 * CITES; 총포화약법). Found in a description they are shown to an officer; a word proves nothing.
 */
export type ProhibitedKind = 'obscene' | 'currency' | 'wildlife' | 'weapon' | 'drug';

const ROWS: readonly (readonly [
  kind: ProhibitedKind,
  words: readonly string[],
  unless: readonly string[],
])[] = [
  ['currency', ['위조지폐', '위조화폐', 'COUNTERFEIT MONEY', 'COUNTERFEIT NOTES'], ['감별', 'DETECTOR']],
  [
    'wildlife',
    [
      '상아',
      '코뿔소 뿔',
      '천산갑',
      '웅담',
      '호랑이 뼈',
      'IVORY CARVING',
      'ELEPHANT IVORY',
      'RHINO HORN',
      'PANGOLIN',
    ],
    ['상아색'],
  ],
  [
    'weapon',
    ['권총', '실탄', '소총', 'PISTOL', 'AMMUNITION', 'SILENCER FOR', 'STUN GUN', '전기충격기', '도검'],
    ['글루건', 'GLUE', '완구', 'TOY', '못'],
  ],
  [
    'drug',
    [
      '대마',
      '헤로인',
      '코카인',
      '필로폰',
      '양귀비',
      'CANNABIS',
      'MARIJUANA',
      'COCAINE',
      'HEROIN',
      'KETAMINE',
      'KRATOM',
    ],
    ['대마직물', '대마사', 'TRUE HEMP FABRIC'],
  ],
  ['obscene', ['음란', 'PORNOGRAPH'], []],
];

const BY_WORD = new Map(
  ROWS.flatMap(([kind, words, unless]) => words.map((word) => [word, { kind, unless }] as const)),
);
const ANY_WORD = new RegExp([...BY_WORD.keys()].sort((one, other) => other.length - one.length).join('|'));

/** @param text in capitals */
export function prohibitedWord(
  text: string,
): { readonly word: string; readonly kind: ProhibitedKind } | undefined {
  const word = ANY_WORD.exec(text)?.[0];
  if (word === undefined) return undefined;
  const { kind, unless } = BY_WORD.get(word)!;
  return unless.some((other) => text.includes(other)) ? undefined : { word, kind };
}
