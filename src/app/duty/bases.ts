/** The articles that an answer rests on, each once, by the name that its lines give. */
import type { Assessment, Step } from '../../duty/index.ts';
import type { DutyBasisView } from '../../exchange/contract.ts';
import { DUTY_BASES, type DutyBasisId } from '../../reference/duty/bases.ts';

export function basesOf(
  assessment: Assessment | null,
  others: readonly Step[] = [],
): Record<string, DutyBasisView> {
  const names = new Set<DutyBasisId>(others.map(({ basis }) => basis));
  for (const { valueSteps, rates, taxes } of assessment?.goods ?? []) {
    for (const { basis } of [...valueSteps, ...rates, ...taxes]) names.add(basis);
  }
  for (const { basis } of [...(assessment?.closing ?? []), ...(assessment?.missing ?? [])]) names.add(basis);
  return Object.fromEntries([...names].map((name) => [name, DUTY_BASES[name]]));
}
