/** The part of the check of a policy that is about what each voice may demand: detectors, criteria, mandatory controls. */
import { DEMANDS } from './answers.ts';
import type { DetectorRule, MandatoryControl, Policy } from './policy.ts';
import type { NoteProblem, PolicyContext } from './policy-check.ts';

export function checkRules(policy: Policy, context: PolicyContext, note: NoteProblem): void {
  refuseTwins(policy.detectors, '/detectors', note);
  refuseTwins(policy.criteria ?? [], '/criteria', note);
  policy.detectors.forEach((rule, place) => {
    checkDetector(rule, `/detectors/${place}`, context, note);
  });
  for (const id of context.neverSpared) {
    if (policy.detectors.some((rule) => rule.id === id)) continue;
    note('policy/never-spared', '/detectors', {
      ko: `${id} 검출기는 뺄 수 없습니다. 마약류, 금지품, 제226조 확인은 누구도 면제하지 않습니다.`,
      en: `Detector ${id} cannot be left out: narcotics, prohibited goods and requirements of art. 226 are never spared.`,
    });
  }
  checkControls(policy.mandatory, '/mandatory', context, note);
  (policy.criteria ?? []).forEach((rule, place) => {
    checkCriterion(rule, `/criteria/${place}`, context, note);
  });
}

function refuseTwins(rows: readonly { readonly id: string }[], pointer: string, note: NoteProblem): void {
  rows.forEach(({ id }, place) => {
    if (rows.findIndex((one) => one.id === id) < place)
      note('policy/duplicate', `${pointer}/${place}/id`, {
        ko: `${id}이(가) 두 번 있습니다.`,
        en: `${id} stands twice.`,
      });
  });
}

function checkDetector(rule: DetectorRule, pointer: string, context: PolicyContext, note: NoteProblem): void {
  const detector = context.detectors.find(({ id, version }) => id === rule.id && version === rule.version);
  if (detector === undefined) {
    note('policy/unknown-detector', `${pointer}/id`, {
      ko: `${rule.id} ${rule.version}판 검출기가 없습니다.`,
      en: `There is no detector ${rule.id} in version ${rule.version}.`,
    });
  } else {
    for (const [name, value] of Object.entries(rule.parameters))
      checkParameter(detector.parameters[name], value, `${pointer}/parameters/${name}`, note);
  }
  if (rule.kind === 'quota' && context.neverSpared.includes(rule.id)) {
    note('policy/never-spared', `${pointer}/kind`, {
      ko: '마약류, 금지품, 제226조 확인은 검사량이나 등급으로 면제할 수 없습니다. 위험으로 두십시오.',
      en: 'Narcotics, prohibited goods and requirements of art. 226 are spared by no quota or grade: make it a risk.',
    });
  }
  checkSteps(rule.steps, `${pointer}/steps`, note);
}

function checkParameter(
  parameter: { readonly range: readonly [number, number] } | undefined,
  value: number,
  pointer: string,
  note: NoteProblem,
): void {
  if (parameter === undefined) {
    note('policy/unknown-parameter', pointer, {
      ko: '이 검출기에 없는 값입니다.',
      en: 'This detector has no such parameter.',
    });
    return;
  }
  const [least, most] = parameter.range;
  if (value >= least && value <= most) return;
  note('policy/parameter-out-of-range', pointer, {
    ko: `${least}에서 ${most} 사이여야 하는데 ${value}입니다.`,
    en: `It must lie between ${least} and ${most}, and is ${value}.`,
  });
}

/** The last step reached counts, so steps rise, and none lies where no score ever comes. */
function checkSteps(steps: DetectorRule['steps'], pointer: string, note: NoteProblem): void {
  steps.forEach((step, place) => {
    const before = steps[place - 1];
    if (step.from > 1 || (before !== undefined && step.from <= before.from)) {
      note('policy/step-unreachable', `${pointer}/${place}/from`, {
        ko:
          step.from > 1
            ? `점수는 1을 넘지 않으므로 ${step.from}에는 결코 이르지 못합니다.`
            : `앞 단계(${before?.from})보다 커야 합니다. 지금은 앞 단계에 머무는 점수가 없습니다.`,
        en:
          step.from > 1
            ? `No score exceeds 1, so ${step.from} is never reached.`
            : `It must lie above the step before (${before?.from}): no score ever stays at that one.`,
      });
    }
    if (before !== undefined && strictness(step.demand) <= strictness(before.demand)) {
      note('policy/step-weaker', `${pointer}/${place}/demand`, {
        ko: '점수가 오르면 요구도 강해져야 합니다.',
        en: 'A higher score must demand more.',
      });
    }
  });
}

const strictness = (demand: MandatoryControl['demand']): number => DEMANDS.indexOf(demand);

export function checkControls(
  controls: readonly MandatoryControl[],
  pointer: string,
  context: PolicyContext,
  note: NoteProblem,
): void {
  refuseTwins(controls, pointer, note);
  controls.forEach((control, place) => {
    checkMandatory(control, `${pointer}/${place}`, context, note);
  });
}

function checkMandatory(
  control: MandatoryControl,
  pointer: string,
  { isHsPrefix, isCountry }: PolicyContext,
  note: NoteProblem,
): void {
  if (control.demand === 'none' || control.demand === 'audit') {
    note('policy/no-demand', `${pointer}/demand`, {
      ko: '의무 검사는 반출 전에 무엇인가를 요구해야 합니다.',
      en: 'A mandatory control must demand something before release.',
    });
  }
  control.hsPrefixes.forEach((prefix, place) => {
    if (/^\d{2,10}$/.test(prefix) && isHsPrefix(prefix)) return;
    note('policy/unknown-code', `${pointer}/hsPrefixes/${place}`, {
      ko: `시행 중인 품목분류에 ${prefix}(으)로 시작하는 코드가 없습니다.`,
      en: `No code of the edition in force begins with ${prefix}.`,
    });
  });
  (control.origins ?? []).forEach((country, place) => {
    if (isCountry(country)) return;
    note('policy/unknown-country', `${pointer}/origins/${place}`, {
      ko: `나라 부호가 아닙니다: ${country}`,
      en: `${country} is no country code.`,
    });
  });
}

function checkCriterion(
  rule: NonNullable<Policy['criteria']>[number],
  pointer: string,
  { criteria }: PolicyContext,
  note: NoteProblem,
): void {
  const criterion = criteria.find(({ id }) => id === rule.id);
  if (criterion === undefined) {
    note('policy/unknown-criterion', `${pointer}/id`, {
      ko: `쓰이고 있는 기준이 아닙니다: ${rule.id}`,
      en: `There is no criterion ${rule.id} in use.`,
    });
    return;
  }
  if (criterion.kind !== 'mandatory') return;
  if (rule.demand !== undefined && strictness(rule.demand) < strictness(criterion.demand)) {
    note('policy/criterion-weakened', `${pointer}/demand`, {
      ko: `법이나 지시가 요구하는 기준은 정책으로 약하게 할 수 없습니다(${criterion.basis}).`,
      en: `A criterion that law or directive demands cannot be weakened by the policy (${criterion.basis}).`,
    });
  }
  if (rule.perDay !== undefined) {
    note('policy/criterion-weakened', `${pointer}/perDay`, {
      ko: '법이나 지시가 요구하는 기준에는 하루 몫을 둘 수 없습니다.',
      en: 'A criterion that law or directive demands has no daily quota.',
    });
  }
}
