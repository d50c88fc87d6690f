/** Brings writing that means the same to one form (full width, case, marks, emoji), and says how much alike two texts are. */

/** Width, case and accents folded, everything but letters and digits a space. */
export function fold(text: string): string {
  if (!UNUSUAL.test(text)) return text.toLowerCase().replace(MARKS, ' ').trim();
  let folded = text.normalize('NFKC').toLowerCase();
  if (ACCENTED.test(folded))
    folded = folded
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .normalize('NFC');
  return folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** Anything but printable ASCII and Hangul syllables: the rest needs no normalising. */
const UNUSUAL = /[^\x20-\x7e\uac00-\ud7a3]/;
const MARKS = /[^0-9a-z\uac00-\ud7a3]+/g;
const ACCENTED = /[\u00c0-\u024f\u1e00-\u1eff]|[\u0300-\u036f]/;

/** A number of an order, waybill or telephone as letters and digits alone. */
export function foldNumber(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
}

/** Without country code and leading zero: +82-10-1234-5678 and 010 1234 5678 are one line. */
export function foldPhone(text: string): string {
  const digits = text.normalize('NFKC').replace(/\D/g, '');
  return digits.replace(/^(?:0082|82)?0?/, '');
}

/** Twice what both have over all that each has (Dice), of two lists as multisets; 1 where both are empty. */
export function dice(one: readonly string[], other: readonly string[]): number {
  if (one.length + other.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const part of one) counts.set(part, (counts.get(part) ?? 0) + 1);
  let both = 0;
  for (const part of other) {
    const left = counts.get(part) ?? 0;
    if (left === 0) continue;
    both++;
    counts.set(part, left - 1);
  }
  return (2 * both) / (one.length + other.length);
}

export function pairsOf(text: string): string[] {
  const letters = [...text.replaceAll(' ', '')];
  if (letters.length < 2) return letters;
  return letters.slice(1).map((letter, place) => letters[place]! + letter);
}

/** 1 less the share of letters that have to be changed, added, left out or exchanged with a neighbour. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const longest = Math.max(one.length, other.length);
  return 1 - distance(one, other) / longest;
}

/** Optimal string alignment (Damerau-Levenshtein, each part edited once). */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    for (let place = 1; place <= other.length; place++) {
      const isSame = one[row - 1] === other[place - 1];
      let least = Math.min(last[place]! + 1, now[place - 1]! + 1, last[place - 1]! + (isSame ? 0 : 1));
      if (row > 1 && place > 1 && one[row - 1] === other[place - 2] && one[row - 2] === other[place - 1])
        least = Math.min(least, before[place - 2]! + 1);
      now.push(least);
    }
    before = last;
    last = now;
  }
  return last[other.length]!;
}
