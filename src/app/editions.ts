/** Editions in force and past: made from policy, criteria, lists and model, kept as artefacts, loaded again for replay. */
import type { ImportSubject } from '../areas/clearance/index.ts';
import { canonicalJson, sha256 } from '../core/hash.ts';
import { Fault } from '../core/problem.ts';
import type { TableModel } from '../learning/table/table-model.ts';
import { referenceEdition } from '../reference/reference-edition.ts';
import type { Operator } from '../screening/chain.ts';
import { type CriteriaCounters, newCounters } from '../screening/criteria/index.ts';
import type { Criterion } from '../screening/criterion.ts';
import type { Detector } from '../screening/detector.ts';
import { type Edition, type EditionManifest, ENGINE, makeEdition } from '../screening/edition.ts';
import type { Engine } from '../screening/engine.ts';
import type { WatchListEntry } from '../screening/lists/watch-list.ts';
import type { Policy } from '../screening/policy.ts';
import type { ModelSet } from '../screening/scores/model-set.ts';
import type { StudyInForce } from '../screening/studies/index.ts';
import type { Queryable } from '../store/open.ts';
import { readArtefact, storeArtefact } from '../store/queries/artefacts.ts';
import { makeEngine } from './make-engine.ts';

export interface Editions {
  /** Puts a new edition in force; decisions from now on name it. */
  putInForce(content: EditionContent, sample: readonly ImportSubject[]): Promise<void>;
  /** Everything that takes time, done before the moment at which `install` puts it in force. */
  prepare(content: EditionContent, sample: readonly ImportSubject[]): Promise<PreparedEdition>;
  install(prepared: PreparedEdition): void;
  /** The engine in force. Throws `edition/none` before the first. */
  current(): Engine<ImportSubject>;
  currentModels(): ModelSet | null;
  counters(): CriteriaCounters | undefined;
  /** Declarations decided under the edition in force, since it came into force or the server started. */
  decided(): number;
  noteDecided(count: number): void;
  /** Forgets what was counted while an edition was being tried out. */
  startCounting(): void;
  /** The engine of an edition of the past. Throws `edition/unknown`. */
  engineOf(hash: string): Promise<Engine<ImportSubject>>;
  /** The models of an edition, null where it has none. */
  modelsOf(hash: string): Promise<ModelSet | null>;
}

export interface EditionContent {
  readonly policy: Policy;
  readonly criteria: readonly Criterion[];
  readonly lists: readonly WatchListEntry[];
  /** Content hash of the model set. */
  readonly model: string | null;
  /** The registry of authorised operators, with their compliance as measured last. */
  readonly operators?: readonly Operator[];
  /** Models of officers' studies that two people put in force. */
  readonly studies?: readonly StudyInForce[];
}

/** Past engines are large (compiled trees): only so many stay in memory. */
const MOST_PAST = 4;

interface Loaded {
  readonly engine: Engine<ImportSubject>;
  readonly models: ModelSet | null;
}

/** An edition that can be put in force at once. */
export interface PreparedEdition extends Loaded {
  readonly counters: CriteriaCounters;
}

export function openEditions(
  pool: Queryable,
  catalogue: readonly Detector[],
  machineNow: () => string,
): Editions {
  let inForce: PreparedEdition | undefined;
  let decided = 0;
  const past = new Map<string, Promise<Loaded>>();

  const load = async (
    edition: Edition,
    sample: readonly ImportSubject[],
    counters?: CriteriaCounters,
  ): Promise<Loaded> => {
    const { model, operators, studies = [] } = edition.manifest;
    const isLive = counters !== undefined;
    const models = model === null ? null : await modelsFor(pool, model, isLive);
    const engine = makeEngine(edition, catalogue, {
      models,
      sample,
      operators: operators === undefined ? [] : await readRegistry(pool, operators),
      studies: await Promise.all(studies.map((study) => modelsFor<TableModel>(pool, study.model, isLive))),
      ...(counters === undefined ? {} : { counters }),
    });
    return { engine, models };
  };

  const prepare = async (
    content: EditionContent,
    sample: readonly ImportSubject[],
  ): Promise<PreparedEdition> => {
    const edition = makeEdition(manifestOf(content));
    const at = machineNow();
    if (edition.manifest.operators !== undefined)
      await storeArtefact(pool, 'operators', registryBytes(content.operators ?? []), at);
    await storeArtefact(pool, 'edition', Buffer.from(edition.bytes, 'utf8'), at);
    const counters = newCounters(edition.manifest.criteria.length);
    return { ...(await load(edition, sample, counters)), counters };
  };

  const loadedOf = (hash: string): Promise<Loaded> => {
    if (inForce?.engine.edition.hash === hash) return Promise.resolve(inForce);
    let loading = past.get(hash);
    if (loading === undefined) {
      loading = loadPast(hash);
      past.set(hash, loading);
      loading.catch(() => past.delete(hash));
      if (past.size > MOST_PAST) past.delete(past.keys().next().value!);
    }
    return loading;
  };

  const loadPast = async (hash: string): Promise<Loaded> => {
    const bytes = await readArtefact(pool, hash);
    if (bytes === undefined) throw new Fault('edition/unknown', `There is no edition ${hash} in the store.`);
    const text = bytes.toString('utf8');
    return load({ hash, manifest: JSON.parse(text) as EditionManifest, bytes: text }, []);
  };

  return {
    async putInForce(content, sample) {
      inForce = await prepare(content, sample);
    },
    prepare,
    install(prepared) {
      inForce = prepared;
      decided = 0;
    },
    current() {
      if (inForce === undefined) throw new Fault('edition/none', 'No policy is in force yet.');
      return inForce.engine;
    },
    currentModels: () => inForce?.models ?? null,
    counters: () => inForce?.counters,
    decided: () => decided,
    noteDecided(count) {
      decided += count;
    },
    startCounting() {
      decided = 0;
      for (const column of Object.values(inForce?.counters ?? {})) column.fill(0);
    },
    engineOf: async (hash) => (await loadedOf(hash)).engine,
    modelsOf: async (hash) => (await loadedOf(hash)).models,
  };
}

/** Everything in force, as it is frozen under one hash. */
export function manifestOf(content: EditionContent): EditionManifest {
  return {
    engine: ENGINE,
    subject: 'import-declaration',
    policy: content.policy,
    criteria: content.criteria,
    lists: content.lists,
    detectors: content.policy.detectors.map(({ id, version }) => ({ id, version })),
    model: content.model,
    reference: referenceEdition(),
    ...(content.operators === undefined || content.operators.length === 0
      ? {}
      : { operators: sha256(registryBytes(content.operators)) }),
    ...(content.studies === undefined || content.studies.length === 0 ? {} : { studies: content.studies }),
  };
}

function registryBytes(operators: readonly Operator[]): Buffer {
  return Buffer.from(canonicalJson(operators), 'utf8');
}

async function readRegistry(pool: Queryable, hash: string): Promise<readonly Operator[]> {
  const bytes = await readArtefact(pool, hash);
  if (bytes === undefined)
    throw new Fault('operators/unknown', `There is no registry of operators ${hash} in the store.`);
  return JSON.parse(bytes.toString('utf8')) as readonly Operator[];
}

/**
 * A model that cannot be read must not keep a customs office from working: without it the engine records a fault in every
 * decision, which is then at least documents. The past is not explained without its model: there the fault is thrown.
 */
async function modelsFor<Model = ModelSet>(
  pool: Queryable,
  hash: string,
  isLive: boolean,
): Promise<Model | null> {
  try {
    return await readModel<Model>(pool, hash);
  } catch (error) {
    if (!isLive || !(error instanceof Fault)) throw error;
    return null;
  }
}

/** Throws `model/unknown`, `model/damaged`. */
export async function readModel<Model = ModelSet>(pool: Queryable, hash: string): Promise<Model> {
  const bytes = await readArtefact(pool, hash);
  if (bytes === undefined) throw new Fault('model/unknown', `There is no model ${hash} in the store.`);
  try {
    return JSON.parse(bytes.toString('utf8')) as Model;
  } catch (error) {
    throw new Fault('model/damaged', `Model ${hash} cannot be read.`, error);
  }
}
