/** What somebody did with a criterion, as an event that the log vouches for, with the hash of the version's body. */
import { toInstant } from '../../core/day.ts';
import { canonicalJson, sha256 } from '../../core/hash.ts';
import type { Criterion } from '../../screening/criterion.ts';
import type { Act } from '../../store/intake.ts';
import type { House } from '../house.ts';

export interface CriterionDeed {
  readonly criterion: Criterion;
  /** Such as `criterion-saved`. */
  readonly kind: string;
  readonly who: string;
  readonly why: string | null;
  /** What else belongs to it, such as the sign-off. */
  readonly more?: Readonly<Record<string, string | number | boolean | null>>;
}

/** 관세법 제246조 제2항: the Commissioner sets the standards by which goods are selected for examination. */
const ARTICLE = '관세법 제246조 제2항';

export function criterionAct(house: Pick<House, 'clock' | 'newId' | 'machineNow'>, deed: CriterionDeed): Act {
  const { criterion, kind, who, why, more = {} } = deed;
  const { id, version } = criterion;
  const detail = canonicalJson({
    criterion: id,
    version,
    body: sha256(canonicalJson(criterion)),
    ...more,
  });
  return {
    kind: 'criterion',
    subject: `${id}/${version}`,
    at: toInstant(house.machineNow()),
    events: [
      {
        id: house.newId(),
        number: '',
        version: 0,
        kind,
        at: toInstant(house.clock.now()),
        who,
        ...(why === null ? {} : { why }),
        article: ARTICLE,
        detail,
      },
    ],
  };
}
