/** `gwanmun erase`: what a party's declarations say, destroyed for good, by an order that stays in the log. */
import { type Command, EXIT, type Given } from '../command.ts';

async function run({ flags, words, isJson, out, note }: Given): Promise<number> {
  if (words.length > 0) {
    note(`gwanmun: erase takes flags only, not “${words[0]}”.`);
    return EXIT.usage;
  }
  const { eraseCommand } = await import('../../app/commands/erase.ts');
  const done = await eraseCommand({ flags, env: process.env, tell: note });
  if (isJson) {
    out(JSON.stringify(done));
    return EXIT.good;
  }
  const { declarations, keys, entries, outcomes, looks, keptYears, lastYearToErase, classes } = done;
  const isListed = flags['dry-run'] !== undefined || (flags.due !== undefined && flags.confirm === undefined);
  const verb = isListed ? 'would be erased' : 'erased';
  if (flags.due !== undefined)
    for (const { id, keys: due, lastYear } of classes) out(`${id.padEnd(12)} up to ${lastYear}: ${due} keys`);
  out(
    `${declarations} declarations under ${keys} keys, ${outcomes} examinations and ${looks} looks ${verb}; ` +
      `${entries} log entries prove their rows no longer.`,
  );
  if (keptYears.length > 0)
    out(
      `Left, because they have to be kept (up to ${lastYearToErase} they need not be): ${keptYears.join(', ')}.`,
    );
  return EXIT.good;
}

export const eraseCommandLine: Command = {
  name: 'erase',
  says: 'destroys the keys of a party’s declarations: content and identifiers are gone, decisions and the log stay',
  more: `For a request of the person (개인정보 보호법 제36조) or at the end of the retention term (제21조). Whatever copy of the
database there is, what was sealed under a destroyed key cannot be read again without its salt; backups that still hold the salt
have to be destroyed apart. The server must be stopped. Replay and verification then say erased, and by which rule.`,
  flags: [
    {
      name: 'party',
      value: 'ID',
      says: 'identifier of the importer (of the declarant where there was none), as declared',
    },
    {
      name: 'due',
      says: 'lists, class by class, what is past its term of retention; with --confirm it is erased',
    },
    { name: 'confirm', says: 'erases what --due lists' },
    { name: 'expired', says: 'every party: the years that need not be kept any more' },
    { name: 'rule', value: 'TEXT', says: 'why, with its article or the request; no personal data' },
    { name: 'by', value: 'NAME', says: 'who orders it' },
    { name: 'despite-retention', value: 'TEXT', says: 'why it is erased although it has still to be kept' },
    { name: 'today', value: 'DAY', says: 'the day from which terms are counted (today)' },
    { name: 'dry-run', says: 'only says what would be erased' },
    { name: 'data', value: 'FOLDER', says: 'data folder (GWANMUN_DATA; .gwanmun in the checkout)' },
  ],
  run,
};
