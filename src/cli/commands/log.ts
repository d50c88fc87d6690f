/** `gwanmun log verify` and `gwanmun log show`: whether the log is as it was written, and what stands in it. */
import { type Command, EXIT, type Given } from '../command.ts';

const USUALLY_SHOWN = 20;

async function verify({ flags, isJson, out, note }: Given): Promise<number> {
  const { verifyStore } = await import('../../app/commands/log.ts');
  const report = await verifyStore({ flags, env: process.env, tell: note });
  const { ok, entries, anchors, timeStamps, erased, problems, problemCount } = report;
  if (isJson) out(JSON.stringify(report));
  else {
    for (const { kind, partition, seq, toSeq, subject, message } of problems) {
      const place = `${partition}/${seq}${toSeq === seq ? '' : `–${toSeq}`}`;
      note(`${place}${subject === undefined ? '' : ` ${subject}`}: ${message.en} (${kind})`);
    }
    if (problemCount > problems.length) note(`… and ${problemCount - problems.length} more`);
    out(
      `${ok ? 'The log is as it was written' : `The log is NOT as it was written: ${problemCount} problems`}; ${entries} entries, ${anchors} anchors, ${timeStamps} time-stamps, ${erased.length} erased.`,
    );
  }
  return ok ? EXIT.good : EXIT.found;
}

async function show({ flags, isJson, out, note }: Given): Promise<number> {
  const limit = Number(flags.limit ?? USUALLY_SHOWN);
  if (!(Number.isInteger(limit) && limit >= 1)) {
    note(`gwanmun: --limit must be a whole number from 1, not “${flags.limit}”.`);
    return EXIT.usage;
  }
  const { latestEntries } = await import('../../app/commands/log.ts');
  const entries = await latestEntries({ flags, env: process.env, tell: note }, limit);
  for (const entry of entries) {
    const { partition, seq, at, kind, subject, hash } = entry;
    out(
      isJson
        ? JSON.stringify(entry)
        : `${partition}/${seq}  ${at}  ${kind.padEnd(8)} ${subject.padEnd(24)} ${hash.slice(0, 16)}`,
    );
  }
  return EXIT.good;
}

async function run(given: Given): Promise<number> {
  const [word, ...others] = given.words;
  if (others.length === 0 && word === 'verify') return verify(given);
  if (others.length === 0 && word === 'show') return show(given);
  given.note('gwanmun: log needs one of the words verify and show.');
  return EXIT.usage;
}

export const logCommand: Command = {
  name: 'log',
  words: 'verify|show',
  says: 'checks the append-only log against its anchors, or shows its end',
  more: `verify reads the whole chain, everything it vouches for, and the signed heads outside the database: a record that was
changed, taken out, put elsewhere, cut off or written anew is pointed at by partition/number, and the exit code is 1. Erased
entries (a key destroyed on purpose) are counted and are no problem.`,
  flags: [
    { name: 'limit', value: 'NUMBER', says: 'show: so many latest entries, 20' },
    { name: 'data', value: 'FOLDER', says: 'data folder (GWANMUN_DATA; .gwanmun in the checkout)' },
  ],
  run,
};
