/**
 * The process beside the server that holds what classification knows: it learns when it is started, answers one question after
 * the other, and gives its memory back when it ends.
 */
import {
  type CaseSearch,
  type CaseSource,
  type Classifier,
  type GuidePage,
  guidePage,
  type Knowledge,
  type NearCase,
  openClassifier,
  type PastCase,
  type Recommendation,
  searchCases,
  type Translation,
  translateCode,
} from '../../areas/classification/index.ts';
import type { Problem } from '../../core/problem.ts';
import { findPacks } from '../../packs/find-packs.ts';
import { readKnowledge } from './knowledge.ts';

export type ToBeside =
  | {
      readonly kind: 'learn';
      readonly packs: Readonly<Record<string, string | undefined>>;
      readonly dataFolder: string;
      readonly own: readonly PastCase[];
    }
  | { readonly kind: 'ask'; readonly id: number; readonly text: string; readonly within: string }
  | { readonly kind: 'check'; readonly id: number; readonly hs6: string }
  | { readonly kind: 'find'; readonly id: number; readonly search: CaseSearch }
  | { readonly kind: 'guide'; readonly id: number; readonly code: string }
  | {
      readonly kind: 'translate';
      readonly id: number;
      readonly code: string;
      readonly from: string;
      readonly to: string;
    }
  | { readonly kind: 'add'; readonly decided: PastCase; readonly insteadOf: string | null }
  | { readonly kind: 'forget'; readonly source: CaseSource; readonly ref: string };

export type FromBeside =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Recommendation }
  | { readonly kind: 'refused'; readonly id: number; readonly problems: readonly Problem[] }
  | {
      readonly kind: 'found';
      readonly id: number;
      readonly cases: readonly NearCase[];
      readonly known: number;
    }
  | { readonly kind: 'page'; readonly id: number; readonly page: GuidePage | null; readonly edition: string }
  | { readonly kind: 'translated'; readonly id: number; readonly translation: Translation }
  | { readonly kind: 'checked'; readonly id: number; readonly isKnown: boolean; readonly edition: string }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };

const tell = (message: FromBeside): void => void process.send?.(message);

async function open(message: Extract<ToBeside, { kind: 'learn' }>) {
  const knowledge = await readKnowledge(await findPacks(message.packs, message.dataFolder));
  const classifier = openClassifier(knowledge);
  for (const decided of message.own) if (classifier.has(decided.code.slice(0, 6))) classifier.add(decided);
  return { classifier, knowledge };
}

let opened: ReturnType<typeof open> | undefined;

async function handle(message: Exclude<ToBeside, { kind: 'learn' }>): Promise<void> {
  if (opened === undefined) return;
  const { classifier, knowledge } = await opened;
  // What is learnt or forgotten may stand on any page.
  if (message.kind === 'add' || message.kind === 'forget') pages.clear();
  if (message.kind === 'add') classifier.add(message.decided, message.insteadOf);
  else if (message.kind === 'forget') classifier.forget(message.source, message.ref);
  else tell(answerTo(message, classifier, knowledge));
}

type Question = Exclude<ToBeside, { kind: 'learn' | 'add' | 'forget' }>;

/** Kept, since the first page reads every name and every case. */
const pages = new Map<string, GuidePage>();

function pageOf(code: string, classifier: Classifier, knowledge: Knowledge): GuidePage | null {
  const made = pages.get(code) ?? guidePage(classifier.learnt, knowledge, code);
  if (made !== undefined) pages.set(code, made);
  return made ?? null;
}

function answerTo(message: Question, classifier: Classifier, knowledge: Knowledge): FromBeside {
  const { id } = message;
  const { edition } = knowledge;
  switch (message.kind) {
    case 'check':
      return { kind: 'checked', id, isKnown: classifier.has(message.hs6), edition };
    case 'find':
      return {
        ...{ kind: 'found', id, known: classifier.learnt.cases.length },
        cases: searchCases(classifier.learnt, message.search),
      };
    case 'guide':
      return {
        kind: 'page',
        id,
        edition,
        page: pageOf(message.code, classifier, knowledge),
      };
    case 'translate': {
      const known = { edition, has: classifier.has, others: knowledge.otherEditions };
      const said = translateCode(message.code, message.from, message.to, known);
      return said.ok
        ? { kind: 'translated', id, translation: said.value }
        : { kind: 'refused', id, problems: said.problems };
    }
    case 'ask': {
      const said = classifier.recommend(message.text, message.within);
      return said.ok
        ? { kind: 'answer', id, answer: said.value }
        : { kind: 'refused', id, problems: said.problems };
    }
  }
}

process.on('disconnect', () => process.exit(0));
process.on('message', (message: ToBeside) => {
  if (message.kind === 'learn') {
    opened = open(message);
    opened.catch(() => {});
    return;
  }
  handle(message).catch((error: unknown) => {
    const id = 'id' in message ? message.id : -1;
    tell({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) });
  });
});
