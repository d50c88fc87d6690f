/** What the steps beside the list say, in both languages. */

export const WHOLLY = {
  notClaimed: {
    ko: '완전생산물품이라고 하지 않았습니다.',
    en: 'The goods are not said to be wholly obtained.',
  },
  foreign: {
    ko: '비원산지 재료가 있어 완전생산물품이 아닙니다.',
    en: 'With foreign materials the goods are not wholly obtained.',
  },
  noProof: {
    ko: '완전생산의 증빙이나 재료의 원산지가 빠져 있습니다.',
    en: 'Proof that the goods are wholly obtained, or the origin of a material, is missing.',
  },
  holds: { ko: '완전생산물품이며 증빙이 있습니다.', en: 'The goods are wholly obtained, with proof.' },
};
export const MATERIALS = {
  none: { ko: '재료가 적혀 있지 않습니다.', en: 'No material is given.' },
  foreign: {
    ko: '비원산지 재료가 있어 원산지재료생산물품이 아닙니다.',
    en: 'Foreign materials are used, so the goods are not made of originating materials alone.',
  },
  open: { ko: '원산지가 증명되지 않은 재료가 있습니다.', en: 'The origin of some materials is not proved.' },
  unverified: {
    ko: '이 재료가 역내산으로 인정되는지는 확인되지 않은 누적 규정에 달려 있습니다. 사람이 판단해야 합니다.',
    en: 'Whether these materials count as originating turns on a rule of cumulation that nobody has verified here: a person decides.',
  },
  holds: {
    ko: '모든 재료가 원산지재료이며 증빙이 있습니다.',
    en: 'Every material is originating, with proof.',
  },
};
export const LIST = {
  none: {
    ko: '이 품목번호의 품목별 기준을 찾지 못했습니다.',
    en: 'No row of the list was found for this code.',
  },
  one: { ko: '품목별 기준', en: 'The product-specific rule' },
  several: {
    ko: '여러 기준 행이 해당할 수 있습니다. 물품에 맞는 행을 고르십시오. 고르기 전에는 모두 같은 답일 때만 답합니다.',
    en: 'Several rows may describe the goods: choose the one that does. Until then only what all of them answer alike is answered.',
  },
};
export const OPERATIONS = {
  beyond: {
    ko: '불인정 공정을 넘는 작업이 증빙과 함께 적혀 있습니다.',
    en: 'Working beyond the insufficient operations is given, with proof.',
  },
  unknown: { ko: '어떤 작업을 했는지 증명되지 않았습니다.', en: 'What working was done is not proved.' },
  only: { ko: '불인정 공정만 적혀 있습니다.', en: 'Only insufficient operations are given.' },
};
