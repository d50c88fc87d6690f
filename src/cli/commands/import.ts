/** `gwanmun import FILE…`: files declarations of a file, and says line by line what is wrong with the others. */
import type { ImportedFile } from '../../app/commands/import.ts';
import { type Command, EXIT, type Given } from '../command.ts';

/** More problems than these help nobody on a screen; the totals count them all. */
const PROBLEMS_SHOWN = 40;

async function run(given: Given): Promise<number> {
  const { flags, words, isJson, out, note } = given;
  if (words.length === 0) {
    note('gwanmun: import needs a file (- for standard input).');
    return EXIT.usage;
  }
  const { importFiles } = await import('../../app/commands/import.ts');
  const { through, files } = await importFiles({ flags, env: process.env, tell: note }, words);
  for (const file of files) tellProblems(file, note);
  const total = (name: 'stored' | 'same' | 'conflicts' | 'refused'): number =>
    files.reduce((sum, file) => sum + file[name], 0);
  const totals = {
    stored: total('stored'),
    same: total('same'),
    conflicts: total('conflicts'),
    refused: total('refused'),
  };
  if (isJson) out(JSON.stringify({ through, ...totals, files }));
  else {
    const isDry = flags['dry-run'] !== undefined;
    out(
      `${isDry ? 'good' : 'stored'} ${totals.stored}, same again ${totals.same}, conflicts ${totals.conflicts}, refused ${totals.refused}`,
    );
  }
  return totals.conflicts + totals.refused === 0 ? EXIT.good : EXIT.found;
}

function tellProblems(
  { file, problems, refused, conflicts }: ImportedFile,
  note: (line: string) => void,
): void {
  for (const { pointer, code, message } of problems.slice(0, PROBLEMS_SHOWN)) {
    note(`${file}:${(pointer ?? '').replace(/^\//, '')}: ${message.en} (${code})`);
  }
  if (problems.length > PROBLEMS_SHOWN)
    note(`${file}: … more problems; ${refused} lines refused, ${conflicts} conflicts in all`);
}

export const importCommand: Command = {
  name: 'import',
  words: 'FILE…',
  says: 'files the declarations of files through the gate',
  more: `As the HTTP interface does: UTF-8, CP949 or UTF-16, packed with gzip or not. A running server takes them in;
without one the store is opened (or made) for as long as it takes. Lines of the public KCS layout (kcs-csv) bring what
examinations found: each is decided like any other, then its outcome is stored as history, its case is closed and it is
released. Exit code 1 where lines were refused or in conflict; the others are stored.`,
  flags: [
    {
      name: 'format',
      value: 'FORMAT',
      says: 'kcs-csv, ndjson or json; by the name of the file unless told otherwise',
    },
    {
      name: 'mapping',
      value: 'NAME',
      says: 'reads tables in columns of their own by a mapping that an office has kept under this name',
    },
    { name: 'dry-run', says: 'checks every line and stores nothing' },
    { name: 'data', value: 'FOLDER', says: 'data folder (GWANMUN_DATA; .gwanmun in the checkout)' },
  ],
  run,
};
