/** `gwanmun operators`: shows the registry of authorised operators, takes rows in from a CSV file, measures compliance. */
import { type Command, EXIT, type Given } from '../command.ts';

const LATER = 'They count from the next start, training or policy on.';

async function show({ flags, isJson, out, note }: Given): Promise<number> {
  const { showOperators } = await import('../../app/commands/operators.ts');
  const rows = await showOperators({ flags, env: process.env, tell: note });
  if (isJson) out(JSON.stringify(rows));
  else if (rows.length === 0) out('The registry is empty. gwanmun operators import FILE takes rows in.');
  for (const { kind, id, grade, validFrom, validTo, score, measuredOn } of isJson ? [] : rows) {
    const measured = score === null ? 'not measured' : `compliance ${score} (${measuredOn})`;
    out(`${kind} ${id}  ${grade}  ${validFrom}…${validTo ?? ''}  ${measured}`);
  }
  return EXIT.good;
}

async function take({ flags, words, isJson, out, note }: Given): Promise<number> {
  const [, file, ...more] = words;
  if (file === undefined || more.length > 0) {
    note('gwanmun: operators import takes one FILE.');
    return EXIT.usage;
  }
  const { importOperators } = await import('../../app/commands/operators.ts');
  const result = await importOperators({ flags, env: process.env, tell: note }, file);
  for (const problem of result.problems) note(problem);
  if (isJson) out(JSON.stringify(result));
  else if (result.problems.length > 0) out('Nothing was stored.');
  else out(`${result.stored} rows stored, ${result.same} stood there already. ${LATER}`);
  return result.problems.length > 0 ? EXIT.badInput : EXIT.good;
}

async function measure({ flags, isJson, out, note }: Given): Promise<number> {
  const { measureOperators } = await import('../../app/commands/operators.ts');
  const result = await measureOperators({ flags, env: process.env, tell: note });
  if (isJson) out(JSON.stringify(result));
  else out(`${result.measured} operators measured as of ${result.day}. ${LATER}`);
  return EXIT.good;
}

function run(given: Given): Promise<number> {
  const [act = 'show', ...more] = given.words;
  if (act === 'show' && more.length === 0) return show(given);
  if (act === 'import') return take(given);
  if (act === 'measure' && more.length === 0) return measure(given);
  given.note(`gwanmun: operators can “show”, “import FILE” or “measure”, not “${given.words.join(' ')}”.`);
  return Promise.resolve(EXIT.usage);
}

export const operators: Command = {
  name: 'operators',
  words: 'show | import FILE | measure',
  says: 'registry of authorised operators: CSV with kind,id,grade,validFrom,validTo,source',
  more: 'measure: compliance of everybody in the registry as of today, at most four times a year (관세법 시행령 제259조의6).',
  flags: [{ name: 'data', value: 'FOLDER', says: 'data folder' }],
  run,
};
