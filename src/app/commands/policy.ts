/** `gwanmun policy`: versions of the store, one of them, and a draft from a file checked and previewed without a server. */
import { readFileSync } from 'node:fs';
import { loadCatalogue } from '../../catalogue.ts';
import { seoulDay, toInstant } from '../../core/day.ts';
import { Fault } from '../../core/problem.ts';
import type { PolicyPreview } from '../../exchange/contract.ts';
import type { Policy } from '../../screening/policy.ts';
import { checkPolicy, type PolicyProblem } from '../../screening/policy-check.ts';
import type { Store } from '../../store/open.ts';
import type { PolicyRow } from '../../store/queries/knowledge.ts';
import { declarationChecks } from '../declaration-checks.ts';
import { policyRowAt, readEditionContent } from '../edition-tables.ts';
import { MODEL_NAME } from '../get-ready.ts';
import { contextOf } from '../policies/context.ts';
import { previewPolicy } from '../policies/preview.ts';
import { versionRows } from '../policies/versions.ts';
import { type Asked, clockOf, withStore } from './workplace.ts';

export interface ListedPolicies {
  readonly rows: readonly PolicyRow[];
  readonly inForce: number | null;
}

export function listPolicies(asked: Asked): Promise<ListedPolicies> {
  return withStore(asked, async (store) => {
    const at = toInstant((await clockOf(store)).now());
    return {
      rows: await versionRows(store),
      inForce: (await policyRowAt(store.pool, at))?.version ?? null,
    };
  });
}

/** @param version a number, or undefined for the one in force. Throws `input/policy`. */
export async function showPolicy(asked: Asked, version: number | undefined): Promise<Policy> {
  const { rows, inForce } = await listPolicies(asked);
  const row = rows.find((one) => one.version === (version ?? inForce));
  if (row === undefined) throw new Fault('input/policy', `There is no version ${version} of the policy.`);
  return row.body as Policy;
}

/** Throws `input/policy` where the file holds no JSON. */
export function checkPolicyFile(asked: Asked, path: string): Promise<readonly PolicyProblem[]> {
  const draft = readDraft(path);
  return withStore(asked, async (store) => (await checkIn(store, draft)).problems);
}

export interface PreviewedFile {
  readonly problems: readonly PolicyProblem[];
  /** Null where the draft contradicts itself. */
  readonly preview: Omit<PolicyPreview, 'id' | 'madeBy' | 'madeAt'> | null;
}

export function previewPolicyFile(asked: Asked, path: string): Promise<PreviewedFile> {
  const draft = readDraft(path);
  return withStore(asked, async (store) => {
    const { policy, problems } = await checkIn(store, draft);
    if (policy === null || problems.length > 0) return { problems, preview: null };
    const house = { pool: store.pool, store, clock: await clockOf(store), catalogue: await loadCatalogue() };
    return { problems, preview: await previewPolicy(house, policy, tellEvery(asked)) };
  });
}

function tellEvery({ tell }: Asked): (done: number, of: number) => void {
  let told = 0;
  return (done, of) => {
    if (of === 0 || done < told) return;
    told = done + of / 10;
    tell(`${done} of ${of} declarations`);
  };
}

function readDraft(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== undefined) throw error;
    throw new Fault('input/policy', `${path}: this is no JSON, or it is cut off.`, error);
  }
}

async function checkIn(store: Store, draft: unknown): Promise<ReturnType<typeof checkPolicy>> {
  const now = (await clockOf(store)).now();
  const content = await readEditionContent(store.pool, MODEL_NAME, toInstant(now));
  const context = contextOf({
    today: seoulDay(now),
    criteria: content?.criteria ?? [],
    detectors: await loadCatalogue(),
    checks: await declarationChecks(process.env, now),
  });
  return checkPolicy(draft, context);
}
