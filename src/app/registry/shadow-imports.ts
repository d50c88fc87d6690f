/** Models of imports in shadow: each line of a declaration is scored, with the counts that stood in the record. */
import { IMPORT_KIND } from '../../areas/clearance/index.ts';
import { seoulDay } from '../../core/day.ts';
import { Fault } from '../../core/problem.ts';
import type { Declaration } from '../../model/declaration.ts';
import { type Decision, readRecord } from '../../screening/record.ts';
import { goodsNumerics } from '../../screening/scores/goods-numerics.ts';
import type { ModelSet } from '../../screening/scores/model-set.ts';
import { compiledModels, type ItemScore, scoreItem } from '../../screening/scores/score-item.ts';
import { expectedYield } from '../../screening/yield.ts';
import {
  countDecided,
  readUnscored,
  type ShadowScoreRow,
  type UnscoredDecision,
} from '../../store/queries/shadow-scores.ts';
import { declarationsOf } from '../contents.ts';
import { readModel } from '../editions.ts';
import { MODEL_NAME } from '../get-ready.ts';
import type { House } from '../house.ts';
import { chosenBy } from './chosen-by.ts';
import type { ShadowKind, ShadowSaid } from './shadow.ts';

/** Entries of the log at once, and between two breaths of the server. */
const PART = 400;
const BREATH = 20;

export function importShadow({ pool, vault }: Pick<House, 'pool' | 'vault'>): ShadowKind<ModelSet> {
  return {
    modelName: MODEL_NAME,
    async ready(model) {
      const models = await readModel(pool, model);
      compiledModels(models);
      return models;
    },
    async ask(models, after, head) {
      const upTo = Math.min(head, after + PART);
      const decisions = await readUnscored(pool, after, upTo);
      return { ...(await scoreAll(vault, models, decisions)), upTo };
    },
    count: (after, upTo) => countDecided(pool, after, upTo),
  };
}

async function scoreAll(
  vault: House['vault'],
  models: ModelSet,
  decisions: readonly UnscoredDecision[],
): Promise<ShadowSaid> {
  const declarations = await declarationsOf(vault, decisions);
  const scores: ShadowScoreRow[] = [];
  const skipped = new Map<string, number>();
  for (const [place, stored] of decisions.entries()) {
    if (place % BREATH === BREATH - 1) await new Promise((resolve) => setImmediate(resolve));
    const decision = readRecord(stored.record);
    // Nothing to compare with where no model spoke, such as in an outage.
    if (decision.scores.length === 0 || stored.champion === null) continue;
    const declaration = declarations[place];
    if (declaration === null || declaration === undefined) {
      const day = seoulDay(Date.parse(decision.inputs.occurredAt));
      skipped.set(day, (skipped.get(day) ?? 0) + 1);
    } else scores.push(rowOf(stored, stored.champion, decision, declaration, models));
  }
  return { scores, skipped: [...skipped].map(([day, n]) => ({ day, n })) };
}

function rowOf(
  { number, version, office }: UnscoredDecision,
  champion: string,
  decision: Decision,
  declaration: Declaration,
  models: ModelSet,
): ShadowScoreRow {
  const { facts, inputs } = decision;
  if (facts.profiles.length !== declaration.items.length)
    throw new Fault('shadow/other-lines', `The record of ${number}/${version} has another number of lines.`);
  const subject = { kind: 'import-declaration' as const, declaration, facts };
  const stakeOf = (item: number): number | undefined => IMPORT_KIND.stakeOf(subject, item);
  const scores = declaration.items.map((item, place) =>
    scoreItem(models, facts.profiles[place]!, goodsNumerics(declaration, item, models.prices)),
  );
  return {
    ...{ number, version, office, champion },
    day: seoulDay(Date.parse(inputs.occurredAt)),
    fraud: largest(scores, 'fraud'),
    critical: largest(scores, 'critical'),
    strength: expectedYield(scores, stakeOf),
    championFraud: largest(decision.scores, 'fraud'),
    championStrength: expectedYield(decision.scores, stakeOf),
    ...chosenBy(decision),
  };
}

const largest = (scores: readonly ItemScore[], of: 'fraud' | 'critical'): number =>
  scores.reduce((most, score) => Math.max(most, score[of]), 0);
