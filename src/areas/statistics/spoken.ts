/** How a written word ends when it is spoken in Korean: figures, units, Latin letters and Hangul, for whoever puts a particle after it. */

/** `open` ends in a vowel, `rieul` in ㄹ (which 으로/로 treats as open), `closed` in any other consonant. */
export type Ending = 'open' | 'rieul' | 'closed';

const FIRST = 0xac00;
const LAST = 0xd7a3;
const FINALS = 28;
const RIEUL = 8;

/** Each digit as it is named: 영 일 이 삼 사 오 육 칠 팔 구. */
const DIGITS: readonly Ending[] = [
  ...(['closed', 'rieul', 'open', 'closed', 'open'] as const),
  ...(['open', 'closed', 'rieul', 'rieul', 'open'] as const),
];
/** 십 백 천, then 만 억 조 경 해 for every four places. */
const GROUPS: readonly Ending[] = ['closed', 'closed', 'open', 'closed', 'open'];

/** Units that are written in letters or signs and spoken as words. The longest comes first. */
const UNITS: readonly (readonly [string, Ending])[] = [
  ['%p', 'open'], // 퍼센트포인트
  ['%', 'open'], // 퍼센트
  ['kg', 'closed'], // 킬로그램
  ['mg', 'closed'],
  ['km', 'open'],
  ['cm', 'open'],
  ['mm', 'open'],
  ['㎏', 'closed'],
  ['㎡', 'open'], // 제곱미터
  ['㎥', 'open'],
  ['g', 'closed'], // 그램
  ['t', 'closed'], // 톤
  ['m', 'open'], // 미터
  ['ℓ', 'open'], // 리터
  ['$', 'open'], // 달러
  ['₩', 'closed'], // 원
  ['€', 'open'], // 유로
  ['℃', 'open'], // 도
  ['‰', 'rieul'], // 퍼밀
];

/** @param text whatever stands before the particle; a bracket at its end is not spoken, so 「반도체(28.4%)」 ends as 「반도체」. */
export function endingOf(text: string): Ending {
  const word = withoutTail(text);
  const last = word.codePointAt(word.length - 1);
  if (last === undefined) return 'open';
  if (last >= FIRST && last <= LAST) return endingOfSyllable(last);
  const figure = /(\d[\d,]*)(\.\d+)?$/.exec(word);
  if (figure !== null) return endingOfFigure(figure[1]!.replaceAll(',', ''), figure[2]);
  return endingOfUnit(word) ?? endingOfLetter(word);
}

function withoutTail(text: string): string {
  let word = text.trimEnd();
  for (;;) {
    const shorter = word.replace(/\s*(?:\([^()]*\)|\[[^[\]]*\]|["'”’」』>)\].,~·])$/u, '');
    if (shorter === word || shorter === '') return word;
    word = shorter;
  }
}

function endingOfSyllable(code: number): Ending {
  const final = (code - FIRST) % FINALS;
  if (final === 0) return 'open';
  return final === RIEUL ? 'rieul' : 'closed';
}

/** The last thing said: a digit, 십·백·천 where zeros follow, or the name of its four places. */
function endingOfFigure(whole: string, fraction: string | undefined): Ending {
  if (fraction !== undefined) return DIGITS[Number(fraction.at(-1))]!;
  const digits = whole.replace(/^0+(?=\d)/, '');
  const zeros = /0*$/.exec(digits)![0].length;
  if (zeros === digits.length) return DIGITS[0]!;
  if (zeros === 0) return DIGITS[Number(digits.at(-1))]!;
  return zeros < 4 ? 'closed' : GROUPS[Math.min(Math.floor(zeros / 4) - 1, GROUPS.length - 1)]!;
}

/** A unit counts as one after a figure or a slash, or where it stands alone: `5kg`, `달러/kg`, `%`. */
function endingOfUnit(word: string): Ending | undefined {
  for (const [unit, ending] of UNITS) {
    if (!word.endsWith(unit)) continue;
    const before = word.slice(0, -unit.length).trimEnd().at(-1);
    if (before === undefined || /[\d/]/.test(before) || !/[a-z]/i.test(unit)) return ending;
  }
  return undefined;
}

/** Letters by their names: 엘, 엠, 엔, 알 end in a consonant. A word in small letters is spoken as a word, and car ends open. */
function endingOfLetter(word: string): Ending {
  const letter = word.at(-1)!;
  if (/[lL]/.test(letter)) return 'rieul';
  if (/[mMnN]/.test(letter)) return 'closed';
  if (letter === 'R') return 'rieul';
  return /(?:ng|[aeiou][bkpt]|ck)$/.test(word) ? 'closed' : 'open';
}
