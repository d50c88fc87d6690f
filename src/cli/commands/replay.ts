/** `gwanmun replay`: proof that stored decisions can be computed again to the same bytes. */
import type { ReplayTotals } from '../../app/commands/replay.ts';
import { type Command, EXIT, type Given } from '../command.ts';

async function run(given: Given): Promise<number> {
  const { flags, words, isJson, out, note } = given;
  const isAll = flags.all !== undefined;
  if (isAll ? words.length > 0 : words.length !== 1) {
    note('gwanmun: replay needs the id of one decision or the number of a declaration, or --all.');
    return EXIT.usage;
  }
  const limit = flags.limit === undefined ? Number.POSITIVE_INFINITY : Number(flags.limit);
  if (!(limit >= 1)) {
    note(`gwanmun: --limit must be a number from 1, not “${flags.limit}”.`);
    return EXIT.usage;
  }
  const { replayAll, replayOne } = await import('../../app/commands/replay.ts');
  const asked = { flags, env: process.env, tell: note };
  const done: ReplayTotals = isAll ? await replayAll(asked, limit) : await replayOne(asked, words[0]!);
  if (isJson) out(JSON.stringify(done));
  else tell(done, given);
  return done.differing === 0 ? EXIT.good : EXIT.found;
}

function tell(
  { decisions, identical, differing, erased, differences }: ReplayTotals,
  { out, note }: Given,
): void {
  for (const { id, number, says } of differences)
    note(`${id}${number === null ? '' : ` (${number})`}: ${says}`);
  if (differing > differences.length) note(`… and ${differing - differences.length} more`);
  if (decisions === 1 && identical === 1) out('identical');
  else if (decisions === 1 && erased === 1) out('erased');
  else out(`${decisions} decisions, ${identical} identical, ${differing} differing, ${erased} erased`);
}

export const replayCommand: Command = {
  name: 'replay',
  words: 'ID|NUMBER',
  says: 'computes stored decisions again, to the same bytes',
  more: `From the record, the declaration as stored, and the edition (policy, criteria, lists, detectors, models) that the record
names. Of a declaration's number the latest decision is taken. Exit code 1 where a decision differs; the first difference is
pointed at. A decision on a declaration that was erased under a rule cannot be computed again: it is counted apart and is no
difference.`,
  flags: [
    { name: 'all', says: 'every decision in the order of the log' },
    { name: 'limit', value: 'NUMBER', says: 'with --all: only the first so many' },
    { name: 'data', value: 'FOLDER', says: 'data folder (GWANMUN_DATA; .gwanmun in the checkout)' },
  ],
  run,
};
