/** `gwanmun bench hs`: judges the recommendation of HS codes on files that are named, or on what the packs hold back. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Fault } from '../../core/problem.ts';
import { findPacks } from '../../packs/find-packs.ts';
import { caseFilesOf, nameFilesOf } from '../classification/knowledge.ts';
import { BENCHES_MISSING } from './bench.ts';
import { type Asked, dataFolderOf, settingsOf } from './workplace.ts';

const BENCH = new URL('../../../bench/hs.ts', import.meta.url);
const TABLE = new URL('../../../bench/hs-table.ts', import.meta.url);

export interface BenchedHs {
  /** Plain data under the names of `bench/hs.ts`. */
  readonly report: unknown;
  readonly table: string;
}

/** Flags: `train` and `eval`, a file a line each. Throws `bench/none`, `packs/missing`, `input/hs-format`. */
export async function runHsBench(asked: Asked): Promise<BenchedHs> {
  if (!existsSync(fileURLToPath(BENCH))) throw new Fault('bench/none', BENCHES_MISSING);
  const { flags, tell } = asked;
  const train = flags.train === undefined ? await packFiles(asked) : filesOf(flags.train);
  const evaluate = flags.eval === undefined ? {} : { evaluate: filesOf(flags.eval) };
  const { benchHs } = (await import(BENCH.href)) as {
    benchHs: (options: object) => Promise<unknown>;
  };
  const { hsTable } = (await import(TABLE.href)) as { hsTable: (report: unknown) => string };
  const report = await benchHs({ train, ...evaluate, tell });
  return { report, table: hsTable(report) };
}

async function packFiles(asked: Asked): Promise<string[]> {
  const packs = await findPacks(asked.env, dataFolderOf(settingsOf(asked)));
  const cases = await caseFilesOf(packs);
  if (cases.length > 0) return [...(await nameFilesOf(packs)), ...cases];
  throw new Fault(
    'packs/missing',
    'No pack with classified goods was found: set GWANMUN_PACKS, or name files with --train and --eval.',
  );
}

function filesOf(flag: string): string[] {
  return flag.split('\n').map((file) => {
    const path = resolve(file);
    if (existsSync(path)) return path;
    throw Object.assign(new Error('no such file'), { code: 'ENOENT', path: file });
  });
}
