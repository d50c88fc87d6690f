/** Whether the goods have come as far as the clearance plan of the declaration asks before acceptance (관세법 제135조, 제243조, 제244조). */
import type { Problem } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import type { Declaration } from '../../model/declaration.ts';
import {
  CARGO_RULES,
  CARGO_STEPS,
  type CargoRule,
  type CargoStep,
  ORDINARY_CARGO_RULE,
} from '../../reference/acceptance-timing.ts';
import type { AcceptanceProblemCode, CargoFacts } from './acceptance.ts';

/** @param atLeast a rule of its own that may ask for more than the plan does */
export function missingCargo(
  declaration: Declaration,
  cargo: CargoFacts,
  atLeast?: CargoRule,
): Problem<AcceptanceProblemCode>[] {
  const plan = declaration.procedure.clearancePlan;
  const ofPlan = (plan === undefined ? undefined : CARGO_RULES[plan]) ?? ORDINARY_CARGO_RULE;
  const rule = atLeast !== undefined && isFurther(atLeast.needs, ofPlan.needs) ? atLeast : ofPlan;
  if (rule.needs === 'none' || !isFurther(rule.needs, reached(cargo))) return [];
  const { code, message } = SAYS[rule.needs];
  return [
    {
      code,
      message: {
        ko: `${message.ko} (통관계획 ${plan ?? '없음'}, ${rule.basis}).`,
        en: `${message.en} (clearance plan ${plan ?? 'none'}, ${rule.basis}).`,
      },
      pointer: '/consignment/billOfLading',
    },
  ];
}

/** The furthest step that somebody reported: goods in store have arrived. */
export function reached({ manifest, arrived, stored }: CargoFacts): CargoStep {
  if (stored !== null) return 'stored';
  if (arrived !== null) return 'arrived';
  return manifest === null ? 'none' : 'manifest';
}

function isFurther(one: CargoStep, other: CargoStep): boolean {
  return CARGO_STEPS.indexOf(one) > CARGO_STEPS.indexOf(other);
}

const SAYS: Readonly<
  Record<Exclude<CargoStep, 'none'>, { readonly code: AcceptanceProblemCode; readonly message: Text }>
> = {
  manifest: {
    code: 'acceptance/manifest-missing',
    message: {
      ko: '이 선하증권의 적재화물목록이 제출되지 않았습니다',
      en: 'No manifest with this bill has been handed in',
    },
  },
  arrived: {
    code: 'acceptance/not-arrived',
    message: {
      ko: '물품을 실은 선박·항공기의 입항이 보고되지 않았습니다',
      en: 'The arrival of the ship or aircraft has not been reported',
    },
  },
  stored: {
    code: 'acceptance/not-stored',
    message: {
      ko: '물품의 보세구역 반입이 보고되지 않았습니다',
      en: 'Entry of the goods into the bonded area has not been reported',
    },
  },
};
