/** What a simulated officer finds when he opens a consignment, from the answer key: he misses some, and finds small slips in honest ones. */
import type { Random } from '../core/random.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Truth } from './day.ts';
import { factsOf } from './frauds/kinds.ts';

/** An outcome that still has to be put to a declaration and an hour. */
export type Examination = Omit<Outcome, 'declarationNumber' | 'version' | 'occurredAt'>;

const CLEAN: Examination = { code: 'A', verdict: 'clean' };
/** Share of examinations that note a slip without intent: model, place, wording. */
const SLIP_SHARE = 0.035;
const SLIPS: readonly Examination[] = [
  { code: 'M1', verdict: 'clean', notes: '모델·규격 단순 상이, 정정 안내' },
  { code: 'E1', verdict: 'clean', notes: '품명 기재 미흡(동일 세번), 보완 안내' },
];

/** @param chance the simulated officer's luck; the same truth and chance give the same finding */
export function examine(truth: Truth, chance: Random): Examination {
  const luck = chance.next();
  const share = chance.next();
  if (truth.fraud === null) return luck < SLIP_SHARE ? SLIPS[Math.floor(share * SLIPS.length)]! : CLEAN;
  const facts = factsOf(truth.fraud);
  if (luck >= facts.sensitivity) return CLEAN;
  return {
    code: facts.code,
    verdict: truth.critical ? 'critical' : 'fraud',
    ...(truth.item === undefined ? {} : { item: truth.item }),
    // Not all that was evaded can be proved.
    recoveredKrw: Math.floor(truth.recoveredKrw * (0.75 + 0.25 * share)),
    notes: facts.finds.ko,
  };
}
