/** Which settings two people decide, what each begins with, how a set is checked, and what follows when another holds. */
import { selectionProblems, USUAL_SELECTION, wholeSelection } from '../../areas/parcels/index.ts';
import { seoulDay } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import type { SettingName, SettingVersion } from '../../exchange/contract.ts';
import { aiOperatorProblems, NOTHING_STATED, wholeAiOperator } from '../../reference/ai-operator.ts';
import { lookUp } from '../../reference/code-list.ts';
import { CUSTOMS_OFFICES } from '../../reference/customs-offices.ts';
import {
  type RetentionRules,
  retentionProblems,
  USUAL_RETENTION,
  wholeRetention,
} from '../../reference/retention.ts';
import { deskRulesProblems, USUAL_RULES } from '../../screening/cases/desk-rules.ts';
import { readDeskRules } from '../desk.ts';
import type { House } from '../house.ts';

export interface SettingDefinition {
  /** Holds until somebody sets another. */
  readonly first: SettingVersion['body'];
  /** Every problem at once, pointers into the set. */
  readonly check: (body: unknown, house: Pick<House, 'catalogue' | 'clock'>) => readonly Problem[];
  /** A stored set with what was added since: what Gwanmun begins with holds there. */
  readonly whole: (stored: object) => SettingVersion['body'];
  /** What runs already takes note of what holds now. */
  readonly apply: (house: House) => Promise<void>;
}

export const SETTINGS: Readonly<Record<SettingName, SettingDefinition>> = {
  desk: {
    first: USUAL_RULES,
    check: deskRulesProblems,
    whole: (stored) => ({ ...USUAL_RULES, ...stored }),
    async apply(house) {
      house.desk.rules = await readDeskRules(house.pool, seoulDay(house.clock.now()));
    },
  },
  // Read by the one who erases, when he does.
  retention: {
    first: USUAL_RETENTION,
    check: retentionProblems,
    whole: (stored) => wholeRetention(stored as RetentionRules),
    apply: async () => {},
  },
  // Read with each card.
  'ai-operator': {
    first: NOTHING_STATED,
    check: aiOperatorProblems,
    whole: wholeAiOperator,
    apply: async () => {},
  },
  // Read with each batch of parcels.
  'parcel-selection': {
    first: USUAL_SELECTION,
    check: (body, { catalogue, clock }) =>
      selectionProblems(body, {
        detectors: catalogue,
        isOffice: (code) => lookUp(CUSTOMS_OFFICES, code, seoulDay(clock.now())) !== undefined,
      }),
    whole: wholeSelection,
    apply: async () => {},
  },
};
