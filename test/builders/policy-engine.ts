/** Engines for tests of policies: the starting rules with scores that follow from the declaration's own number. */
import { makeEngine } from '../../src/app/make-engine.ts';
import {
  firstPolicy,
  type ImportSubject,
  lookUp,
  openHistory,
  STARTING_CRITERIA,
} from '../../src/areas/clearance/index.ts';
import { loadCatalogue } from '../../src/catalogue.ts';
import { sha256 } from '../../src/core/hash.ts';
import type { Operator } from '../../src/screening/chain.ts';
import { ENGINE, makeEdition } from '../../src/screening/edition.ts';
import type { Engine } from '../../src/screening/engine.ts';
import type { WatchListEntry } from '../../src/screening/lists/watch-list.ts';
import type { Policy } from '../../src/screening/policy.ts';
import type { DecisionInputs } from '../../src/screening/record.ts';
import type { ItemScore } from '../../src/screening/subject-kind.ts';
import { TODAY, todaysDeclarations } from './declarations.ts';

export interface EngineParts {
  readonly policy: Policy;
  readonly operators?: readonly Operator[];
  readonly lists?: readonly WatchListEntry[];
}

export async function testPolicy(): Promise<Policy> {
  return firstPolicy(await loadCatalogue(), TODAY);
}

export async function policyEngine({
  policy,
  operators = [],
  lists = [],
}: EngineParts): Promise<Engine<ImportSubject>> {
  const edition = makeEdition({
    engine: ENGINE,
    subject: 'import-declaration',
    policy,
    criteria: STARTING_CRITERIA,
    lists,
    detectors: policy.detectors.map(({ id, version }) => ({ id, version })),
    model: 'by-number',
    reference: 'test',
  });
  const engine = makeEngine(edition, await loadCatalogue(), { models: null, operators });
  return { ...engine, score: scoresByNumber };
}

/** Between 0 and 0.5, rarely high, the same for the same line in every run. */
function scoresByNumber({ declaration }: ImportSubject): readonly ItemScore[] {
  return declaration.items.map((_, item) => {
    const hash = sha256(`${declaration.declarationNumber}/${item}`);
    const [one, other] = [0, 8].map((from) => Number.parseInt(hash.slice(from, from + 6), 16) / 0xffffff);
    return {
      fraud: round(one! ** 4 / 2),
      critical: round(other! ** 8 / 2),
      regime: 'seen',
      seen: 9,
      hits: 1,
    };
  });
}

const round = (value: number): number => Math.round(value * 1e9) / 1e9;

export function subjectsOfToday(): readonly ImportSubject[] {
  const history = openHistory();
  return todaysDeclarations().map((declaration) => ({
    kind: 'import-declaration',
    declaration,
    facts: lookUp(history, declaration),
  }));
}

/** Every tenth is drawn; places are left unless a test says otherwise. */
export function inputsFor(
  { declaration }: ImportSubject,
  changes: Partial<DecisionInputs> = {},
): DecisionInputs {
  const { declarationNumber: number, version } = declaration;
  const value = Number.parseInt(sha256(number).slice(0, 6), 16) / 0x1000000;
  return {
    id: `${number}/${version}`,
    number,
    version,
    subjectHash: '',
    occurredAt: `${TODAY}T01:00:00.000Z`,
    recordedAt: `${TODAY}T01:00:00.000Z`,
    draw: { value, probability: 0.1, secretId: 'test' },
    places: (['x-ray', 'physical', 'laboratory'] as const).map((inspection) => ({
      inspection,
      threshold: 0,
      left: 5,
    })),
    previous: null,
    ...changes,
  };
}
