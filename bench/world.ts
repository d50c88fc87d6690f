/**
 * A house without a database for the benchmarks: a year of the invented country in memory, models trained on what its
 * examinations found, criteria of the fixed mix, and declarations of the next day that nobody has seen.
 */
import {
  firstPolicy,
  type ImportHistory,
  type ImportSubject,
  lookUp,
  openHistory,
} from '../src/areas/clearance/index.ts';
import { makeEngine } from '../src/app/make-engine.ts';
import { remember } from '../src/app/remember.ts';
import { loadCatalogue } from '../src/catalogue.ts';
import { addDays, seoulDay } from '../src/core/day.ts';
import { canonicalJson, sha256 } from '../src/core/hash.ts';
import type { Random } from '../src/core/random.ts';
import type { Declaration } from '../src/model/declaration.ts';
import { compileCriterion } from '../src/screening/criteria/index.ts';
import type { Criterion } from '../src/screening/criterion.ts';
import { ENGINE, makeEdition } from '../src/screening/edition.ts';
import type { Engine } from '../src/screening/engine.ts';
import { type LearningRow, type ModelSet, trainModelSet } from '../src/screening/scores/index.ts';
import { declarationsOfDay, history as pastOf, makeCountry } from '../src/synthetic/index.ts';
import { asCriterion, type MixRule, type MixWords, mixRules } from './criteria-mix.ts';

/** The day whose declarations are decided. */
export const WORLD_DAY = '2026-11-19';

export interface World {
  readonly history: ImportHistory;
  readonly models: ModelSet;
  readonly subjects: readonly ImportSubject[];
  readonly declarations: readonly Declaration[];
}

/** @param past declarations of the year before @param count declarations of the day */
export function makeWorld(past: number, count: number): World {
  const country = makeCountry(1);
  const history = openHistory();
  const memory = remember(history);
  const rows: LearningRow[] = [];
  const year = { from: addDays(WORLD_DAY, -365), to: addDays(WORLD_DAY, -1), declarations: past };
  for (const { declaration, examined } of pastOf(country, year)) {
    memory.arrival(declaration, examined?.outcome);
    if (examined === undefined) continue;
    const { verdict, item, occurredAt } = examined.outcome;
    const day = seoulDay(Date.parse(occurredAt));
    declaration.items.forEach((line, place) => {
      if (verdict === 'clean' || item === undefined || line.sequence === item)
        rows.push({ declaration, item: place, verdict, day });
    });
  }
  memory.end();
  const models = trainModelSet(rows, { seed: 1 });
  const declarations: Declaration[] = [];
  for (const { declaration } of declarationsOfDay(country, WORLD_DAY, count)) declarations.push(declaration);
  const subjects = declarations.map((declaration) => ({
    kind: 'import-declaration' as const,
    declaration,
    facts: lookUp(history, declaration),
  }));
  return { history, models, subjects, declarations };
}

/** The engine of the first policy with these criteria. */
export async function worldEngine(
  { models, subjects }: World,
  criteria: readonly Criterion[],
): Promise<Engine<ImportSubject>> {
  const catalogue = await loadCatalogue();
  const policy = firstPolicy(catalogue, WORLD_DAY);
  const edition = makeEdition({
    engine: ENGINE,
    subject: 'import-declaration',
    policy,
    criteria,
    lists: [],
    detectors: policy.detectors.map(({ id, version }) => ({ id, version })),
    model: sha256(canonicalJson(models)),
    reference: 'bench',
  });
  return makeEngine(edition, catalogue, { models, sample: subjects.slice(0, 1200) });
}

/**
 * Criteria of the mix that name what occurs in this world. The first `hitting` meet at most `most` of a sample each, the rest
 * none, so that a larger set has the same hits.
 */
export function worldCriteria(
  { subjects }: World,
  fields: Engine<ImportSubject>['kind']['fields'],
  count: number,
  hitting: number,
): readonly Criterion[] {
  const sample = subjects.slice(0, 1000);
  const hitsOf = (rule: MixRule): number => {
    const compiled = compileCriterion(asCriterion(rule), fields);
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
    const { evaluate } = compiled.value;
    let hits = 0;
    for (const subject of sample) {
      const lines = rule.scope === 'item' ? subject.declaration.items.length : 1;
      for (let line = 0; line < lines; line++) {
        if (evaluate(subject, line).answer !== 'met') continue;
        hits++;
        break;
      }
    }
    return hits;
  };
  return mixRules(count, hitting, sample.length * 0.005, 11, hitsOf, wordsOf(subjects)).map(asCriterion);
}

/** Draws from the declarations themselves, so what is frequent among them is frequent among the criteria. */
function wordsOf(subjects: readonly ImportSubject[]): MixWords {
  const one = (random: Random): Declaration => subjects[random.below(subjects.length)]!.declaration;
  return {
    hsCode: (random) => one(random).items[0]!.hsCode,
    origin: (random) => one(random).items[0]!.originCountry ?? 'CN',
    office: (random) => one(random).office,
    importerId: (random) => one(random).importer?.id ?? 'nobody',
  };
}
