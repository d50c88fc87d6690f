/**
 * Asks the model in shadow about everything that another model decided on, after the decision was stored and outside of its path:
 * it waits for a rush to end, and where too much came in meanwhile it passes over the rest and says how much that was.
 */
import type { Queryable } from '../../store/open.ts';
import {
  addShadowScores,
  readShadowPlace,
  type ShadowPart,
  type ShadowScoreRow,
} from '../../store/queries/shadow-scores.ts';
import { openRush } from '../search/rush.ts';

export interface ShadowScoring {
  /** So many were decided: ask soon. Never throws, never waits. */
  wake(decisions: number): void;
  /** Another model is in shadow, or none. */
  reload(): void;
  /** Asks about everything now. */
  settle(): Promise<void>;
}

export interface ShadowSaid {
  readonly scores: readonly ShadowScoreRow[];
  /** What could not be asked about, by the day of its decision. */
  readonly skipped: readonly { readonly day: string; readonly n: number }[];
}

/** What differs between challengers of one name and of another. */
export interface ShadowKind<Challenger> {
  readonly modelName: string;
  /** Throws where the model cannot be read or asked. */
  ready(model: string): Promise<Challenger>;
  /** Asks about what was decided in the entries of the log after a place, as many as it takes at once. @returns with the place up to which it came */
  ask(challenger: Challenger, after: number, head: number): Promise<ShadowSaid & Pick<ShadowPart, 'upTo'>>;
  /** How much of which day was decided within these entries. */
  count(after: number, upTo: number): Promise<ShadowSaid['skipped']>;
}

const WAIT_MILLIS = 1500;
const RUSH_WAIT_MILLIS = 20_000;
/** Entries that are asked about all the same after something was passed over. */
const KEPT = 400;
/** Further behind than this, what lies between is passed over: a challenger is compared on live traffic, not on a heap. */
export const MOST_BEHIND = 20_000;

interface InShadow<Challenger> {
  readonly id: string;
  readonly challenger: Challenger;
}

export function openShadow<Challenger>(
  pool: Queryable,
  kind: ShadowKind<Challenger>,
  mostBehind = MOST_BEHIND,
): ShadowScoring {
  const rush = openRush(() => performance.now());
  let inShadow: Promise<InShadow<Challenger> | null> | undefined;
  let last: Promise<void> = Promise.resolve();
  let isWaiting = false;

  /** @param isWhole until nothing is left; else one part, and the next look takes the next */
  const follow = async (isWhole: boolean): Promise<boolean> => {
    inShadow ??= readInShadow(pool, kind);
    const one = await inShadow;
    if (one === null) return false;
    for (;;) {
      const place = await readShadowPlace(pool, one.id);
      if (place === undefined || place.head <= place.after) return false;
      if (place.head - place.after > mostBehind) {
        const upTo = place.head - Math.min(KEPT, mostBehind);
        const skipped = await kind.count(place.after, upTo);
        await addShadowScores(pool, one.id, { ...place, upTo }, { scores: [], skipped });
        continue;
      }
      const { upTo, ...said } = await kind.ask(one.challenger, place.after, place.head);
      await addShadowScores(pool, one.id, { ...place, upTo }, said);
      if (!isWhole) return upTo < place.head;
    }
  };

  const inTurn = (isWhole: boolean): Promise<boolean> => {
    const next = last.then(() => follow(isWhole));
    last = next.then(
      () => {},
      () => {
        // A store that is away for a moment, or a model that cannot be read: looked at again with the next decision.
        inShadow = undefined;
      },
    );
    return next;
  };
  const lookSoon = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    const look = (): void => {
      isWaiting = false;
      if (rush.isRush()) {
        lookSoon();
        return;
      }
      inTurn(false).then(
        (isMore) => isMore && lookSoon(),
        () => {},
      );
    };
    setTimeout(look, rush.isRush() ? RUSH_WAIT_MILLIS : WAIT_MILLIS).unref();
  };
  return {
    wake(decisions) {
      rush.note(decisions);
      lookSoon();
    },
    reload() {
      inShadow = undefined;
      lookSoon();
    },
    settle: async () => void (await inTurn(true)),
  };
}

async function readInShadow<Challenger>(
  pool: Queryable,
  { modelName, ready }: ShadowKind<Challenger>,
): Promise<InShadow<Challenger> | null> {
  const { rows } = await pool.query<{ id: string }>(
    `select id from model where name = $1 and state = 'shadow'`,
    [modelName],
  );
  const id = rows[0]?.id;
  return id === undefined ? null : { id, challenger: await ready(id) };
}
