/** `gwanmun origin check|rules|coverage`: rules of origin for a code, and a bill of materials checked against them step by step. */
import { type Command, EXIT, type Given } from '../command.ts';

async function run(given: Given): Promise<number> {
  const [act, file, ...others] = given.words;
  if (others.length === 0 && act === 'check' && file !== undefined && given.flags.agreement !== undefined)
    return check(given, file);
  if (
    act === 'rules' &&
    file === undefined &&
    given.flags.hs !== undefined &&
    given.flags.agreement !== undefined
  )
    return rules(given, given.flags.hs);
  if (act === 'coverage' && file === undefined) return coverage(given);
  given.note(
    'gwanmun: origin check FILE --agreement NAME, origin rules --agreement NAME --hs CODE, or origin coverage.',
  );
  return EXIT.usage;
}

async function check({ flags, isJson, out, note }: Given, file: string): Promise<number> {
  const { checkFile } = await import('../../app/commands/origin.ts');
  const checked = await checkFile({ flags, env: process.env, tell: note }, file, Date.now());
  if (!checked.ok) {
    if (isJson) out(JSON.stringify({ problems: checked.problems }));
    for (const { pointer = '', code, message } of checked.problems)
      note(`gwanmun: ${pointer} ${message.en} (${code})`);
    return checked.problems.some(({ code }) => code === 'origin/not-held') ? EXIT.missing : EXIT.badInput;
  }
  if (isJson) out(JSON.stringify(checked.value));
  else tell(checked.value, out);
  return { originating: EXIT.good, not: EXIT.found, 'not-shown': EXIT.partly }[checked.value.verdict];
}

type Checked = Extract<
  Awaited<ReturnType<typeof import('../../app/commands/origin.ts').checkFile>>,
  { ok: true }
>['value'];
type Step = Checked['steps'][number];
const MARKS = { holds: '+', fails: '-', unknown: '?' } as const;

function tell({ verdict, preference, steps, rows, totals }: Checked, out: Given['out']): void {
  for (const step of steps) out(line(step, ''));
  for (const row of rows) {
    out(`${MARKS[row.outcome]} ${row.heading} ${row.description.slice(0, 80)}`);
    for (const rule of row.rules) {
      out(`  ${MARKS[rule.outcome]} "${rule.text}"`);
      if (!rule.isRead) out('    this rule is not read: its words have to be judged by a person');
      for (const way of rule.ways) for (const step of way.steps) out(line(step, '    '));
    }
  }
  const { price, originating, foreign, unknown, currency } = totals;
  out(`price ${price} ${currency}: originating ${originating}, foreign ${foreign}, not proved ${unknown}`);
  out(`${VERDICTS[verdict]}; preference ${PREFERENCES[preference]}. A check, not a ruling.`);
}

const VERDICTS = { originating: 'originating', not: 'not originating', 'not-shown': 'not shown' } as const;
const PREFERENCES = {
  may: 'may be claimed',
  'may-not': 'may not be claimed',
  'not-shown': 'is not shown',
} as const;

function line({ outcome, says, figures }: Step, indent: string): string {
  const numbers =
    figures === null
      ? ''
      : ` [${figures.least === figures.most ? figures.least : `${figures.least} to ${figures.most}`}% against ${figures.limit}%${figures.by === null ? '' : `, missed by ${figures.by}`}]`;
  return `${indent}${MARKS[outcome]} ${says.en}${numbers}`;
}

async function rules({ flags, isJson, out, note }: Given, hs: string): Promise<number> {
  const { rulesFor } = await import('../../app/commands/origin.ts');
  const rows = await rulesFor({ flags, env: process.env, tell: note }, hs);
  if (rows === undefined) {
    note('gwanmun: no list of rules of this agreement is held here (gwanmun packs).');
    return EXIT.missing;
  }
  if (isJson) out(JSON.stringify(rows));
  else
    for (const { id, heading, description, rules } of rows) {
      out(`${id}  ${heading}  ${description}`);
      for (const { text, ways } of rules) out(`  ${ways === null ? '(not read) ' : ''}${text}`);
    }
  return rows.length > 0 ? EXIT.good : EXIT.partly;
}

async function coverage({ flags, isJson, out, note }: Given): Promise<number> {
  const { coverages } = await import('../../app/commands/origin.ts');
  const all = await coverages({ flags, env: process.env, tell: note });
  for (const one of all) {
    const { scheme, rules, reckoned, shown, unread, notJoined } = one;
    if (isJson) out(JSON.stringify(one));
    else
      out(
        `${scheme.padEnd(28)}${rules} rules: ${reckoned} reckoned, ${shown} to be shown, ${unread} not read; ${notJoined} rows without a word on how their rules join`,
      );
  }
  return all.length > 0 ? EXIT.good : EXIT.missing;
}

export const origin: Command = {
  name: 'origin',
  words: 'check FILE | rules | coverage',
  says: 'rules of origin for a code, and a bill of materials checked against them step by step',
  more: `FILE is a whole bill as POST /api/v1/origin/checks takes it, or a table of materials as CSV (name, hs, origin, claim, evidence,
value, currency, weight_kg) with the rest in flags. The rules come from the pack rules-of-origin. Exit code 0 originating, 1 not
originating, 2 not shown, 65 where the bill is wrong, 66 where no list of the agreement is held.`,
  flags: [
    { name: 'agreement', value: 'NAME', says: 'name of the list, such as south-korea' },
    { name: 'hs', value: 'CODE', says: 'code of the goods, 6 to 10 digits' },
    { name: 'price', value: 'NUMBER', says: 'ex-works' },
    { name: 'fob', value: 'NUMBER', says: 'free on board' },
    { name: 'net-cost', value: 'NUMBER', says: 'for the net cost method' },
    { name: 'currency', value: 'CODE', says: 'of the bill (USD)' },
    { name: 'made-in', value: 'COUNTRY', says: 'the party where the goods were made (KR)' },
    { name: 'day', value: 'DAY', says: 'day of the check (today)' },
    { name: 'edition', value: 'NAME', says: 'of all codes, such as "HS 2022"' },
    { name: 'row', value: 'ID', says: 'the row of the list that describes the goods' },
    { name: 'data', value: 'FOLDER', says: 'data folder, whose packs/ is looked in too' },
  ],
  run,
};
