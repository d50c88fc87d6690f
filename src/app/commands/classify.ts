/** `gwanmun classify`: one recommendation without a server and without a store. */
import { openClassifier, type Recommendation } from '../../areas/classification/index.ts';
import type { Problem } from '../../core/problem.ts';
import { findPacks } from '../../packs/find-packs.ts';
import { readKnowledge } from '../classification/knowledge.ts';
import { type Asked, dataFolderOf, settingsOf } from './workplace.ts';

export type Classified =
  | { readonly ok: true; readonly value: Recommendation; readonly table: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Flags: `within`, `data`. */
export async function classifyText(asked: Asked, text: string): Promise<Classified> {
  const packs = await findPacks(asked.env, dataFolderOf(settingsOf(asked)));
  const classifier = openClassifier(await readKnowledge(packs));
  const said = classifier.recommend(text, asked.flags.within ?? '');
  return said.ok ? { ok: true, value: said.value, table: tableOf(said.value) } : said;
}

const BANDS = {
  one: 'one code',
  list: 'a short list',
  person: 'a person has to decide',
} as const;

function tableOf({ band, edition, candidates, questions, notes, known }: Recommendation): string {
  const isMadeUp = notes.some(({ code }) => code === 'made-up');
  const rows = candidates.flatMap(({ hs6, chance, name, cases, nameWords, headingWords }) => [
    `  ${hs6}  ${
      isMadeUp
        ? ''
        : `${Math.min(99, 100 * chance)
            .toFixed(0)
            .padStart(2)} %  `
    }${name.ko}${name.ko === '' ? '' : ' / '}${name.en}`,
    ...(nameWords.length + headingWords.length === 0
      ? []
      : [`           words in its names: ${[...new Set([...headingWords, ...nameWords])].join(', ')}`]),
    ...cases.map(
      ({ ref, date, code, text }) =>
        `           ${[ref, date, code].filter((part) => part !== '').join(' ')}  ${shortened(text)}`,
    ),
  ]);
  return [
    `${edition}: ${BANDS[band]}, from ${known} past cases. Advice, not a decision.`,
    ...rows,
    ...questions.map(
      ({ asks, answers }) =>
        `  ? ${asks.en} ${answers.map((one) => `${one.within} ${one.says.en}`).join(' | ')}`,
    ),
    ...notes.map(({ says }) => `  ! ${says.en}`),
  ].join('\n');
}

const MOST_SHOWN = 90;

function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ');
  return plain.length <= MOST_SHOWN ? plain : `${plain.slice(0, MOST_SHOWN)}…`;
}
