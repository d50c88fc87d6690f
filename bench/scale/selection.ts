/** How long a policy preview and a back-test take over what a large store holds, database and all. */
import { questionOf } from '../../src/app/back-test.ts';
import { virtualClock } from '../../src/app/clock.ts';
import { readEditionContent } from '../../src/app/edition-tables.ts';
import { MODEL_NAME } from '../../src/app/get-ready.ts';
import { previewPolicy } from '../../src/app/policies/preview.ts';
import { readVirtualNow } from '../../src/app/resume.ts';
import { runBackTest } from '../../src/app/run-back-test.ts';
import { STARTING_CRITERIA } from '../../src/areas/clearance/index.ts';
import { loadCatalogue } from '../../src/catalogue.ts';
import { seoulDay, toInstant } from '../../src/core/day.ts';
import type { Policy } from '../../src/screening/policy.ts';
import type { Store } from '../../src/store/open.ts';

export interface SelectionFigures {
  /** Of the last thirty days, with every detector changed. */
  readonly preview: { readonly decisions: number; readonly seconds: number };
  /** Columns are made by the first and are there for every later one. */
  readonly backTest: {
    readonly declarations: number;
    readonly firstSeconds: number;
    readonly laterSeconds: number;
  } | null;
}

export async function measureSelection(store: Store, backTests: boolean): Promise<SelectionFigures> {
  const { pool, vault, dataFolder } = store;
  const now = await readVirtualNow(pool, 0);
  const content = await readEditionContent(pool, MODEL_NAME, toInstant(now));
  if (content === undefined) throw new Error('No policy is in force.');
  const house = { pool, store, catalogue: await loadCatalogue(), clock: virtualClock(now, 0) };
  const { decisions, seconds } = await previewPolicy(house, everyDetector(content.policy), () => {});
  const preview = { decisions, seconds };
  if (!backTests) return { preview, backTest: null };
  const [criterion] = STARTING_CRITERIA;
  const question = await questionOf(pool, { criterion: criterion! }, seoulDay(now));
  const timed = async () => {
    const started = performance.now();
    const report = await runBackTest({ pool, vault, dataFolder }, question, () => {});
    return { declarations: report.declarations, seconds: (performance.now() - started) / 1000 };
  };
  const first = await timed();
  const later = await timed();
  return {
    preview,
    backTest: {
      declarations: later.declarations,
      firstSeconds: first.seconds,
      laterSeconds: later.seconds,
    },
  };
}

/** Nothing of the records can be used again: every detector is asked anew. */
function everyDetector(policy: Policy): Policy {
  return {
    ...policy,
    version: policy.version + 1,
    detectors: policy.detectors.map((rule) => ({
      ...rule,
      parameters: Object.fromEntries(
        Object.entries(rule.parameters).map(([name, value]) => [name, value * 1.01]),
      ),
    })),
  };
}
