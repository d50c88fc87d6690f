/** Decisions that cite articles, for whoever shows an article: a few of each, and none that was overruled. */
import type { PrecedentShelf, ShelvedPrecedent } from '../../../areas/counsel/index.ts';
import { seoulDay } from '../../../core/day.ts';
import type { CitingPrecedent } from '../../../exchange/contract/precedents.ts';
import type { House } from '../../house.ts';
import { citingView } from './views.ts';

const MOST_OF_EACH = 3;

/** Each decision once, with the first article that it cites; articles that none cites are left out. */
export async function citingArticles(
  { shelf, precedents, clock }: House,
  refs: readonly string[],
): Promise<{ readonly ref: string; readonly citing: readonly CitingPrecedent[] }[]> {
  const decisions = await precedents.get();
  const shown = new Set<string>();
  const found = refs
    .map((ref) => ({ ref, citing: fewOf(decisions, ref, shown) }))
    .filter(({ citing }) => citing.length > 0);
  // All laws in all versions are read only where there is something to compare.
  if (found.length === 0) return [];
  const laws = await shelf.get();
  const today = seoulDay(clock.now());
  return found.map(({ ref, citing }) => ({
    ref,
    citing: citing.map((one) => citingView(one, ref, laws, today)),
  }));
}

/** Those that stand first, then the latest. */
function fewOf(decisions: PrecedentShelf, ref: string, shown: Set<string>): ShelvedPrecedent[] {
  const rank = ({ body }: ShelvedPrecedent): number => Number(body.standing !== 'valid');
  const few = decisions
    .citing(ref)
    .filter(({ id, body }) => body.standing !== 'overruled' && !shown.has(id))
    .sort((one, other) => rank(one) - rank(other))
    .slice(0, MOST_OF_EACH);
  for (const { id } of few) shown.add(id);
  return few;
}
