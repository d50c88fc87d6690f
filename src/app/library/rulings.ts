/** Rulings for the search over the library, asked of the searches over rulings that there are: what the house published, and what packs bring. */
import { questionProblems } from '../../areas/classification/index.ts';
import { hasAll, markedSentence } from '../../areas/counsel/index.ts';
import type { Text } from '../../core/text.ts';
import type { LibraryHit } from '../../exchange/contract/library.ts';
import { findPacks } from '../../packs/find-packs.ts';
import { caseView } from '../classification/view.ts';
import type { House } from '../house.ts';
import { publishedRulings } from '../rulings/search.ts';
import type { Found } from './search.ts';

export interface FoundRulings {
  readonly found: readonly Found[];
  /** Packs of rulings lie there that have not answered: they are being read, or cannot be. */
  readonly isReading: boolean;
}

const HOUSE: Text = { ko: '사전심사 결정 (공표)', en: 'Published advance ruling' };
const OF_PACKS = ['kr', 'eu', 'uk', 'us'] as const;
const MOST = 100;
/** Whoever asks for all kinds does not wait until packs are read. */
const PATIENCE_MILLIS = 1500;

/** Every word stands in what was found, as in the rest of the library. */
export async function findRulings(
  house: House,
  words: readonly string[],
  mayWait: boolean,
): Promise<FoundRulings> {
  if (words.length === 0) return { found: [], isReading: false };
  const [published, brought] = await Promise.all([
    publishedRulings(house, words.join(' '), ''),
    ofPacks(house, words, mayWait),
  ]);
  const own = published.rulings.map(({ number, title, goods, ruledOn }) =>
    foundRuling({ ref: number, title, text: goods, date: ruledOn, body: HOUSE }, words),
  );
  return {
    found: [...own, ...(brought ?? [])].flatMap((one) => one ?? []),
    isReading: brought === undefined,
  };
}

/** Undefined where they have not answered and nobody waits for them. */
async function ofPacks(
  house: House,
  words: readonly string[],
  mayWait: boolean,
): Promise<(Found | undefined)[] | undefined> {
  const text = words.join(' ');
  const { found: packs } = await findPacks(process.env, house.store.dataFolder);
  const isThere = packs.some(({ name }) => name.startsWith('hs-rulings-'));
  if (!isThere || questionProblems(text, '').length > 0) return [];
  const asking = house.classification.find({ text, by: 'words', sources: OF_PACKS, within: '', most: MOST });
  const answer = mayWait ? await asking : await withPatience(asking);
  return answer?.cases
    .map((one) => caseView(one, false))
    .map(({ ref, code, text: goods, date, source }) =>
      foundRuling({ ref, title: `HS ${code}`, text: goods ?? '', date, body: source, isOfPack: true }, words),
    );
}

async function withPatience<Value>(asking: Promise<Value>): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE_MILLIS);
  });
  // What fails is told to whoever asks for rulings alone; the rest of the library is found all the same.
  const answered = asking.catch(() => undefined);
  return Promise.race([answered, late]).finally(() => clearTimeout(timer));
}

interface Ruling {
  readonly ref: string;
  readonly title: string;
  readonly text: string;
  readonly date: string;
  readonly body: Text;
  readonly isOfPack?: true;
}

function foundRuling(one: Ruling, words: readonly string[]): Found | undefined {
  const { ref, title, text, date, body, isOfPack = false } = one;
  if (!hasAll(words, ref, title, text)) return undefined;
  const opens = isOfPack
    ? `/rulings?by=words&text=${encodeURIComponent(ref)}`
    : `/rulings/${encodeURIComponent(ref)}`;
  const show = (): LibraryHit => ({
    ...{ kind: 'ruling', ref, title, body, date, opens, needsSignIn: isOfPack },
    ...{ ...markedSentence(words, text), standing: null, isMadeUp: false },
  });
  return { kind: 'ruling', title, date, show };
}
