/**
 * The process beside the server that holds what classification knows: it learns when it is started, answers one question after
 * the other, and gives its memory back when it ends.
 */
import { openClassifier, type PastCase, type Recommendation } from '../../areas/classification/index.ts';
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
  | { readonly kind: 'add'; readonly decided: PastCase; readonly insteadOf: string | null };

export type FromBeside =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Recommendation }
  | { readonly kind: 'refused'; readonly id: number; readonly problems: readonly Problem[] }
  | { readonly kind: 'checked'; readonly id: number; readonly isKnown: boolean; readonly edition: string }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };

const tell = (message: FromBeside): void => void process.send?.(message);

async function open(message: Extract<ToBeside, { kind: 'learn' }>) {
  const knowledge = await readKnowledge(await findPacks(message.packs, message.dataFolder));
  const classifier = openClassifier(knowledge);
  for (const decided of message.own) if (classifier.has(decided.code.slice(0, 6))) classifier.add(decided);
  return { classifier, edition: knowledge.edition };
}

let opened: ReturnType<typeof open> | undefined;

async function handle(message: Exclude<ToBeside, { kind: 'learn' }>): Promise<void> {
  if (opened === undefined) return;
  const { classifier, edition } = await opened;
  if (message.kind === 'add') return classifier.add(message.decided, message.insteadOf);
  if (message.kind === 'check')
    return tell({ kind: 'checked', id: message.id, isKnown: classifier.has(message.hs6), edition });
  const said = classifier.recommend(message.text, message.within);
  tell(
    said.ok
      ? { kind: 'answer', id: message.id, answer: said.value }
      : { kind: 'refused', id: message.id, problems: said.problems },
  );
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
