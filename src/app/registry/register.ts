/**
 * Hands in a model: bytes under their hash, a card, figures and who made it, as a candidate that decides nothing yet. The one
 * door for trainings, for what was built at a workbench and for what comes from outside.
 */
import { toInstant } from '../../core/day.ts';
import { sha256 } from '../../core/hash.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { Evaluation } from '../../screening/scores/evaluate.ts';
import type { Figures } from '../../screening/scores/model-set.ts';
import { type Act, writeWith } from '../../store/intake.ts';
import { storeArtefact, storeModel } from '../../store/queries/artefacts.ts';
import { lockModels, setModelState } from '../../store/queries/models.ts';
import { type RegistryParts, takeStep } from './steps.ts';

/** What a model says about itself besides its bytes; what was not known when an old one was kept is absent. */
export interface ModelCard {
  /** What kind of outcomes it learned from. */
  readonly data: 'synthetic' | 'kcs' | 'own' | 'upload';
  /** Training time. */
  readonly seconds: number;
  /** The rows that it learned from, so that anybody can tell whether he has the same ones. */
  readonly snapshot?: DataSnapshot;
  readonly code?: CodeVersion;
  readonly parameters?: unknown;
  readonly seed?: number;
  /** What it is for, where it is not the usual model of imports. */
  readonly purpose?: { readonly ko: string; readonly en: string };
}

export interface DataSnapshot {
  /** SHA-256 over one line a row: number, version, item, verdict, won recovered, day and the hash of the declaration's content. */
  readonly hash: string;
  readonly rows: number;
  readonly from: string | null;
  readonly to: string | null;
}

export interface CodeVersion {
  readonly version: string;
  /** Null where it cannot be told, such as from a package without its repository. */
  readonly commit: string | null;
}

export interface NewModel {
  /** Models of one name follow each other; `import` decides on imports. */
  readonly name: string;
  /** As stored and hashed; a model that is to decide on imports has to be a model set of ours. */
  readonly bytes: Uint8Array;
  readonly card: ModelCard;
  /** Null where nothing was measured; the page then says so. */
  readonly figures: { readonly heldOut: Figures | null; readonly later: Evaluation | null };
  /** Account, or `system:<part>`. Nobody puts his own model in force. */
  readonly who: string;
  readonly why: string | null;
}

export interface Registered {
  readonly id: string;
  readonly version: number;
  /** False where the very same bytes were handed in before: nothing was changed then. */
  readonly isNew: boolean;
}

export function registerModel(parts: RegistryParts, given: NewModel): Promise<Registered> {
  return write(parts, given, false);
}

/** The first model of a store decides by itself: there is nothing to compare it with, and without it only rules speak. */
export function registerFirstModel(parts: RegistryParts, given: NewModel): Promise<Registered> {
  return write(parts, given, true);
}

async function write(parts: RegistryParts, given: NewModel, isForce: boolean): Promise<Registered> {
  const { name, who, why } = given;
  const written = await writeWith(parts.pool, parts.log, async (client) => {
    const known = await lockModels(client, name);
    const id = sha256(given.bytes);
    const same = known.find((one) => one.id === id);
    const mayForce = isForce && !known.some(({ state }) => state === 'active');
    const acts: Act[] = [];
    let version = same?.version;
    if (version === undefined) {
      const trainedAt = toInstant(parts.machineNow());
      const { card, figures } = given;
      await storeArtefact(client, 'model', given.bytes, trainedAt);
      version = await storeModel(client, { id, name, state: 'candidate', card, figures, trainedAt });
      const step = { name, model: id, version, who, why };
      acts.push(await takeStep(client, parts, { ...step, step: 'registered', toState: 'candidate' }));
    }
    if (mayForce) {
      await setModelState(client, id, 'active');
      const step = { name, model: id, version, who: 'system:training', why: null };
      acts.push(await takeStep(client, parts, { ...step, step: 'in-force', toState: 'active' }));
    }
    return { acts, value: { id, version, isNew: same === undefined } };
  });
  if (!written.ok) throw new Refusal('conflict');
  return written.value;
}
