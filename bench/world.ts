/**
 * A house without a database for the benchmarks: a year of the invented country in memory, models trained on what its
 * examinations found, criteria of the fixed mix, and declarations of the next day that nobody has seen.
 */

import { makeEngine } from '../src/app/make-engine.ts';
import { remember } from '../src/app/remember.ts';
import {
  firstPolicy,
  type ImportHistory,
  type ImportSubject,
  lookUp,
  openHistory,
  validateDeclaration,
} from '../src/areas/clearance/index.ts';
import { loadCatalogue } from '../src/catalogue.ts';
import { addDays, seoulDay } from '../src/core/day.ts';
import { canonicalJson, sha256 } from '../src/core/hash.ts';
import type { Random } from '../src/core/random.ts';
import type { Declaration } from '../src/model/declaration.ts';
import { compileCriteria, match } from '../src/screening/criteria/index.ts';
import type { Criterion } from '../src/screening/criterion.ts';
import { ENGINE, makeEdition } from '../src/screening/edition.ts';
import type { Engine } from '../src/screening/engine.ts';
import {
  amountOfFind,
  type LearningRow,
  type ModelSet,
  trainModelSet,
} from '../src/screening/scores/index.ts';
import { declarationsOfDay, makeCountry, history as pastOf } from '../src/synthetic/index.ts';
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
    const amount = amountOfFind(declaration, verdict, examined.outcome);
    const day = seoulDay(Date.parse(occurredAt));
    declaration.items.forEach((line, place) => {
      if (verdict === 'clean' || item === undefined || line.sequence === item)
        rows.push({ declaration, item: place, verdict, day, ...amount });
    });
  }
  memory.end();
  const models = trainModelSet(rows, { seed: 1 });
  const declarations: Declaration[] = [];
  for (const { declaration } of declarationsOfDay(country, WORLD_DAY, count))
    declarations.push(asRead(declaration));
  const subjects = declarations.map(
    (declaration): ImportSubject => ({
      kind: 'import-declaration',
      declaration,
      facts: lookUp(history, declaration),
    }),
  );
  return { history, models, subjects, declarations };
}

/** As the gate has it before it decides: read from JSON, its fields in their order. */
function asRead(declaration: Declaration): Declaration {
  const read = validateDeclaration(JSON.parse(JSON.stringify(declaration)));
  if (!read.ok) throw new Error(read.problems[0]!.message.en);
  return read.value;
}

/** The engine of the first policy with these criteria. @param without a detector that it lacks */
export async function worldEngine(
  { models, subjects }: World,
  criteria: readonly Criterion[],
  without?: string,
): Promise<Engine<ImportSubject>> {
  const catalogue = await loadCatalogue();
  const first = firstPolicy(catalogue, WORLD_DAY);
  const policy = { ...first, detectors: first.detectors.filter(({ id }) => id !== without) };
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
 * Criteria of the mix that name what occurs in this world, in two sets: `hitting` of them meet at most half a per cent of the
 * declarations each; the larger set has further ones that meet none, so that both have the same hits.
 */
export function worldCriteria(
  { subjects }: World,
  fields: Engine<ImportSubject>['kind']['fields'],
  hitting: number,
  count: number,
): { readonly few: readonly Criterion[]; readonly many: readonly Criterion[] } {
  const words = wordsOf(subjects);
  const drawn = mixRules(hitting * 2, hitting * 2, Number.POSITIVE_INFINITY, 11, () => 0, words);
  const others = mixRules(count * 3, count * 3, Number.POSITIVE_INFINITY, 12, () => 0, words);
  const rare = keepMix(drawn, hitsOf(drawn, fields, subjects), subjects.length * 0.005, hitting);
  const none = keepMix(others, hitsOf(others, fields, subjects), 0, count - hitting);
  const further = none.map((rule) => ({ ...rule, id: `D${rule.id.slice(1)}` }));
  return { few: rare.map(asCriterion), many: [...rare, ...further].map(asCriterion) };
}

function hitsOf(
  rules: readonly MixRule[],
  fields: Engine<ImportSubject>['kind']['fields'],
  subjects: readonly ImportSubject[],
): ReadonlyMap<string, number> {
  const sample = subjects
    .slice(0, 400)
    .map((subject) => ({ subject, itemCount: subject.declaration.items.length }));
  const compiled = compileCriteria(rules.map(asCriterion), fields, { sample });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems.slice(0, 3)));
  const hits = new Map<string, number>();
  for (const subject of subjects) {
    const { items, declaredOn } = subject.declaration;
    const met = new Set<string>();
    for (const { criterion } of match(compiled.value, subject, items.length, declaredOn).hits)
      met.add(criterion.id);
    for (const id of met) hits.set(id, (hits.get(id) ?? 0) + 1);
  }
  return hits;
}

/** The first rules with at most so many hits, seven in ten about goods, two ranges, one aggregates, as the mix has them. */
function keepMix(
  rules: readonly MixRule[],
  hits: ReadonlyMap<string, number>,
  most: number,
  count: number,
): MixRule[] {
  const left = [count * 0.7, count * 0.2, count * 0.1];
  const kept = rules.filter((rule, place) => {
    if ((hits.get(rule.id) ?? 0) > most) return false;
    const share = place % 10;
    const kind = share < 7 ? 0 : share < 9 ? 1 : 2;
    return left[kind]!-- > 0;
  });
  if (kept.length < count) throw new Error(`Only ${kept.length} of ${count} criteria could be drawn.`);
  return kept;
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
