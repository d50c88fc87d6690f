/** The questions that separate a few candidates: first between headings, then within one, in the words in which they differ. */
import type { Text } from '../../core/text.ts';
import type { Candidate, Question } from './subject.ts';
import { ASKS_HEADING, asksSubheading } from './texts.ts';

type Named = Pick<Candidate, 'hs6' | 'name' | 'heading'>;

/** None where there is nothing to choose. */
export function questionsBetween(candidates: readonly Named[]): Question[] {
  const headings = Map.groupBy(candidates, ({ hs6 }) => hs6.slice(0, 4));
  const questions: Question[] = [];
  if (headings.size > 1)
    questions.push({
      asks: ASKS_HEADING,
      answers: [...headings].map(([within, [first]]) => ({ within, says: first!.heading })),
    });
  for (const [heading, within] of headings) {
    if (within.length < 2) continue;
    questions.push({
      asks: asksSubheading(heading),
      answers: within.map((one) => ({ within: one.hs6, says: differenceBetween(one, within) })),
    });
  }
  return questions;
}

/** The name without the words at its beginning that all of them have. */
export function differenceBetween(one: Pick<Named, 'name'>, all: readonly Pick<Named, 'name'>[]): Text {
  const shared = sharedBeginning(all.map(({ name }) => name.en));
  const rest = one.name.en.slice(shared).trim();
  return { ko: one.name.ko, en: rest === '' ? one.name.en : rest };
}

/** Letters of the beginning up to the last end of a clause that all have. */
function sharedBeginning(names: readonly string[]): number {
  const [first = '', ...others] = names;
  let end = 0;
  for (const { index } of first.matchAll(/[,;:]\s/g)) {
    const beginning = first.slice(0, index + 2);
    if (others.every((name) => name.startsWith(beginning))) end = index + 2;
  }
  return end;
}
