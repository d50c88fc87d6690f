/** Answers the routes of duty: assessments, a declaration's duty, and the sources of rates. */
import { assess, costOf, TAX_NAMES } from '../../duty/index.ts';
import type { AssessmentView, DutyCase } from '../../exchange/contract.ts';
import type { DutyPorts } from '../../exchange/duty-ports.ts';
import { type DeclarationQuery, placesOfWho, type Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { readRateTables } from '../../store/queries/rates.ts';
import { declarationOf } from '../contents.ts';
import type { House } from '../house.ts';
import { ownDeclaration } from '../trader-desk/firms.ts';
import { reachable } from '../views/declaration.ts';
import { basesOf } from './bases.ts';
import { bookFor, type RateSources } from './book.ts';
import { dutyOfDeclaration } from './declaration-duty.ts';
import { unverifiedFacts } from './unverified.ts';

export function dutyPorts(house: House): DutyPorts {
  return {
    assess: async (asked) => assessmentView(asked, await house.rates()),
    async correct(asked) {
      const result = costOf(asked);
      if (!result.ok) throw new Refusal('invalid', undefined, result.problems, result.count);
      return { cost: result.value, bases: basesOf(null, result.value.steps) };
    },
    async ofDeclaration(who, number, query) {
      const row = await rowFor(house, who, number, query);
      return dutyOfDeclaration(await declarationOf(house.vault, row), await house.rates());
    },
    async sources() {
      const [tables, { demonstration }] = await Promise.all([readRateTables(house.pool), house.rates()]);
      return {
        tables: tables.map(({ hash: _, ...table }) => table),
        demonstration: demonstration === undefined ? null : { packs: demonstration.packs },
        unverified: unverifiedFacts(),
      };
    },
  };
}

/** Throws `Refusal`: everything that is wrong with the question at once. */
async function assessmentView(asked: DutyCase, sources: RateSources): Promise<AssessmentView> {
  const result = assess(asked, await bookFor(asked, sources));
  if (!result.ok) throw new Refusal('invalid', undefined, result.problems, result.count);
  return { assessment: result.value, bases: basesOf(result.value), taxNames: TAX_NAMES };
}

function rowFor(house: House, who: Who, number: string, { version }: DeclarationQuery) {
  const isOwn = placesOfWho(who, 'declaration.read').reach === 'own-records';
  return isOwn ? ownDeclaration(house.pool, who, number) : reachable(house, who, number, version);
}
