/** Whether answers help, said by whoever asked; and how the desk does: how long questions wait, which cards help least. */
import { toInstant } from '../../core/day.ts';
import type { CounselDesk, NewCounselVerdict } from '../../exchange/contract/counsel.ts';
import type { Rate } from '../../exchange/contract/shared.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { readAnswers, readQuestionRow } from '../../store/queries/counsel.ts';
import {
  countVerdicts,
  readDeskTimes,
  storeVerdict,
  type VerdictCount,
} from '../../store/queries/counsel-desk.ts';
import type { House } from '../house.ts';
import { rateOf } from '../views/texts.ts';
import type { CounselLibrary } from './library.ts';

const DAYS_MILLIS = 90 * 86_400_000;
const MOST_WORST = 5;

/** Throws `Refusal`: no such card, or no answered question of one's own. */
export async function sayVerdict(
  house: House,
  { cards }: CounselLibrary,
  who: Who,
  { of, id, isSatisfied }: NewCounselVerdict,
): Promise<void> {
  if (who.role === 'machine') throw new Refusal('forbidden');
  const isThere =
    of === 'card' ? cards.some((card) => card.id === id) : await isOwnAndAnswered(house, who, id);
  if (!isThere) throw new Refusal('not-found');
  const said = { saidBy: who.account, isSatisfied, saidAt: toInstant(house.clock.now()) };
  await storeVerdict(house.pool, { subject: `${of}:${id}`, ...said });
}

async function isOwnAndAnswered({ pool }: House, { account }: Who, id: string): Promise<boolean> {
  const question = await readQuestionRow(pool, id);
  if (question?.askedBy !== account) return false;
  return (await readAnswers(pool, [id])).some(({ approvedAt }) => approvedAt !== null);
}

export async function deskView({ pool, clock }: House, { cards }: CounselLibrary): Promise<CounselDesk> {
  const now = clock.now();
  const since = toInstant(now - DAYS_MILLIS);
  const [times, counts] = await Promise.all([readDeskTimes(pool, since), countVerdicts(pool, since)]);
  const { open, written, answered, oldestAskedAt, p50, p90 } = times;
  const of = (kind: NewCounselVerdict['of']) =>
    counts.filter(({ subject }) => subject.startsWith(`${kind}:`));
  return {
    ...{ open, written, answered, p50Seconds: p50, p90Seconds: p90 },
    oldestSeconds: oldestAskedAt === null ? null : (now - Date.parse(oldestAskedAt)) / 1000,
    ...{ answers: together(of('question')), cards: together(of('card')) },
    worst: of('card')
      .filter(({ n, satisfied }) => satisfied < n)
      .sort((one, other) => one.satisfied / one.n - other.satisfied / other.n || other.n - one.n)
      .slice(0, MOST_WORST)
      .flatMap(({ subject, n, satisfied }) => {
        const card = cards.find(({ id }) => `card:${id}` === subject);
        return card === undefined ? [] : [{ id: card.id, title: card.title, helped: rateOf(satisfied, n) }];
      }),
  };
}

function together(counts: readonly VerdictCount[]): Rate {
  const sum = (part: 'n' | 'satisfied'): number => counts.reduce((total, one) => total + one[part], 0);
  return rateOf(sum('satisfied'), sum('n'));
}
