/** The command line: finds the command, reads its flags, and turns what happened into words and an exit code. */
import { asStoreAway } from '../app/store-away.ts';
import { Fault } from '../core/problem.ts';
import { type Command, EXIT } from './command.ts';
import { analysis } from './commands/analysis.ts';
import { ask } from './commands/ask.ts';
import { bench } from './commands/bench.ts';
import { challenges } from './commands/challenges.ts';
import { classify } from './commands/classify.ts';
import { criteria } from './commands/criteria.ts';
import { demoCommand } from './commands/demo.ts';
import { draw } from './commands/draw.ts';
import { duty } from './commands/duty.ts';
import { eraseCommandLine } from './commands/erase.ts';
import { evaluate } from './commands/evaluate.ts';
import { evidenceCommand } from './commands/evidence.ts';
import { importCommand } from './commands/import.ts';
import { lists } from './commands/lists.ts';
import { logCommand } from './commands/log.ts';
import { models } from './commands/models.ts';
import { operators } from './commands/operators.ts';
import { origin } from './commands/origin.ts';
import { packs } from './commands/packs.ts';
import { policy } from './commands/policy.ts';
import { precedents } from './commands/precedents.ts';
import { proof } from './commands/proof.ts';
import { rates } from './commands/rates.ts';
import { release } from './commands/release.ts';
import { replayCommand } from './commands/replay.ts';
import { requirements } from './commands/requirements.ts';
import { screen } from './commands/screen.ts';
import { search } from './commands/search.ts';
import { serveCommand, startCommand } from './commands/serve.ts';
import { simulateCommand } from './commands/simulate.ts';
import { statistics } from './commands/statistics.ts';
import { study } from './commands/study.ts';
import { supply } from './commands/supply.ts';
import { train } from './commands/train.ts';
import { readArguments } from './read-arguments.ts';

const COMMANDS: readonly Command[] = [
  startCommand,
  serveCommand,
  demoCommand,
  importCommand,
  screen,
  train,
  evaluate,
  simulateCommand,
  replayCommand,
  logCommand,
  evidenceCommand,
  draw,
  lists,
  criteria,
  eraseCommandLine,
  models,
  operators,
  policy,
  proof,
  release,
  requirements,
  rates,
  duty,
  search,
  ask,
  precedents,
  statistics,
  study,
  analysis,
  challenges,
  classify,
  origin,
  supply,
  packs,
  bench,
];

function overview(): string {
  const rows = COMMANDS.map(({ name, words, says }) => `  ${`${name} ${words ?? ''}`.padEnd(24)}${says}`);
  return [
    'gwanmun: customs declarations in, decisions with reasons out',
    '',
    'usage: gwanmun COMMAND [--help] [--json] …',
    '',
    ...rows,
    '',
    'exit codes: 0 good, 1 done and something was found, 2 nothing wrong but not all could be checked, 64 wrong usage, 65 bad input, 66 missing, 69 unavailable, 70 fault',
  ].join('\n');
}

function helpOf({ name, words, says, more, flags }: Command): string {
  const rows = flags.map(
    (flag) =>
      `  ${`--${flag.name}${flag.value === undefined ? '' : ` ${flag.value}`}`.padEnd(26)}${flag.says}`,
  );
  const common = [
    '  --json                    machine-readable output',
    '  --help                    this text',
  ];
  return [
    `usage: gwanmun ${name}${words === undefined ? '' : ` ${words}`} [flags]`,
    '',
    says,
    ...(more === undefined ? [] : ['', more]),
    '',
    ...rows,
    ...common,
  ].join('\n');
}

export async function run(given: readonly string[]): Promise<number> {
  const [name, ...rest] = given;
  const out = (line: string): void => void process.stdout.write(`${line}\n`);
  const note = (line: string): void => void process.stderr.write(`${line}\n`);
  if (name === undefined || name === '--help' || name === 'help') {
    out(overview());
    return name === undefined ? EXIT.usage : EXIT.good;
  }
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) {
    note(`gwanmun: there is no command “${name}”. gwanmun --help lists them.`);
    return EXIT.usage;
  }
  const { flags, words, problems } = readArguments(command, rest);
  if (flags.help !== undefined) {
    out(helpOf(command));
    return EXIT.good;
  }
  if (problems.length > 0) {
    for (const problem of problems) note(`gwanmun: ${problem}`);
    return EXIT.usage;
  }
  try {
    return await command.run({ flags, words, isJson: flags.json !== undefined, out, note });
  } catch (error) {
    return tellFault(asStoreAway(error), note);
  }
}

/** A fault of ours names its code; what the machine or the user can mend is one sentence. */
function tellFault(error: unknown, note: (line: string) => void): number {
  if (error instanceof Fault) {
    note(`gwanmun: ${error.message} (${error.code})`);
    return exitOf(error.code);
  }
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'ENOENT') {
    note(`gwanmun: there is no such file: ${(error as { path?: string }).path ?? ''}`);
    return EXIT.missing;
  }
  note(`gwanmun: ${message ?? String(error)}`);
  if (process.env.GWANMUN_TRACE !== undefined) note(String((error as Error).stack));
  return EXIT.fault;
}

const MISSING = new Set([
  'store/none',
  'replay/unknown',
  'bench/none',
  'model/none',
  'erase/nothing',
  'draw/not-committed',
  'draw/not-revealed',
  'criteria/unknown',
  'evidence/unknown',
  'demo/no-accounts',
  'search/no-account',
  'study/unknown',
  'analysis/unknown',
  'input/unknown',
  'statistics/none',
]);

function exitOf(code: string): number {
  if (code === 'settings/wrong') return EXIT.usage;
  if (code === 'job/cancelled') return EXIT.cancelled;
  if (MISSING.has(code) || code.startsWith('packs/')) return EXIT.missing;
  if (code.startsWith('input/') || code.startsWith('train/')) return EXIT.badInput;
  return code.startsWith('store/') || code.startsWith('serve/') ? EXIT.unavailable : EXIT.fault;
}

// Whoever reads only the first lines (head) closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(EXIT.good);
});

process.exitCode = await run(process.argv.slice(2));
