/** `gwanmun draw`: anyone checks a past random draw with one command, from the store or from a file that was handed out. */
import { isDay } from '../../core/day.ts';
import { type Command, EXIT, type Given } from '../command.ts';

const DAYS_SHOWN = 30;

async function check({ flags, words, isJson, out, note }: Given): Promise<number> {
  const { checkDay, checkFile } = await import('../../app/commands/draw.ts');
  const what = words[1]!;
  const report = isDay(what)
    ? await checkDay({ flags, env: process.env, tell: note }, what)
    : await checkFile(what);
  if (isJson) out(JSON.stringify(report));
  else {
    for (const { code, subject, message } of report.problems) note(`${subject}: ${message.en} (${code})`);
    const hidden = report.problemCount - report.problems.length;
    if (hidden > 0) note(`… and ${hidden} more`);
    out(
      `The draw of ${report.day} ${report.ok ? 'holds' : `does NOT hold: ${report.problemCount} problems`}.`,
    );
    out(
      `commitment ${report.commitment}, entry ${report.committedSeq} of the log, first draw in entry ${report.firstDrawSeq ?? '–'}, revealed in entry ${report.revealedSeq}`,
    );
    out(
      `${report.decisions} decisions recomputed (${report.kept} kept an earlier draw); drawn ${report.drawn}, expected ${report.expected.toFixed(1)}, range ${report.low}–${report.high} (999 of 1,000)`,
    );
    out(`${report.entries} entries of the log, heads signed by key ${report.signedBy ?? '(none)'}`);
  }
  return report.ok ? EXIT.good : EXIT.found;
}

async function write({ flags, words, isJson, out, note }: Given): Promise<number> {
  const [, day, path] = words;
  if (!isDay(day)) {
    note(`gwanmun: a day such as 2026-11-19 is needed, not “${day}”.`);
    return EXIT.usage;
  }
  const { exportDay } = await import('../../app/commands/draw.ts');
  const lines = await exportDay({ flags, env: process.env, tell: note }, day, path!);
  out(isJson ? JSON.stringify({ day, path, lines }) : `${path}: ${lines} lines.`);
  return EXIT.good;
}

async function days({ flags, isJson, out, note }: Given): Promise<number> {
  const { drawDays } = await import('../../app/commands/draw.ts');
  for (const row of await drawDays({ flags, env: process.env, tell: note }, DAYS_SHOWN)) {
    const state = row.state === 'revealed' ? 'revealed' : `secret, ${row.openCases} cases open`;
    out(isJson ? JSON.stringify(row) : `${row.day}  ${row.commitment}  ${state}`);
  }
  return EXIT.good;
}

async function run(given: Given): Promise<number> {
  const [word] = given.words;
  const count = given.words.length;
  if (word === 'check' && count === 2) return check(given);
  if (word === 'export' && count === 3) return write(given);
  if (word === 'days' && count === 1) return days(given);
  given.note('gwanmun: draw needs check DAY, check FILE, export DAY FILE, or days.');
  return EXIT.usage;
}

export const draw: Command = {
  name: 'draw',
  words: 'check|export|days',
  says: 'checks the random draw of a past day, or writes its evidence',
  more: `check DAY recomputes every draw of the day from the revealed secret and holds it against the log: the commitment stands
before the first decision, everybody drawn got an examination and nobody else is marked as random, the rates are those that
were committed, the number drawn is what chance explains, and the chain of the log leads to a signed head.
export DAY FILE writes everything that this needs; check FILE does it on a machine without the database.
days lists commitments and states.`,
  flags: [{ name: 'data', value: 'FOLDER', says: 'data folder (GWANMUN_DATA; .gwanmun in the checkout)' }],
  run,
};
