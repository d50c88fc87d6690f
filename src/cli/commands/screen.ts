/** `gwanmun screen FILE`: what the gate would decide on every declaration of a file, without storing any. */
import { type Command, EXIT, type Given } from '../command.ts';

const PROBLEMS_SHOWN = 40;

async function run({ flags, words, isJson, out, note }: Given): Promise<number> {
  const [file, ...others] = words;
  if (file === undefined || others.length > 0) {
    note('gwanmun: screen needs one file (- for standard input).');
    return EXIT.usage;
  }
  const { screenFile } = await import('../../app/commands/screen.ts');
  const done = await screenFile({ flags, env: process.env, tell: note }, file, toScreen);
  const { lines, refused, byLane, random, seconds, problems } = done;
  for (const { pointer, code, message } of problems.slice(0, PROBLEMS_SHOWN)) {
    note(`${file}:${(pointer ?? '').replace(/^\//, '')}: ${message.en} (${code})`);
  }
  if (problems.length > PROBLEMS_SHOWN) note(`${file}: … more problems; ${refused} lines refused in all`);
  if (flags.summary !== undefined) {
    if (isJson) out(JSON.stringify({ lines, refused, byLane, random, seconds, from: done.from }));
    else tellSummary(lines - refused, byLane, out);
  }
  note(`${lines} lines in ${seconds.toFixed(1)} s, ${refused} refused, ${random} drawn at random.`);
  return refused === 0 ? EXIT.good : EXIT.found;
}

function tellSummary(
  decided: number,
  byLane: Readonly<Record<string, number>>,
  out: (line: string) => void,
): void {
  for (const [lane, count] of Object.entries(byLane)) {
    const share = decided === 0 ? 0 : (100 * count) / decided;
    out(`${lane.padEnd(10)} ${String(count).padStart(9)}  ${share.toFixed(1).padStart(5)} %`);
  }
}

function toScreen(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

export const screen: Command = {
  name: 'screen',
  words: 'FILE',
  says: 'decides every declaration of a file and stores nothing',
  more: `With the policy, criteria, lists, model and history of the store where there is one, else with those that a new store
starts with and no model. Writes a line of JSON a declaration: lane, answers, scores, findings. Earlier lines of the file count
as history for later ones. Exit code 1 where lines were refused.`,
  flags: [
    {
      name: 'format',
      value: 'FORMAT',
      says: 'kcs-csv, ndjson or json; by the name of the file unless told otherwise',
    },
    { name: 'model', value: 'FILE', says: 'scores with the models of a file (gwanmun train --out)' },
    { name: 'out', value: 'FILE', says: 'writes the decisions there' },
    { name: 'summary', says: 'counts by lane instead of the decisions (with --out: both)' },
    { name: 'data', value: 'FOLDER', says: 'data folder (GWANMUN_DATA; .gwanmun in the checkout)' },
  ],
  run,
};
