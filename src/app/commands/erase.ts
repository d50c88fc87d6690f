/** `gwanmun erase`: on a store that nobody else holds, since a server remembers what it has read. */
import { isDay, seoulDay, toInstant } from '../../core/day.ts';
import { makeId } from '../../core/id.ts';
import { Fault } from '../../core/problem.ts';
import { applicationName } from '../../store/open.ts';
import { countOthers } from '../../store/queries/erasure.ts';
import { dropColumns } from '../column-files.ts';
import { type ErasureReport, erase } from '../erase.ts';
import { type Asked, withStoreAlone } from './workplace.ts';

/** Throws `settings/wrong` with everything that is missing. */
export async function eraseCommand(asked: Asked): Promise<ErasureReport> {
  const { flags } = asked;
  const wrong: string[] = [];
  const { isRehearsal, isWhole } = wishOf(flags);
  if (isWhole === (flags.party !== undefined))
    wrong.push('either --party ID or --due (or --expired) is needed');
  if (flags.confirm !== undefined && flags.due === undefined) wrong.push('--confirm goes with --due');
  // What is only listed needs no order.
  if (flags.due === undefined || !isRehearsal) {
    if (!flags.rule?.trim()) wrong.push('--rule says why, with its article, and stays for ever');
    if (!flags.by?.trim()) wrong.push('--by names who orders it');
  }
  if (flags['despite-retention'] !== undefined && flags.party === undefined)
    wrong.push('--despite-retention goes with --party');
  if (flags.today !== undefined && !isDay(flags.today)) wrong.push('--today needs a day such as 2031-01-02');
  if (wrong.length > 0) throw new Fault('settings/wrong', `${wrong.join('; ')}.`);
  const now = Date.now();
  return withStoreAlone(asked, async ({ pool, vault, dataFolder }, log) => {
    // An embedded store is held by one process; a database of one's own may be served by several.
    if ((await countOthers(pool, applicationName())) > 0)
      throw new Fault('store/second-instance', 'A Gwanmun server works on this database; stop it first.');
    const order = {
      party: flags.party ?? null,
      rule: flags.rule?.trim() ?? '',
      by: flags.by?.trim() ?? '',
      despite: flags['despite-retention']?.trim() || null,
      isRehearsal,
      today: flags.today ?? seoulDay(now),
      at: toInstant(now),
    };
    const report = await erase({ pool, vault, log, newId: () => makeId(Date.now(), Math.random) }, order);
    // No back-test runs: nobody else holds the store.
    if (!order.isRehearsal) dropColumns(dataFolder);
    return report;
  });
}

/** `--due` only lists until it is confirmed. */
export function wishOf(flags: Asked['flags']): { readonly isRehearsal: boolean; readonly isWhole: boolean } {
  const isListed = flags.due !== undefined && flags.confirm === undefined;
  return {
    isRehearsal: flags['dry-run'] !== undefined || isListed,
    isWhole: flags.expired !== undefined || flags.due !== undefined,
  };
}
