/**
 * What was decided and may not be seen by those who have asked the store already: batches that are being stored, and those that were
 * stored since. Nobody decides twice on the same number, and whoever files the same consignment gets the same draw.
 */
import type { Decided } from './gate-decide.ts';
import type { EarlierDraw } from './gate-draw.ts';
import type { Filed } from './gate-prepare.ts';

export interface UnderWay {
  /** @param key `number/version` */
  filed(key: string): Filed | undefined;
  draw(consignment: string): EarlierDraw | undefined;
  /** Before the store is asked. @returns to be called when what was asked about has been decided */
  beginLookUp(): () => void;
  /** @param isFirst nothing was filed on its consignment before */
  note(done: Decided, isFirst: boolean): void;
  /** Of use until all who asked before have decided. */
  stored(decided: readonly Decided[]): void;
  /** What is not stored and never will be. */
  forget(decided: readonly Decided[]): void;
}

export function openUnderWay(): UnderWay {
  const filed = new Map<string, Filed>();
  const draws = new Map<string, EarlierDraw>();
  /** Counts look-ups that begin and batches that are stored, in their order. */
  let turn = 0;
  const asking = new Set<number>();
  let stored: { readonly turn: number; readonly decided: readonly Decided[] }[] = [];

  const forget = (decided: readonly Decided[]): void => {
    for (const { filed: one, consignment, decision } of decided) {
      if (filed.get(one.key)?.decisionId === decision.inputs.id) filed.delete(one.key);
      if (draws.get(consignment)?.decision === decision.inputs.id) draws.delete(consignment);
    }
  };
  const forgetSeen = (): void => {
    const first = Math.min(...asking);
    for (const one of stored) if (one.turn < first) forget(one.decided);
    stored = stored.filter(({ turn }) => turn >= first);
  };
  return {
    filed: (key) => filed.get(key),
    draw: (consignment) => draws.get(consignment),
    beginLookUp() {
      const own = ++turn;
      asking.add(own);
      return () => {
        asking.delete(own);
        forgetSeen();
      };
    },
    note({ filed: one, consignment, decision }, isFirst) {
      filed.set(one.key, one);
      const { id, draw } = decision.inputs;
      if (isFirst) draws.set(consignment, { decision: id, draw, left: undefined });
    },
    stored(decided) {
      stored.push({ turn: ++turn, decided });
      forgetSeen();
    },
    forget,
  };
}
