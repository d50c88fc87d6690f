/** `gwanmun bench fraud`: runs the benchmark of the scores on the public pack or on files that are named. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Fault } from '../../core/problem.ts';
import { KCS_PACK } from '../kcs-past.ts';
import { BENCHES_MISSING, runBenches } from './bench.ts';
import type { Asked } from './workplace.ts';

const TABLE = new URL('../../../bench/fraud-table.ts', import.meta.url);
/** What was asked travels to the process of the bench in this variable (`bench/fraud-run.ts`). */
const ASKED = 'GWANMUN_BENCH_FRAUD';
const MOST_SEEDS = 50;

export interface BenchedFraud {
  /** Plain data under the names of `bench/fraud-report.ts`. */
  readonly report: unknown;
  readonly table: string;
}

/** Flags: `train` (a file a line), `eval`, `seeds`, `simulate`. Throws `settings/wrong`, `bench/none`, `packs/missing`. */
export async function runFraudBench({ flags, env, tell }: Asked): Promise<BenchedFraud> {
  if (!existsSync(fileURLToPath(TABLE))) throw new Fault('bench/none', BENCHES_MISSING);
  const own = {
    ...(flags.train === undefined ? {} : { train: flags.train.split('\n').map(existing) }),
    ...(flags.eval === undefined ? {} : { evaluate: existing(flags.eval) }),
    ...(flags.seeds === undefined ? {} : { seeds: seedsOf(flags.seeds) }),
    ...(flags.simulate === undefined ? {} : { simulate: true }),
  };
  const { fraud } = (await runBenches({
    names: ['fraud'],
    isJson: true,
    isOwn: Object.keys(own).length > 0,
    env: { ...env, [ASKED]: JSON.stringify(own) },
    say: tell,
  })) as { fraud: unknown };
  if (fraud === null) {
    throw new Fault(
      'packs/missing',
      `The data pack ${KCS_PACK} was not found: set GWANMUN_PACKS to the folder that holds it, or name files with --train and --eval.`,
    );
  }
  const { fraudTable } = (await import(TABLE.href)) as { fraudTable: (report: unknown) => string };
  return { report: fraud, table: fraudTable(fraud) };
}

function existing(file: string): string {
  const path = resolve(file);
  if (existsSync(path)) return path;
  throw Object.assign(new Error('no such file'), { code: 'ENOENT', path: file });
}

function seedsOf(text: string): number {
  const seeds = Number(text);
  if (Number.isInteger(seeds) && seeds >= 1 && seeds <= MOST_SEEDS) return seeds;
  throw new Fault('settings/wrong', `--seeds must be a whole number from 1 to ${MOST_SEEDS}, not “${text}”.`);
}
