/** `gwanmun search`: words in the index of everything, and the index built anew. */
import { type Command, EXIT, type Given } from '../command.ts';

const MOST = 1000;

async function rebuild({ flags, isJson, out, note }: Given): Promise<number> {
  const { rebuildSearch } = await import('../../app/commands/search.ts');
  const done = await rebuildSearch({ flags, env: process.env, tell: note });
  out(isJson ? JSON.stringify(done) : `The search index was built anew: ${done.entries} entries.`);
  return EXIT.good;
}

async function find({ flags, words, isJson, out, note }: Given): Promise<number> {
  const limit = Number(flags.limit ?? 20);
  const wrong: string[] = [];
  if (!flags.as) wrong.push('search needs --as LOGIN: within whose rights it looks.');
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST)
    wrong.push(`--limit is a number from 1 to ${MOST}.`);
  if (words.length === 0) wrong.push('search takes WORDS, or “rebuild” alone.');
  for (const problem of wrong) note(`gwanmun: ${problem}`);
  if (wrong.length > 0) return EXIT.usage;
  const { searchCommand } = await import('../../app/commands/search.ts');
  const asked = { flags, env: process.env, tell: note };
  const { kinds, behind } = await searchCommand(asked, words.join(' '), flags.as!, limit);
  if (isJson) out(JSON.stringify({ kinds, behind }));
  else if (kinds.length === 0) out('Nothing was found.');
  for (const { kind, total, isAtLeast, found } of isJson ? [] : kinds) {
    out(`${kind}: ${total}${isAtLeast ? ' or more' : ''}`);
    for (const { ref, office, at } of found) out(`  ${ref}  ${office ?? ''}  ${at}`);
  }
  if (behind > 0) note(`${behind} entries of the log are not in the index yet.`);
  return kinds.length === 0 ? EXIT.found : EXIT.good;
}

function run(given: Given): Promise<number> {
  return given.words.length === 1 && given.words[0] === 'rebuild' ? rebuild(given) : find(given);
}

export const search: Command = {
  name: 'search',
  words: 'WORDS | rebuild',
  says: 'finds declarations, objections, criteria, policies and operators by words',
  more: `Words must all occur; a beginning is enough, in Korean any part of a word. Names and numbers of persons are found whole,
by those who may see them. “rebuild” empties the index and reads the log again, while a server may run.`,
  flags: [
    { name: 'as', value: 'LOGIN', says: 'within whose rights' },
    { name: 'limit', value: 'N', says: 'how many of each kind (20)' },
    { name: 'data', value: 'FOLDER', says: 'data folder (GWANMUN_DATA; .gwanmun in the checkout)' },
  ],
  run,
};
