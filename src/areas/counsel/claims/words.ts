/** The words of a Korean sentence as a claim is held against them: politeness and the choice between 은/는/이/가 aside, each must be the same. */

/** Endings that say the same, turned into one of them. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/해야$/, '하여야'],
  [/합니다$/, '한다'],
  [/됩니다$/, '된다'],
  [/입니다$/, '이다'],
  [/있습니다$/, '있다'],
  [/없습니다$/, '없다'],
  [/(?:않습니다|아니합니다|않는다)$/, '아니한다'],
];
const SUBJECT = /([가-힣])(?:은|는|이|가)$/;
const OBJECT = /([가-힣])(?:을|를)$/;

/** Figures, Hangul and Latin words in order; marks between them are left out. */
export function wordsOf(text: string): string[] {
  const found = text.normalize('NFC').match(/\d[\d,]*(?:\.\d+)?|[가-힣ㄱ-ㅣ]+|\p{L}+|%/gu);
  return (found ?? []).map(inOneForm);
}

function inOneForm(word: string): string {
  if (/^\d/.test(word)) return word.replace(/,/g, '');
  const lower = word.toLowerCase();
  for (const [ending, one] of SAME) if (ending.test(lower)) return lower.replace(ending, one);
  return lower.replace(SUBJECT, '$1은').replace(OBJECT, '$1을');
}
