/** `gwanmun search`: what the index finds within the rights of one account, and building the index anew from the log. */
import { isRole, mayDo, type Right } from '../../access/index.ts';
import { Fault } from '../../core/problem.ts';
import { placesOfWho } from '../../exchange/ports.ts';
import { readAccountByLogin } from '../../store/queries/people.ts';
import {
  clearEntries,
  countBehind,
  type EntryKind,
  type FoundEntries,
  findEntries,
} from '../../store/queries/search.ts';
import { soughtMarks } from '../../store/vault/search-marks.ts';
import { followKnowledge, followLog } from '../search/follow.ts';
import { type Asked, withStore } from './workplace.ts';

const RIGHTS: Readonly<Record<EntryKind, Right>> = {
  declaration: 'declaration.read',
  objection: 'objection.read',
  criterion: 'criteria.read',
  policy: 'policy.read',
  operator: 'policy.read',
};

export interface FoundByCommand {
  readonly kinds: readonly ({ readonly kind: EntryKind } & FoundEntries)[];
  readonly behind: number;
}

/** Throws `search/no-account` and `search/no-words`. */
export function searchCommand(
  asked: Asked,
  typed: string,
  login: string,
  limit: number,
): Promise<FoundByCommand> {
  return withStore(asked, async ({ pool, vault }) => {
    const account = await readAccountByLogin(pool, login);
    if (!account?.isActive || !isRole(account.role) || account.role === 'trader')
      throw new Fault('search/no-account', `There is no account “${login}” of somebody inside customs.`);
    const { role, office } = account;
    const sought = soughtMarks(vault, typed, mayDo(role, 'declaration.read-personal'));
    if (sought.length === 0) throw new Fault('input/no-words', `“${typed}” holds no word to look for.`);
    const who = { account: account.id, name: { ko: '', en: '' }, role, office, skills: [] };
    const kinds: FoundByCommand['kinds'][number][] = [];
    for (const [kind, right] of Object.entries(RIGHTS) as [EntryKind, Right][]) {
      const places = placesOfWho(who, right);
      if (places.reach !== 'all' && places.reach !== 'own-office') continue;
      const within = places.reach === 'all' ? null : places.office;
      const result = await findEntries(pool, kind, sought, within, limit);
      if (result.total > 0) kinds.push({ kind, ...result });
    }
    return { kinds, behind: await countBehind(pool) };
  });
}

/** Reads the whole log again; a server that runs goes on meanwhile, and finds less until it is done. */
export function rebuildSearch(asked: Asked): Promise<{ readonly entries: number }> {
  return withStore(asked, async (store) => {
    await clearEntries(store.pool);
    await followKnowledge(store);
    const all = await countBehind(store.pool);
    let told = 0;
    while ((await followLog(store, 1000)) > 0) {
      const done = all - (await countBehind(store.pool));
      if (done - told < 10_000) continue;
      told = done;
      asked.tell(`${done} of ${all} entries of the log read`);
    }
    const { rows } = await store.pool.query<{ n: number }>('select count(*)::float8 as n from search_entry');
    return { entries: rows[0]?.n ?? 0 };
  });
}
