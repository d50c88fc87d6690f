/** `gwanmun packs`: the data packs that were found and those that are missing. */
import { type Command, EXIT, type Given } from '../command.ts';

const MOST_LETTERS = 160;

async function run({ flags, words, isJson, out, note }: Given): Promise<number> {
  if (words.length > 0) {
    note('gwanmun: packs takes no words.');
    return EXIT.usage;
  }
  const { listPacks } = await import('../../app/commands/packs.ts');
  const packs = await listPacks({ flags, env: process.env, tell: note });
  const { found, missing, unreadable } = packs;
  for (const folder of unreadable) note(`gwanmun: GWANMUN_PACKS names ${folder}, which cannot be read.`);
  if (isJson) {
    out(JSON.stringify(packs));
    return EXIT.good;
  }
  if (found.length > 0) out('Found');
  for (const { name, folder, title, licence, purpose } of found) {
    out(`  ${name}${title === name ? '' : `  ${title}`}`);
    out(`    for:     ${purpose?.en ?? 'not used by this version'}`);
    out(`    licence: ${licence === undefined ? 'see its SOURCE.md' : shortened(licence)}`);
    out(`    in:      ${folder}`);
  }
  if (missing.length > 0)
    out(`${found.length > 0 ? '\n' : ''}Missing (everything works without them, and better with them)`);
  for (const { name, purpose, howToGet } of missing) {
    out(`  ${name}  ${purpose.en}`);
    out(`    from:    ${howToGet.en}`);
  }
  out(
    '\nA pack is a folder with a SOURCE.md; GWANMUN_PACKS names the folders that hold packs, separated by “:”.',
  );
  return EXIT.good;
}

/** A licence note can be a paragraph; its SOURCE.md holds the rest. */
function shortened(note: string): string {
  return note.length <= MOST_LETTERS ? note : `${note.slice(0, MOST_LETTERS)}… (SOURCE.md)`;
}

export const packs: Command = {
  name: 'packs',
  says: 'lists data packs: what was found, what for, its licence; what is missing, and how to get it',
  flags: [{ name: 'data', value: 'FOLDER', says: 'data folder, whose packs/ is looked in too' }],
  run,
};
