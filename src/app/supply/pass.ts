/** Has all series read anew, keeps how items stand, and opens, moves or quietens alerts: nobody else than people closes one. */
import type { Level } from '../../areas/supply/index.ts';
import { type Day, seoulDay, toInstant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { JobView } from '../../exchange/contract.ts';
import {
  type AlertRow,
  lockOpenAlerts,
  moveAlert,
  readLastAlerts,
  storeAlert,
} from '../../store/queries/supply/alerts.ts';
import { storeStandings } from '../../store/queries/supply/standings.ts';
import { computeBeside, type Progress } from '../beside.ts';
import type { House } from '../house.ts';
import type { PassedItem } from './pass-item.ts';
import { type SupplyAct, writeSupply } from './write.ts';

const BESIDE = new URL('./pass-beside.ts', import.meta.url);
const TITLE: Text = { ko: '조기경보 점검', en: 'Early-warning pass' };
const KIND = 'supply-pass';
const SYSTEM = 'system:supply';

/** Houses whose pass has to begin anew when it ends: something was brought while it ran. */
const again = new WeakSet<House>();

/** One at a time. Whoever asks while one runs is shown that one, which then passes once more. */
export function startPass(house: House): JobView {
  const running = house.jobs.running(KIND);
  if (running !== undefined) {
    again.add(house);
    return running;
  }
  return house.jobs.start(KIND, TITLE, async ({ progress, signal }) => {
    for (;;) {
      again.delete(house);
      const passed = await runPass(house, progress, signal);
      if (!again.has(house))
        return { items: passed.length, warned: passed.filter(({ level }) => level > 0).length };
    }
  });
}

async function runPass(house: House, progress: Progress, signal?: AbortSignal): Promise<PassedItem[]> {
  const asOf = seoulDay(house.clock.now());
  const request = { appUrl: house.store.appUrl, asOf };
  const passed = await computeBeside<PassedItem[]>(BESIDE, request, progress, signal);
  await keepPassed(house, passed, asOf);
  return passed;
}

/** In one transaction: a server that ends in between has either all of it or will pass again. */
export async function keepPassed(house: House, passed: readonly PassedItem[], asOf: Day): Promise<void> {
  const at = toInstant(house.clock.now());
  await writeSupply(house, async (client) => {
    const open = new Map((await lockOpenAlerts(client)).map((alert) => [alert.item, alert]));
    const last = await readLastAlerts(client);
    await storeStandings(
      client,
      passed.map(({ item, month, level, score, detail }) => ({ item, asOf, month, level, score, detail })),
    );
    const acts: SupplyAct[] = [];
    for (const one of passed) {
      const standing = open.get(one.item);
      if (standing !== undefined) {
        const act = moveOf(standing, one);
        if (act !== undefined) {
          await moveAlert(client, standing.id, one.level, at);
          acts.push(act);
        }
      } else if (isNew(one, last.get(one.item))) {
        const id = house.newId();
        const { item, level, month, reasons } = one;
        await storeAlert(client, { id, item, level, month: month!, reason: reasons, openedAt: at });
        acts.push(actOf('supply-alert-opened', id, one, 0));
      }
    }
    return { acts, value: undefined };
  });
}

/** What a person has closed is opened again by a new run of warnings, or by a higher level of the same. */
function isNew(
  { level, raisedIn }: PassedItem,
  last: { readonly month: string; readonly peak: number } | undefined,
): boolean {
  if (level === 0 || raisedIn === null) return false;
  return last === undefined || raisedIn > last.month || level > last.peak;
}

function moveOf(alert: AlertRow, one: PassedItem): SupplyAct | undefined {
  const was = (alert.loweredAt === null ? alert.level : 0) as Level;
  if (one.level === was) return undefined;
  return actOf(one.level === 0 ? 'supply-alert-quiet' : 'supply-alert-moved', alert.id, one, was);
}

function actOf(kind: string, alert: string, one: PassedItem, was: number): SupplyAct {
  const { item, level, month, score, reasons } = one;
  return { kind, who: SYSTEM, isNotice: true, detail: { alert, item, was, level, month, score, reasons } };
}
