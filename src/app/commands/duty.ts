/** `gwanmun duty`: what goods owe, with the rates of the store where there is one, else with those that stand in for them. */
import { readFile } from 'node:fs/promises';
import { seoulDay } from '../../core/day.ts';
import { bad, type Result } from '../../core/problem.ts';
import { type Assessment, assess, type DutyCase, type DutyProblemCode } from '../../duty/index.ts';
import { readDutyCase } from '../../exchange/duty-case.ts';
import { DUTY_BASES, type DutyBasisId } from '../../reference/duty/bases.ts';
import { bookFor, type RateSources } from '../duty/book.ts';
import { openRateSources } from '../duty/sources.ts';
import { readKeptNow } from '../resume.ts';
import { type Asked, hasStore, settingsOf, withStore } from './workplace.ts';

/** How the article of a line is cited. */
export const citeOf = (basis: DutyBasisId): string => DUTY_BASES[basis].cite.en;

export type AssessedCase = Result<Assessment, DutyProblemCode | 'duty/shape'>;

/** Questions of a file: one, or several in an array. Throws where it is no JSON. */
export async function assessFile(asked: Asked, path: string): Promise<AssessedCase[]> {
  const given: unknown = JSON.parse(await readFile(path === '-' ? '/dev/stdin' : path, 'utf8'));
  return assessAll(asked, Array.isArray(given) ? given : [given]);
}

export function assessAll(asked: Asked, given: readonly unknown[]): Promise<AssessedCase[]> {
  return withSources(asked, async (sources) => {
    const answers: AssessedCase[] = [];
    for (const one of given) {
      const read = readDutyCase(one);
      answers.push(read.ok ? assess(read.value, await bookFor(read.value, sources)) : bad(read.problems));
    }
    return answers;
  });
}

async function withSources<Value>(
  asked: Asked,
  work: (sources: RateSources) => Promise<Value>,
): Promise<Value> {
  if (!hasStore(settingsOf(asked))) return work(await openRateSources(undefined, true, asked.env)());
  return withStore(asked, async ({ pool }) => {
    const isDemonstration = (await readKeptNow(pool)) !== undefined;
    return work(await openRateSources(pool, isDemonstration, asked.env)());
  });
}

type Flags = Asked['flags'];

/** One line of goods from flags. Numbers that are none become NaN, and the room says so. */
export function caseOfFlags(flags: Flags, now: number): DutyCase {
  const money = (text: string | undefined) => {
    if (text === undefined) return undefined;
    const [amount = '', currency = 'USD'] = text.trim().split(/\s+/);
    return { amount: Number(amount), currency: currency.toUpperCase() };
  };
  const number = (text: string | undefined) => (text === undefined ? undefined : Number(text));
  const claims = flags.claim?.split('\n').map((kind) => ({ kind, isProven: true }));
  const goods = {
    hsCode: flags.hs ?? '',
    price: money(flags.price),
    origin: flags.origin,
    quantity: number(flags.quantity),
    unit: flags.quantity === undefined ? undefined : (flags.unit ?? 'U'),
    netMassKg: number(flags.kg),
    litres: number(flags.litres),
    claims,
    consumption: flags.consumption,
    liquor: flags.liquor,
    simplified: flags.simplified,
  };
  return withoutGaps({
    day: flags.day ?? seoulDay(now),
    channel: flags.channel ?? 'declaration',
    departure: flags.departure ?? flags.origin,
    isSelfUse: flags['own-use'] === undefined ? undefined : true,
    terms: withoutGaps({ freight: money(flags.freight), insurance: money(flags.insurance) }),
    goods: [withoutGaps(goods)],
  }) as unknown as DutyCase;
}

function withoutGaps<Value extends object>(value: Value): Partial<Value> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Partial<Value>;
}
