/** `gwanmun lists`: shows the watch-lists of the store, and takes entries in from a CSV file. */
import { type Command, EXIT, type Given } from '../command.ts';

async function show({ flags, isJson, out, note }: Given): Promise<number> {
  const { showLists } = await import('../../app/commands/lists.ts');
  const rows = await showLists({ flags, env: process.env, tell: note });
  if (isJson) out(JSON.stringify(rows));
  else if (rows.length === 0) out('There are no entries. gwanmun lists import FILE takes some in.');
  for (const { list, kind, key, demand, validFrom, validTo, source } of isJson ? [] : rows) {
    out(`${list}  ${kind} ${key}  ${demand}  ${validFrom}…${validTo ?? ''}  ${source}`);
  }
  return EXIT.good;
}

async function take({ flags, words, isJson, out, note }: Given): Promise<number> {
  const [, file, ...more] = words;
  if (file === undefined || more.length > 0) {
    note('gwanmun: lists import takes one FILE.');
    return EXIT.usage;
  }
  const { importLists } = await import('../../app/commands/lists.ts');
  const result = await importLists({ flags, env: process.env, tell: note }, file);
  for (const problem of result.problems) note(problem);
  if (isJson) out(JSON.stringify(result));
  else if (result.problems.length > 0) out('Nothing was stored.');
  else {
    out(
      `${result.stored} entries stored, ${result.same} stood there already. They bite from the next start or training on.`,
    );
  }
  return result.problems.length > 0 ? EXIT.badInput : EXIT.good;
}

function run(given: Given): Promise<number> {
  const [act = 'show'] = given.words;
  if (act === 'show' && given.words.length <= 1) return show(given);
  if (act === 'import') return take(given);
  given.note(`gwanmun: lists can “show” or “import FILE”, not “${act}”.`);
  return Promise.resolve(EXIT.usage);
}

export const lists: Command = {
  name: 'lists',
  words: 'show | import FILE',
  says: 'watch-lists as data: CSV with list,kind,key,demand,note,source,validFrom,validTo',
  flags: [{ name: 'data', value: 'FOLDER', says: 'data folder' }],
  run,
};
