/** `gwanmun analysis`: what officers look for over whole sets of declarations, read and run again from the command line. */
import { PERSON_FLAGS } from '../asked-for.ts';
import { type Command, EXIT, type Given } from '../command.ts';
import { runAct, tellRun } from './analysis-acts.ts';

async function list({ flags, isJson, out, note }: Given): Promise<number> {
  const { listAnalyses } = await import('../../app/commands/analysis.ts');
  const rows = await listAnalyses({ flags, env: process.env, tell: note });
  if (isJson) out(JSON.stringify(rows));
  else if (rows.length === 0) out('There are no analyses.');
  for (const { id, title, runs, found, changedAt } of isJson ? [] : rows)
    out(`${id}  ${changedAt}  ${runs} runs, the last found ${found ?? 'nothing yet'}  ${title}`);
  return EXIT.good;
}

async function show(given: Given): Promise<number> {
  const { flags, isJson, out, note } = given;
  const number = given.words[2];
  if (number !== undefined && !/^[1-9]\d{0,6}$/.test(number)) {
    note(`gwanmun: “${number}” is no run.`);
    return EXIT.usage;
  }
  const { showAnalysis } = await import('../../app/commands/analysis.ts');
  const run = number === undefined ? undefined : Number(number);
  const shown = await showAnalysis({ flags, env: process.env, tell: note }, given.words[1]!, run);
  if (isJson) out(JSON.stringify(shown));
  else tell(given, shown);
  return EXIT.good;
}

type Shown = Awaited<ReturnType<typeof import('../../app/commands/analysis.ts').showAnalysis>>;

function tell({ out }: Given, { analysis, findings }: Shown): void {
  out(`${analysis.id}  ${analysis.title}: ${analysis.purpose}`);
  out(`  ${analysis.template.asks.en}`);
  for (const { run, from, to, declarations, looked, found, yield: yielded } of analysis.ran) {
    out(
      `run ${run}  ${from} to ${to}, ${declarations} declarations: ${found} stand out of ${looked} looked at`,
    );
    if (yielded === null) continue;
    out(
      `  afterwards until ${yielded.to}: ${yielded.declarations} declarations like them, ${said(yielded.found)}`,
    );
    out(`  all others that were examined: ${said(yielded.others)}`);
    out(`  by chance alone: ${yielded.random === null ? 'too few to tell' : said(yielded.random)}`);
  }
  for (const { keys, effect, says } of findings?.findings ?? []) {
    const named = keys.map(({ column, value }) => `${column} ${value ?? '(not told)'}`).join(', ');
    const { value, low, high } = effect;
    out(`  ${named}  ${analysis.template.effect.en} ${short(value)} (${short(low)}–${short(high)})`);
    out(`    ${says.en}`);
  }
  out(`  ${analysis.template.caveat.en}`);
}

const short = (value: number): string => value.toPrecision(3);

interface Rate {
  readonly hits: number;
  readonly n: number;
  readonly rate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

function said({ hits, n, rate, low, high }: Rate): string {
  if (rate === null) return 'none examined';
  const percent = (share: number | null): string => `${((share ?? 0) * 100).toFixed(1)} %`;
  return `${hits} found of ${n} examined, ${percent(rate)} (${percent(low)} to ${percent(high)})`;
}

async function again(given: Given): Promise<number> {
  const { flags, words, note } = given;
  const { runAgain } = await import('../../app/commands/analysis.ts');
  return tellRun(given, await runAgain({ flags, env: process.env, tell: note }, words[1]!));
}

async function run(given: Given): Promise<number> {
  const [name, ...rest] = given.words;
  if (name === 'list' && rest.length === 0) return list(given);
  if (name === 'show' && (rest.length === 1 || rest.length === 2)) return show(given);
  if (name === 'run' && rest.length === 1 && given.flags.account === undefined) return again(given);
  const code = await runAct(given);
  if (code === undefined)
    given.note('gwanmun: these are not words of analysis; gwanmun analysis --help has them.');
  return code ?? EXIT.usage;
}

export const analysis: Command = {
  name: 'analysis',
  words: 'list | show ID [RUN] | new FILE | run ID | sql STATEMENT | …',
  says: 'analyses of the workbench: what stands out, and what came of it; questions in SQL',
  more: `From the store at hand (identifiers of persons stay hidden):
  list, show ID [RUN]     analyses, and the findings of a run of one
  run ID                  runs it again, where no server holds the store
Through the running server, as the person named with --account (the password is asked for, or stands in GWANMUN_PASSWORD):
  new FILE, change ID FILE   begins or changes an analysis: JSON with title, purpose and definition, as show ID --json has them
  run ID                  runs it; Ctrl+C cancels, and nothing is kept
  follow ID RUN           reckons what came of the findings of a run
  sql STATEMENT           asks how things stood at the end of a day; needs --as-of and --purpose, which stand in the log`,
  flags: [
    ...PERSON_FLAGS,
    { name: 'as-of', value: 'DAY', says: 'sql: how things stood at the end of this day' },
    { name: 'purpose', value: 'TEXT', says: 'sql: why it is asked' },
    { name: 'direction', value: 'import|export', says: 'sql: which declarations, import' },
    { name: 'out', value: 'FILE', says: 'sql: the whole answer to a .csv or .parquet file' },
    { name: 'data', value: 'FOLDER', says: 'data folder (GWANMUN_DATA; .gwanmun in the checkout)' },
  ],
  run,
};
