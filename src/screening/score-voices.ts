/** What models say of a subject's lines, and what the policy makes of their scores. */
import type { Demand } from './answers.ts';
import type { Engine } from './engine.ts';
import type { ItemScore } from './subject-kind.ts';
import { fault, type Voice } from './voices.ts';

export function hearModels<S>(engine: Engine<S>, subject: S, voices: Voice[]): readonly ItemScore[] {
  const { model, lookUp } = engine.edition.manifest;
  if (model === null && lookUp === undefined) return [];
  if (engine.score === null) {
    voices.push(fault('model', `model ${model} is not loaded`));
    return [];
  }
  let scores: readonly ItemScore[];
  try {
    scores = engine.score(subject);
  } catch (error) {
    voices.push(fault('model', error instanceof Error ? error.message : String(error)));
    return [];
  }
  hearScores(engine, scores, voices);
  return scores;
}

/** What the policy makes of the scores of a declaration's lines. */
export function hearScores<S>(engine: Engine<S>, scores: readonly ItemScore[], voices: Voice[]): void {
  if (scores.length === 0) return;
  let worst = 0;
  let gravest = 0;
  for (let item = 1; item < scores.length; item++) {
    if (scores[item]!.fraud > scores[worst]!.fraud) worst = item;
    if (scores[item]!.critical > scores[gravest]!.critical) gravest = item;
  }
  const { inspectFrom, documentsFrom, auditFrom, criticalFrom } = engine.edition.manifest.policy.scores;
  const { fraud } = scores[worst]!;
  const { critical } = scores[gravest]!;
  if (critical >= criticalFrom)
    voices.push(modelVoice('critical', critical, scores[gravest]!, gravest, 'physical'));
  if (fraud >= auditFrom) {
    const wants = fraud >= inspectFrom ? 'physical' : fraud >= documentsFrom ? 'documents' : 'audit';
    voices.push(modelVoice('fraud', fraud, scores[worst]!, worst, wants));
  }
}

function modelVoice(id: string, score: number, from: ItemScore, item: number, wants: Demand): Voice {
  const reason = {
    id: `score/${id}-${from.regime}`,
    parameters: { percent: Math.round(score * 1000) / 10, seen: from.seen, hits: from.hits, line: item + 1 },
  };
  const finding = { source: 'score' as const, id, version: 1, score, reason, evidence: [`/items/${item}`] };
  return { finding, wants, isQuota: true };
}
