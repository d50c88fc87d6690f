/** What a person did at the workbench, as an act of the log: it concerns no declaration, so its event names none. */
import { toInstant } from '../../core/day.ts';
import { canonicalJson } from '../../core/hash.ts';
import type { Act } from '../../store/intake.ts';
import type { House } from '../house.ts';

export interface WorkbenchDeed {
  /** Of the event, such as `study-trained`. */
  readonly kind: string;
  readonly subject: string;
  readonly who: string;
  readonly why?: string;
  readonly detail: object;
}

/** @param of kind of the act */
export function workbenchAct(
  house: Pick<House, 'newId' | 'clock' | 'machineNow'>,
  of: 'study' | 'challenge',
  { subject, detail, ...deed }: WorkbenchDeed,
): Act {
  const at = toInstant(house.clock.now());
  const event = { id: house.newId(), number: '', version: 0, at, detail: canonicalJson(detail), ...deed };
  return { kind: of, subject, at: toInstant(house.machineNow()), events: [event] };
}
