/** The words and beginnings of words by which a text is found, and what somebody who types is looking for: for the search index. */

/** Longer beginnings are not told apart. */
const MOST_LETTERS = 20;
/** In Korean a word may begin anywhere inside another (의류 in 한빛의류). */
const MOST_SYLLABLES = 6;
/** Of a long code one remembers more than two signs; shorter beginnings would only fill the index. */
const CODE_LETTERS = 8;
const CODE_BEGINS = 6;
const HS_BEGINS = 4;
const MOST_SOUGHT = 8;

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const SYLLABIC = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const JOINED = /[\p{L}\p{N}]+(?:[-./][\p{L}\p{N}]+)+/gu;

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Numbers written in parts (`43411-27-018246M`, `6109.10-1000`, `123-45-67890`) are one word as well. */
function joinedWords(text: string): string[] {
  return (text.match(JOINED) ?? [])
    .filter((part) => /\d/.test(part))
    .map((part) => part.replace(/[-./]/g, ''));
}

/** Whole words only, for what is found by its whole and by nothing less. */
export function wholeWords(text: string): string[] {
  const said = plain(text);
  return [...new Set([...(said.match(WORD) ?? []), ...joinedWords(said)])];
}

/** Everything by which a text is found. */
export function indexWords(text: string): Set<string> {
  const found = new Set<string>();
  for (const word of wholeWords(text)) addBeginnings(word, found);
  return found;
}

function addBeginnings(word: string, found: Set<string>): void {
  const letters = [...word];
  if (SYLLABIC.test(word)) {
    if (letters.length === 1) found.add(word);
    for (let from = 0; from < letters.length; from++)
      for (let to = from + 2; to <= Math.min(letters.length, from + MOST_SYLLABLES); to++)
        found.add(letters.slice(from, to).join(''));
    return;
  }
  const isCode = letters.length >= CODE_LETTERS && /\d/.test(word);
  const least = isCode ? (/^\d+$/.test(word) ? HS_BEGINS : CODE_BEGINS) : 2;
  for (let to = least; to <= Math.min(letters.length, MOST_LETTERS); to++)
    found.add(letters.slice(0, to).join(''));
}

/** The words typed, each as the index knows it; one sign alone is nothing to look for, save a syllable that is a word. */
export function soughtWords(typed: string): string[] {
  const said = plain(typed).trim();
  const words = said.split(/\s+/).flatMap((part) => {
    const joined = joinedWords(part);
    return joined.length > 0 ? joined : (part.match(WORD) ?? []);
  });
  const sought = words.map(cutToIndex).filter((word) => word.length >= 2 || SYLLABIC.test(word));
  return [...new Set(sought)].slice(0, MOST_SOUGHT);
}

function cutToIndex(word: string): string {
  return [...word].slice(0, SYLLABIC.test(word) ? MOST_SYLLABLES : MOST_LETTERS).join('');
}
