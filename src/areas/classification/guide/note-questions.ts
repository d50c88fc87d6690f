/**
 * Questions from section and chapter notes: what a note excludes, and whether goods are what a note defines. Only sentences of a
 * known build are read; the words of the note stand beside each question, the rest of the notes stays to be read.
 */
import type { Text } from '../../../core/text.ts';
import type { LegalNote } from '../subject.ts';
import { ASKS_EXCLUDED, definesTerm, noteName } from '../texts.ts';

export interface NoteQuestion {
  readonly kind: 'excludes' | 'defines';
  readonly asks: Text;
  /** Verbatim. */
  readonly words: string;
  readonly source: Text;
  /** Chapters and headings that a note names for what it excludes. */
  readonly leadsTo: readonly string[];
}

const ONE_EXCLUDED = /^이 [류부]에서(?:는)? (?!다음)(.+?)(?:은|는) 제외한다(\([^()]*\))?\.$/u;
const LIST_EXCLUDED = /^이 [류부]에서(?:는)? 다음(?: 각 목)?의 것은 제외한다\.$/u;
const DEFINED =
  /^(?:이 [류부표]에서 |(제\d{4}호)(?:의 소호)?에서 |(소호 제\d{4}\.\d{2}호)에서 )?["“]([^"”]{1,40})["”]이?란 .+을 말한다\.$/u;
const ITEM = /_([가-힣])$/u;
const LETTERS = '가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허';

/** @param code chapter or heading of the page, whose notes these are in their order @param has whether a code has a page */
export function noteQuestions(
  notes: readonly LegalNote[],
  code: string,
  has: (code: string) => boolean,
): readonly NoteQuestion[] {
  let list: string | null = null;
  let last = -1;
  return notes.flatMap((note): NoteQuestion[] => {
    const { id, text } = note;
    const letter = ITEM.exec(id)?.[1];
    const isItem = letter !== undefined;
    const place = isItem ? LETTERS.indexOf(letter) : -1;
    if (!isItem) list = LIST_EXCLUDED.test(text) ? id : null;
    // Letters that begin anew are of another list, whose first line is not among these extracts.
    else if (place <= last) list = null;
    last = place;
    if (list !== null) return isItem ? [excluded(note, text, list, has)] : [];
    const one = ONE_EXCLUDED.exec(text);
    // A second sentence may take back what the first one says.
    if (one !== null && !one[1]!.includes('다. '))
      return [excluded(note, `${one[1]}${one[2] ?? ''}`, null, has)];
    const defined = DEFINED.exec(text);
    if (defined === null || defined[3] === undefined) return [];
    const of = (defined[1] ?? defined[2])?.replace(/\D/g, '') ?? '';
    if (of !== '' && !of.startsWith(code) && !code.startsWith(of)) return [];
    return [
      {
        kind: 'defines',
        asks: definesTerm(defined[3]),
        words: text,
        source: noteName(id, null),
        leadsTo: [],
      },
    ];
  });
}

function excluded(
  { id, text }: LegalNote,
  goods: string,
  list: string | null,
  has: (code: string) => boolean,
): NoteQuestion {
  return {
    ...{ kind: 'excludes', asks: ASKS_EXCLUDED, words: text, source: noteName(id, list) },
    leadsTo: [...new Set(codesNamed(goods))].filter(has),
  };
}

/** All of them: goods of several headings may stand in one note. None where the note names a section too, or takes something back. */
function codesNamed(goods: string): readonly string[] {
  const brackets = [...goods.matchAll(/\(([^()]*)\)/gu)].map(([, inside]) => inside!);
  if (goods.includes('다만') || brackets.some((inside) => /제\d+부/u.test(inside))) return [];
  const first = /^제(?:\d{4}호(?!부터)|\d{1,2}류)/u.exec(goods)?.[0] ?? '';
  const named = [first, ...brackets.filter((inside) => !/^예|제외/u.test(inside))];
  return [...named.join(' ').matchAll(/제(\d{4})호|제(\d{1,2})류/gu)].map(
    ([, heading, chapter]) => heading ?? chapter!.padStart(2, '0'),
  );
}
