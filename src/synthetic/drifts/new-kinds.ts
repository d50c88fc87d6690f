/**
 * New kinds of fraud, one after the other: every few weeks honest firms of other lines of business turn, through another broker
 * who was honest, and after a season each kind is over. Nothing that one kind teaches helps to find the next, and whoever finds
 * one early by luck has to find the others as well: luck averages within one country, and what is left is how a selector searches.
 */
import { addDays } from '../../core/day.ts';
import { type Random, seededRandom } from '../../core/random.ts';
import type { MakeDrift } from './drift.ts';
import { abuseOf, honestBrokers } from './new-kind.ts';

/** All of these are inventions: two kinds live at a time, and each alone is more than a selector that examines 5 % can take. */
const KINDS = 11;
export const DAYS_BETWEEN_KINDS = 35;
const DAYS_ALIVE = 70;
const TRADE_SHARE = 0.1;
/** Keeps the draws of one kind apart from those of another. */
const SALT = 0x9e3779b1;

export const newKinds: MakeDrift = (country, from, seed) => {
  const chance = seededRandom(seed ^ 0x11e5);
  const lines = shuffled([...new Set(country.relations.map(({ sector }) => sector))], chance);
  const brokers = shuffled(honestBrokers(country), chance);
  const each = Math.floor(lines.length / KINDS);
  const rewrites = Array.from({ length: KINDS }, (_, kind) => {
    const begins = addDays(from, kind * DAYS_BETWEEN_KINDS);
    const own = new Set(lines.slice(kind * each, (kind + 1) * each));
    return abuseOf(country, {
      name: 'new-kinds',
      from: begins,
      until: addDays(begins, DAYS_ALIVE),
      seed: seed ^ Math.imul(kind + 1, SALT),
      tradeShare: TRADE_SHARE,
      broker: brokers[kind % brokers.length]!,
      suits: ({ sector }) => own.has(sector),
    });
  });
  return (made, luck) => rewrites.reduce((now, rewrite) => rewrite(now, luck), made);
};

function shuffled<One>(deck: One[], chance: Random): One[] {
  for (let i = deck.length - 1; i > 0; i--) {
    const j = chance.below(i + 1);
    [deck[i], deck[j]] = [deck[j]!, deck[i]!];
  }
  return deck;
}
