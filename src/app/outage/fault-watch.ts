/** Counts the faults of each voice over the last minutes, so that the gate can declare an outage at the limit set beforehand. */
import type { OutageFallback } from '../../screening/fallback.ts';
import type { Decision } from '../../screening/record.ts';

export interface FaultWatch {
  note(decisions: readonly Decision[]): void;
}

/** @param reached called at the limit; then as many faults again have to come */
export function openFaultWatch(
  limit: () => OutageFallback['automatic'],
  reached: (voice: string, faults: number) => void,
): FaultWatch {
  /** Business times of faults in milliseconds, oldest first, fewer than the limit. */
  const times = new Map<string, number[]>();
  const noteFault = (voice: string, at: number, { faults, withinMinutes }: Limit): void => {
    const recent = (times.get(voice) ?? []).filter((time) => time > at - withinMinutes * 60_000);
    recent.push(at);
    if (recent.length < faults) times.set(voice, recent);
    else {
      times.delete(voice);
      reached(voice, recent.length);
    }
  };
  return {
    note(decisions) {
      const set = limit();
      if (set === undefined) return;
      for (const { findings, inputs } of decisions) {
        // What the fallback itself stumbles over would only declare what is declared.
        if (inputs.outage !== undefined) continue;
        const voices = new Set(findings.filter(({ source }) => source === 'fault').map(({ id }) => id));
        for (const voice of voices) noteFault(voice, Date.parse(inputs.occurredAt), set);
      }
    },
  };
}

type Limit = NonNullable<OutageFallback['automatic']>;
