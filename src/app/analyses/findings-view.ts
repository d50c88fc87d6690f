/** The findings of a run in words, with whom they are about as far as whoever asks may know it. */
import { mayDo, placesOf } from '../../access/index.ts';
import { Fault } from '../../core/problem.ts';
import { fillText } from '../../core/text.ts';
import type { AnalysisFindings, AnalysisFindingView } from '../../exchange/contract.ts';
import { personOf, type Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import {
  type Analysis,
  type AnalysisDefinition,
  type Followed,
  type FollowedCount,
  followedKeys,
  type StoredFinding,
} from '../../screening/analyses/index.ts';
import { readAnalysis, readAnalysisYields } from '../../store/queries/analyses.ts';
import type { House } from '../house.ts';
import { rateOf } from '../views/texts.ts';
import { conditionOf } from './condition.ts';
import { directionOf } from './directions.ts';
import { openFindings } from './findings-file.ts';
import { runOf } from './follow.ts';
import { mayRead, type OpenedKey, openKeys, type Reader } from './keys.ts';
import { templateOf } from './templates.ts';

export async function findingsView(
  house: Pick<House, 'pool' | 'vault'>,
  who: Who,
  id: string,
  number: number,
): Promise<AnalysisFindings> {
  const row = await readAnalysis(house.pool, id);
  if (row === undefined) throw new Refusal('not-found');
  const run = await runOf(house, id, number);
  const definition = run.definition as AnalysisDefinition;
  const template = await templateOf(definition.template);
  if (template === undefined)
    throw new Fault('analysis/gone', `There is no analysis ${definition.template}.`);
  const stored = await openFindings(house.pool, house.vault, run.pieces);
  if (stored === undefined) return { analysis: id, run: number, isErased: true, findings: [] };
  const places = placesOf(personOf(who), 'declaration.read');
  const reader: Reader = { places, isOwner: row.owner === who.account, isMasked: true };
  const keys = await openKeys(house, directionOf(definition.direction), stored, reader);
  const yielded = (await readAnalysisYields(house.pool, id)).find((one) => one.run === number);
  const after = (yielded?.followed as Followed | undefined)?.findings;
  const mayWrite = mayDo(who.role, 'criteria.propose');
  return {
    ...{ analysis: id, run: number, isErased: false },
    findings: stored.map((finding, place) => ({
      ...findingView(finding, keys[place]!, template, reader),
      after: after?.[place] === undefined || !isFollowed(finding) ? null : afterView(after[place]),
      condition: mayWrite ? conditionOf(keys[place]!, definition.direction) : null,
    })),
  };
}

function isFollowed({ keys }: StoredFinding): boolean {
  return followedKeys(keys.map(({ column }) => ({ column, value: '' }))).length > 0;
}

function afterView({ declarations, examined, hits }: FollowedCount): AnalysisFindingView['after'] {
  return { declarations, rate: rateOf(hits, examined) };
}

function findingView(
  { effect, n, reason, lines, declarations, examined, hits }: StoredFinding,
  keys: readonly OpenedKey[],
  { reasons }: Analysis,
  { places }: Reader,
): Omit<AnalysisFindingView, 'after' | 'condition'> {
  const words = reasons[reason.id];
  if (words === undefined) throw new Fault('analysis/no-words', `There are no words for ${reason.id}.`);
  return {
    ...{ keys, effect, n, declarations },
    says: fillText(words.says, reason.parameters),
    look: fillText(words.look, reason.parameters),
    lines: lines.filter((line) => mayRead(places, line)).map(({ number, item }) => ({ number, item })),
    rate: rateOf(hits, examined),
  };
}
