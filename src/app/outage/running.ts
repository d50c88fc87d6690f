/** The outage that is declared at this moment, held in memory for the gate and read again from the store at every start. */
import type { ImportSubject } from '../../areas/clearance/index.ts';
import { toInstant } from '../../core/day.ts';
import type { Engine } from '../../screening/engine.ts';
import type { Decision } from '../../screening/record.ts';
import { type OutageRow, readRunningOutage } from '../../store/queries/outage.ts';
import type { House } from '../house.ts';
import { declareBySystem, endInStore } from './acts.ts';
import { openFaultWatch } from './fault-watch.ts';
import { openRescreening, type Rescreening } from './rescreen.ts';

export interface RunningOutage {
  readonly id: string;
  readonly until: string;
  readonly engine: Engine<ImportSubject>;
}

export interface Outage {
  /** Undefined where none is declared, and from the moment on at which its time is over. */
  current(): RunningOutage | undefined;
  /** Reads what the store holds; called at start, and after every act. */
  reload(): Promise<void>;
  /** Ends what is over, goes on with screening again. Called every second, and whenever somebody looks. */
  tick(): Promise<void>;
  /** Counts faults; at the limit set beforehand the outage declares itself. */
  noteDecided(decisions: readonly Decision[]): void;
  readonly rescreening: Rescreening;
}

export function openOutage(house: House): Outage {
  let running: RunningOutage | undefined;
  /** One step at a time: acts, ticks and the gate's own declaration never cross. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const next = last.then(work);
    last = next.catch(() => {});
    return next;
  };
  const isOver = ({ until }: { readonly until: string }): boolean => until <= toInstant(house.clock.now());
  const rescreening = openRescreening(house);

  const reload = async (): Promise<void> => {
    const row = await readRunningOutage(house.pool);
    // An act may have ended one.
    rescreening.wake();
    running = row === undefined ? undefined : await runningOf(house, row);
  };
  const tick = async (): Promise<void> => {
    if (running !== undefined && isOver(running)) {
      await endInStore(house, { id: running.id, by: 'system:outage', at: running.until, reason: ITS_TIME });
      await reload();
      house.hub.tell({ kind: 'status' });
    }
    rescreening.start();
  };
  const watch = openFaultWatch(
    () => house.editions.current().edition.manifest.policy.outage?.automatic,
    (voice, faults) => {
      inTurn(async () => {
        if (running !== undefined || !(await declareBySystem(house, voice, faults))) return;
        await reload();
        house.hub.tell({ kind: 'status' });
      }).catch((error: unknown) => console.error(`The outage could not be declared: ${String(error)}`));
    },
  );
  return {
    current: () => (running === undefined || isOver(running) ? undefined : running),
    reload: () => inTurn(reload),
    tick: () => inTurn(tick),
    noteDecided: (decisions) => watch.note(decisions),
    rescreening,
  };
}

const ITS_TIME = '정한 시간이 끝났습니다.';

/** A fallback that can no longer be loaded leaves the gate as it is without an outage: a fault means documents. */
async function runningOf(
  house: House,
  { id, until, edition }: OutageRow,
): Promise<RunningOutage | undefined> {
  try {
    return { id, until, engine: await house.editions.engineOf(edition!) };
  } catch (error) {
    console.error(`The fallback of outage ${id} cannot be loaded: ${String(error)}`);
    return undefined;
  }
}

const TICK_MILLIS = 1000;

/** @returns how to stop */
export function keepOutage(house: House): () => void {
  const timer = setInterval(() => {
    house.outage.tick().catch((error: unknown) => console.error(`Outage: ${String(error)}`));
  }, TICK_MILLIS).unref();
  return () => {
    clearInterval(timer);
    house.outage.rescreening.stop();
  };
}
