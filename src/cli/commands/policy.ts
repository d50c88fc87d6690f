/** `gwanmun policy`: lists versions, shows one, checks and previews a draft from a file. Proposing and confirming need people who are signed in. */
import { type Command, EXIT, type Given } from '../command.ts';

const askedBy = ({ flags, note }: Given) => ({ flags, env: process.env, tell: note });

async function list(given: Given): Promise<number> {
  const { listPolicies } = await import('../../app/commands/policy.ts');
  const { rows, inForce } = await listPolicies(askedBy(given));
  if (given.isJson) given.out(JSON.stringify({ inForce, versions: rows.map(({ body: _, ...row }) => row) }));
  for (const row of given.isJson ? [] : rows) {
    const answer = row.confirmedBy ?? row.refusedBy ?? 'nobody yet';
    const mark = row.version === inForce ? '*' : ' ';
    given.out(
      `${mark} ${row.version}  from ${row.validFrom}  made by ${row.madeBy}  answered by ${answer}  ${row.why ?? ''}`,
    );
  }
  return EXIT.good;
}

async function show(given: Given): Promise<number> {
  const [, word] = given.words;
  if (word !== undefined && !/^\d{1,7}$/.test(word)) {
    given.note(`gwanmun: “${word}” is no version.`);
    return EXIT.usage;
  }
  const { showPolicy } = await import('../../app/commands/policy.ts');
  const policy = await showPolicy(askedBy(given), word === undefined ? undefined : Number(word));
  given.out(JSON.stringify(policy, null, given.isJson ? 0 : 2));
  return EXIT.good;
}

type Previewed = Awaited<ReturnType<typeof import('../../app/commands/policy.ts').previewPolicyFile>>;
type Problems = Awaited<ReturnType<typeof import('../../app/commands/policy.ts').checkPolicyFile>>;

function tellProblems(given: Given, problems: Problems): number {
  for (const { pointer, message, code } of given.isJson ? [] : problems)
    given.out(`${pointer || '/'}  ${message.en} (${code})`);
  return problems.length === 0 ? EXIT.good : EXIT.found;
}

async function check(given: Given, file: string): Promise<number> {
  const { checkPolicyFile } = await import('../../app/commands/policy.ts');
  const problems = await checkPolicyFile(askedBy(given), file);
  if (given.isJson) given.out(JSON.stringify({ problems }));
  else if (problems.length === 0) given.out('No contradictions.');
  return tellProblems(given, problems);
}

async function preview(given: Given, file: string): Promise<number> {
  const { previewPolicyFile } = await import('../../app/commands/policy.ts');
  const { problems, preview: seen } = await previewPolicyFile(askedBy(given), file);
  if (given.isJson) given.out(JSON.stringify({ problems, preview: seen }));
  if (seen === null) return tellProblems(given, problems);
  if (given.isJson) return EXIT.good;
  const { from, to, seconds, exports } = seen;
  given.out(`${from} to ${to}, in ${seconds.toFixed(1)} s`);
  tellFigures(given, 'imports', seen);
  if (exports !== undefined) tellFigures(given, 'exports', exports);
  return EXIT.good;
}

type Figures = NonNullable<Extract<Previewed['preview'], object>['exports']>;

function tellFigures(given: Given, side: string, { decisions, chosen, control, offices }: Figures): void {
  given.out(`${side}: ${decisions} decisions made again`);
  given.out(
    `  examined then and now ${chosen.both}, only then ${chosen.onlyWas}, only now ${chosen.onlyNow}`,
  );
  given.out(`  the policy in force refilled: only then ${control.onlyWas}, only now ${control.onlyNow}`);
  for (const { office, inspection, was, now, capacity, daysAbove } of offices)
    given.out(
      `  ${office} ${inspection}: ${was} → ${now}, capacity ${capacity} a day, ${daysAbove} days above`,
    );
}

async function run(given: Given): Promise<number> {
  const [act = 'list', file, ...more] = given.words;
  if (act === 'list' && file === undefined) return list(given);
  if (act === 'show' && more.length === 0) return show(given);
  if ((act === 'check' || act === 'preview') && file !== undefined && more.length === 0)
    return act === 'check' ? check(given, file) : preview(given, file);
  given.note('gwanmun: policy can “list”, “show [VERSION]”, “check FILE” or “preview FILE”.');
  return EXIT.usage;
}

export const policy: Command = {
  name: 'policy',
  words: 'list | show [VERSION] | check FILE | preview FILE',
  says: 'versions of the selection policy, and drafts checked and previewed',
  more: 'show writes the policy as JSON: change its version, validFrom and rules, then check and preview the file.',
  flags: [{ name: 'data', value: 'FOLDER', says: 'data folder' }],
  run,
};
