/** What models of officers' studies say, where two people put them in force. */
import type { Engine } from './engine.ts';
import { fault, type Voice } from './voices.ts';

export function hearStudies<S>(engine: Engine<S>, subject: S, voices: Voice[]): void {
  for (const { study, score } of engine.studies ?? []) {
    const id = `study:${study.id}`;
    if (score === null) {
      voices.push(fault(id, `model ${study.model} is not loaded`));
      continue;
    }
    try {
      const { chance, item } = score(subject, engine.kind.itemCountOf(subject));
      if (chance < study.from) continue;
      const percent = Math.round(chance * 1000) / 10;
      const reason = { id: 'score/study', parameters: { study: study.title, percent, line: item + 1 } };
      const finding = { source: 'score' as const, id, version: study.version, score: chance, reason };
      voices.push({
        finding: { ...finding, evidence: [`/items/${item}`] },
        wants: study.demand,
        isQuota: true,
      });
    } catch (error) {
      voices.push(fault(id, error instanceof Error ? error.message : String(error)));
    }
  }
}
