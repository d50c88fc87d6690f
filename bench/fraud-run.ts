/** The fraud benchmark as the command line asks for it: what was typed comes in one variable, the report goes out. */
import { benchFraud, filesOf } from './fraud.ts';
import { type FraudReport, fraudReport } from './fraud-report.ts';
import { simulateFraud } from './fraud-simulation.ts';

/** Settings as JSON, for the process in which the bench runs. */
const FRAUD_ASKED = 'GWANMUN_BENCH_FRAUD';

export interface FraudAsked {
  readonly train?: readonly string[];
  readonly evaluate?: string;
  readonly seeds?: number;
  readonly simulate?: boolean;
}

const USUAL_SEEDS = 5;

/** Null where no files are named and the pack is missing. */
export async function runFraud(
  env: Readonly<Record<string, string | undefined>>,
): Promise<FraudReport | null> {
  const {
    seeds = USUAL_SEEDS,
    simulate = false,
    ...files
  } = JSON.parse(env[FRAUD_ASKED] ?? '{}') as FraudAsked;
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const options = { ...files, env, seeds, disjoint: true, say };
  const bench = await benchFraud(options);
  const found = await filesOf(options);
  if (bench === undefined || found === undefined) return null;
  return fraudReport(bench, simulate ? await simulateFraud(found, seeds, say) : null);
}
