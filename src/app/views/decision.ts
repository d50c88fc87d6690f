/** A stored decision with its reasons, its score explained, its record and the edition that it was made under. */

import { fillText } from '../../core/text.ts';
import type { DecisionView, EditionView, ScoreView } from '../../exchange/contract.ts';
import type { Who } from '../../exchange/ports.ts';
import type { Declaration } from '../../model/declaration.ts';
import type { SpeakingEngine } from '../../screening/reasons.ts';
import type { Decision } from '../../screening/record.ts';
import { explainItem } from '../../screening/scores/explain.ts';
import { goodsNumerics } from '../../screening/scores/goods-numerics.ts';
import type { ModelSet } from '../../screening/scores/model-set.ts';
import type { DecisionRow } from '../../store/rows.ts';
import { engineOfDecision } from '../export-engine.ts';
import type { House } from '../house.ts';
import { findingViews } from './reasons.ts';
import { recordValues } from './record-values.ts';
import { scoredLikeThis } from './scored-like-this.ts';
import { maySeeChance } from './texts.ts';

export async function decisionView(
  house: House,
  who: Who,
  stored: DecisionRow,
  decision: Decision,
  declaration: Declaration,
): Promise<DecisionView> {
  const engine = await engineOfDecision(house.editions, decision);
  const seesChance = maySeeChance(who);
  const { inputs } = decision;
  return {
    id: inputs.id,
    occurredAt: inputs.occurredAt,
    recordedAt: inputs.recordedAt,
    answers: decision.answers,
    lane: decision.lane,
    findings: findingViews(engine, decision, declaration, seesChance),
    score: await scoreView(house, engine, decision, declaration),
    recordHash: stored.recordHash,
    record: seesChance ? stored.record : withoutChance(stored.record),
    values: recordValues(decision, seesChance),
    edition: editionView(engine),
    chain: decision.chain ?? null,
    isBlind: false,
    ...(seesChance ? { isRandom: decision.isRandom, draw: inputs.draw } : {}),
  };
}

/** The record as an examiner may read it: whether chance chose the case is left out. */
export function withoutChance(record: string): string {
  const {
    draw: _draw,
    random: _random,
    findings,
    ...rest
  } = JSON.parse(record) as Record<string, unknown> & {
    findings: [source: string, ...rest: unknown[]][];
  };
  return JSON.stringify({ ...rest, findings: findings.filter(([source]) => source !== 'random') });
}

function editionView({ edition }: SpeakingEngine): EditionView {
  const { manifest, hash } = edition;
  return {
    hash,
    policy: `${manifest.policy.id}@${manifest.policy.version}`,
    criteria: manifest.criteria.length,
    detectors: manifest.detectors.length,
    models: manifest.model === null ? [] : [{ name: 'import', id: manifest.model }],
    lists: manifest.lists.length,
    reference: manifest.reference,
  };
}

async function scoreView(
  house: House,
  engine: SpeakingEngine,
  decision: Decision,
  declaration: Declaration,
): Promise<ScoreView | null> {
  const { model } = engine.edition.manifest;
  const models = await house.editions.modelsOf(engine.edition.hash);
  if (model === null || models === null || decision.scores.length === 0) return null;
  let worst = 0;
  decision.scores.forEach((one, item) => {
    if (one.fraud > decision.scores[worst]!.fraud) worst = item;
  });
  const { fraud, regime, worthKrw = null } = decision.scores[worst]!;
  const critical = Math.max(...decision.scores.map((one) => one.critical));
  return {
    fraud,
    critical,
    worthKrw,
    regime,
    ...explained(models, decision, declaration, worst),
    likeThis: await scoredLikeThis(house, fraud),
    modelId: model,
  };
}

/** Exact Shapley values in log odds, by family of features. */
function explained(
  models: ModelSet,
  decision: Decision,
  declaration: Declaration,
  item: number,
): Pick<ScoreView, 'says' | 'start' | 'pushes' | 'end'> {
  const counts = decision.facts.profiles[item]!;
  const why = explainItem(
    models,
    counts,
    goodsNumerics(declaration, declaration.items[item]!, models.prices),
  );
  return {
    says: fillText(why.words),
    start: why.bias,
    pushes: why.families.map(({ family, title, value, features }) => ({
      feature: family,
      title,
      value: features.map(({ feature }) => feature).join(', '),
      push: value,
    })),
    end: why.margin,
  };
}
