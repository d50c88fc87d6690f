/** What a draft of a policy is held against: the criteria in use, the detectors of this build, lists and edition of the day. */
import { isOfImports, NEVER_SPARED } from '../../areas/clearance/index.ts';
import { seoulDay } from '../../core/day.ts';
import { lookUp, rowsOn } from '../../reference/code-list.ts';
import { COUNTRIES } from '../../reference/countries.ts';
import { CUSTOMS_OFFICES } from '../../reference/customs-offices.ts';
import { isHsChapter } from '../../reference/hs-code.ts';
import type { PolicyContext } from '../../screening/policy-check.ts';
import type { House } from '../house.ts';

export function policyContext(house: House): PolicyContext {
  return contextOf({
    today: seoulDay(house.clock.now()),
    criteria: house.editions.current().edition.manifest.criteria,
    detectors: house.catalogue,
    checks: house.checks,
  });
}

export function contextOf({
  today,
  criteria,
  detectors,
  checks,
}: Pick<PolicyContext, 'today' | 'criteria' | 'detectors'> & {
  readonly checks: House['checks'];
}): PolicyContext {
  return {
    today,
    criteria,
    detectors: detectors.filter(isOfImports),
    isOffice: (code) => lookUp(CUSTOMS_OFFICES, code, today) !== undefined,
    isCountry: (code) => lookUp(COUNTRIES, code, today) !== undefined,
    isHsPrefix: (prefix) =>
      isHsChapter(prefix.slice(0, 2)) &&
      (prefix.length < 6 || (checks.isKnownHsCode?.(prefix.slice(0, 6), today) ?? true)),
    neverSpared: NEVER_SPARED,
  };
}

export function officesOn(
  day: string,
): readonly { readonly code: string; readonly name: { ko: string; en: string } }[] {
  return rowsOn(CUSTOMS_OFFICES, day).map(({ code, ko, en }) => ({ code, name: { ko, en } }));
}
