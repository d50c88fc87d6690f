/** `gwanmun bench`: runs the benches, which lie outside the application and are loaded only when somebody asks. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Fault } from '../../core/problem.ts';
import type { Asked } from './workplace.ts';

const RUNNER = new URL('../../../bench/run.ts', import.meta.url);

export interface BenchOptions {
  /** All where empty. */
  readonly names: readonly string[];
  readonly isJson: boolean;
  readonly env: Asked['env'];
  readonly say: (line: string) => void;
  /** Figures of these runs are not kept in the repository's page of results. */
  readonly isOwn?: boolean;
}

export const BENCHES_MISSING = 'There are no benches beside this application; use a clone of the project.';

/** @returns the figures, as plain data. Throws `bench/none` where this copy has no benches. */
export async function runBenches(options: BenchOptions): Promise<unknown> {
  if (!existsSync(fileURLToPath(RUNNER))) {
    throw new Fault('bench/none', BENCHES_MISSING);
  }
  const { runBench } = (await import(RUNNER.href)) as {
    runBench: (options: BenchOptions) => Promise<unknown>;
  };
  return runBench(options);
}
