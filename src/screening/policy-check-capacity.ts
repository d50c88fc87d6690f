/** The part of the check of a policy that is about places: capacities, what is reserved of them, and quotas within them. */
import { capacityOf, EXAMINATIONS } from './capacity.ts';
import { isForExports } from './export-edition.ts';
import type { Capacity, Policy } from './policy.ts';
import { type NoteProblem, type PolicyContext, unknownOffice } from './policy-check.ts';

export function checkCapacities(policy: Policy, context: PolicyContext, note: NoteProblem): void {
  checkPlaces(policy.capacities, '/capacities', context, note);
  checkRows(policy.critical ?? [], '/critical', context, note);
  for (const inspection of EXAMINATIONS) {
    if (policy.capacities.some((row) => row.office === '*' && row.inspection === inspection)) continue;
    note('policy/capacity-missing', '/capacities', {
      ko: `따로 정하지 않은 세관(*)의 ${inspection} 검사량이 없습니다. 0이라도 적어야 합니다.`,
      en: `The capacity for ${inspection} of offices without a row of their own (*) is missing; state it, even if it is 0.`,
    });
  }
  checkReserved(policy, note);
  checkCriterionQuotas(policy, context, note);
}

export function checkPlaces(
  rows: readonly Capacity[],
  pointer: string,
  context: Pick<PolicyContext, 'isOffice'>,
  note: NoteProblem,
): void {
  checkRows(rows, pointer, context, note);
  rows.forEach(({ perDay }, place) => {
    if (perDay >= 0) return;
    note('policy/capacity-negative', `${pointer}/${place}/perDay`, {
      ko: `검사량은 0보다 작을 수 없습니다: ${perDay}`,
      en: `A capacity cannot be less than 0: ${perDay}`,
    });
  });
}

function checkRows(
  rows: readonly { readonly office: string; readonly inspection: string }[],
  pointer: string,
  { isOffice }: Pick<PolicyContext, 'isOffice'>,
  note: NoteProblem,
): void {
  rows.forEach(({ office, inspection }, place) => {
    if (office !== '*' && !isOffice(office))
      note('policy/unknown-office', `${pointer}/${place}/office`, unknownOffice(office));
    const first = rows.findIndex((row) => row.office === office && row.inspection === inspection);
    if (first === place) return;
    note('policy/duplicate', `${pointer}/${place}`, {
      ko: `${office} ${inspection}이(가) 두 번 있습니다.`,
      en: `${office} ${inspection} stands twice.`,
    });
  });
}

function checkReserved(policy: Policy, note: NoteProblem): void {
  (policy.critical ?? []).forEach((row, place) => {
    const pointer = `/critical/${place}`;
    if ((row.perDay === undefined) === (row.share === undefined)) {
      note('policy/quota-unclear', pointer, {
        ko: '건수와 비율 가운데 하나만 적으십시오.',
        en: 'State either a number or a share, not both.',
      });
    }
    const capacity = capacityOf(policy, row.office, row.inspection);
    if (row.perDay === undefined || row.perDay <= capacity) return;
    note('policy/quota-above-capacity', `${pointer}/perDay`, {
      ko: `이 세관의 하루 검사량은 ${capacity}건인데 ${row.perDay}건을 떼어 둡니다.`,
      en: `The office can examine ${capacity} a day, and ${row.perDay} would be reserved.`,
    });
  });
}

/** A criterion's own quota above what the largest office can do of its direction would never bite. */
function checkCriterionQuotas(policy: Policy, { criteria }: PolicyContext, note: NoteProblem): void {
  const mostOf = (rows: readonly Capacity[]): number => Math.max(0, ...rows.map(({ perDay }) => perDay));
  const exports = new Set(criteria.filter(isForExports).map(({ id }) => id));
  (policy.criteria ?? []).forEach(({ id, perDay }, place) => {
    const isExport = exports.has(id);
    const most = mostOf(isExport ? (policy.exports?.capacities ?? []) : policy.capacities);
    if (perDay === undefined || perDay <= most) return;
    note('policy/quota-above-capacity', `/criteria/${place}/perDay`, {
      ko: `${isExport ? '수출의 ' : ''}가장 큰 검사량이 하루 ${most}건인데 ${perDay}건입니다.`,
      en: `The largest capacity${isExport ? ' for exports' : ''} is ${most} a day, and this quota is ${perDay}.`,
    });
  });
}
