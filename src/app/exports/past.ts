/**
 * The made-up exports of the year before the demonstration: a sample, then the last weeks in full, so that some still wait to
 * be loaded and a few are overdue on its first day. They were accepted long ago and have
 * no decision.
 */
import { ACTS, canonicalDeclaration, type LifeAct, type State } from '../../areas/clearance/index.ts';
import { addDays, type Day, seoulMidnight, toInstant } from '../../core/day.ts';
import { sha256 } from '../../core/hash.ts';
import { type Act, writeActs } from '../../store/intake.ts';
import { declarationRow } from '../../store/prepare.ts';
import { findExisting } from '../../store/queries/existing.ts';
import { setExtendedTo } from '../../store/queries/exports.ts';
import type { EventRow } from '../../store/rows.ts';
import {
  type Country,
  exportsOfDay,
  type LoadingPlan,
  loadingPlan,
  makeExportTrade,
  type SyntheticExport,
  usualExports,
} from '../../synthetic/index.ts';
import type { House } from '../house.ts';

const YEAR_DAYS = 365;
/** Within these last days everything is made that was filed: longer than goods may wait without an extension. */
const FULL_DAYS = 60;
const SAMPLED_A_DAY = 4;
/** Days from filing to the notice of cancelling, for an opinion, and to the end of the acceptance. */
const NOTICE_AFTER = 35;
const OPINION_DAYS = 12;
const CANCELLED_AFTER = 60;
const MINUTES_TO_ACCEPTANCE = 4;
const BATCH = 500;

/** @param to the first day that goes through the gate itself @param until loadings and cancellations before this day are known */
export async function storePastExports(house: House, country: Country, to: Day, until: Day): Promise<void> {
  const trade = makeExportTrade(country);
  let past: PastExport[] = [];
  for (let ago = YEAR_DAYS; ago > 0; ago--) {
    const day = addDays(to, -ago);
    const count = ago > FULL_DAYS ? SAMPLED_A_DAY : usualExports(country.declarationsPerDay, day);
    for (const one of exportsOfDay(trade, country.opened, day, count))
      past.push(pastOf(house, one, to, until));
    if (past.length < BATCH) continue;
    await write(house, past);
    past = [];
  }
  await write(house, past);
}

/** One that was interrupted goes on where it was. */
async function write(house: House, past: readonly PastExport[]): Promise<void> {
  const stored = await findExisting(
    house.pool,
    past.flatMap(({ act }) => act.declaration ?? []),
  );
  const missing = past.filter(({ act }) => !stored.has(act.subject));
  if (missing.length === 0) return;
  const acts = missing.map(({ act }) => act);
  await writeActs(house.pool, house.log, await house.vault.seal(acts));
  for (const { act, extendedTo } of missing)
    if (extendedTo !== null && act.declaration !== undefined)
      await setExtendedTo(house.pool, act.declaration, extendedTo);
}

interface PastExport {
  readonly act: Act;
  readonly extendedTo: Day | null;
}

/** Who asks for a longer period while days are played still waits for an answer on the first day. */
function pastOf(
  house: House,
  { declaration, arrivalSecond }: SyntheticExport,
  to: Day,
  until: Day,
): PastExport {
  const { declarationNumber: number, version, declaredOn } = declaration;
  const filed = seoulMidnight(declaredOn) + arrivalSecond * 1000;
  const accepted = filed + MINUTES_TO_ACCEPTANCE * 60_000;
  const plan = loadingPlan(house.settings.seed, number, declaredOn);
  const state = stateOf(plan, declaredOn, until);
  const isExtended = plan.asks !== null && plan.asks.on < to;
  const content = canonicalDeclaration(declaration);
  const contentHash = sha256(content);
  const recordedAt = toInstant(house.machineNow());
  const event = (kind: LifeAct | 'history', at: number, detail: object, why?: string): EventRow => ({
    ...{ number, version, id: house.newId(), kind, at: toInstant(at), who: 'system:history' },
    article: kind === 'history' ? '관세법 제241조' : ACTS[kind].basis,
    detail: JSON.stringify(detail),
    ...(why === undefined ? {} : { why }),
  });
  const act = {
    ...{ kind: 'history', subject: `${number}/${version}`, at: recordedAt },
    declaration: declarationRow(declaration, {
      ...{ receivedAt: recordedAt, occurredAt: toInstant(filed), decidedAt: toInstant(accepted) },
      ...{ state, lane: 'release', content, contentHash },
    }),
    items: [],
    events: [
      // The log vouches for the bytes through this hash: a past record has no decision to do so.
      event('history', filed, { content: contentHash }),
      event('accept', accepted, {}),
      ...(isExtended ? extension(event, plan.asks!) : []),
      ...(state === 'loaded' ? [event('report-loading', afternoon(plan.loadedOn!), reportOf(plan))] : []),
      ...cancellation(event, plan, declaredOn, until),
    ],
  };
  return { act, extendedTo: isExtended ? plan.asks!.to : null };
}

/** Who never loads is cancelled at last. */
function stateOf({ loadedOn }: LoadingPlan, declaredOn: Day, to: Day): State {
  if (loadedOn !== null && loadedOn < to) return 'loaded';
  return loadedOn === null && addDays(declaredOn, CANCELLED_AFTER) < to ? 'acceptance-cancelled' : 'accepted';
}

type MakeEvent = (kind: LifeAct, at: number, detail: object, why?: string) => EventRow;

const afternoon = (day: Day): number => seoulMidnight(day) + 15 * 3_600_000;

function extension(event: MakeEvent, { on, to }: NonNullable<LoadingPlan['asks']>): EventRow[] {
  const why = '선적 일정 변경 (가상)';
  return [
    event('ask-extension', afternoon(on), { to }, why),
    event('extend-loading', afternoon(on) + 3_600_000, { to }),
  ];
}

/** Notice, a fortnight for an opinion, and then the end: as far as it has come by then. */
function cancellation(event: MakeEvent, { loadedOn }: LoadingPlan, declaredOn: Day, to: Day): EventRow[] {
  const noticed = addDays(declaredOn, NOTICE_AFTER);
  if (loadedOn !== null || noticed >= to) return [];
  const why = '적재기간 경과 (가상)';
  const opinionBy = addDays(noticed, OPINION_DAYS);
  const notice = event('give-cancel-notice', afternoon(noticed), { opinionBy }, why);
  const cancelled = addDays(declaredOn, CANCELLED_AFTER);
  if (cancelled >= to) return [notice];
  return [notice, event('cancel-acceptance', afternoon(cancelled), {}, why)];
}

function reportOf({ bill, loadedOn, means }: LoadingPlan): object {
  return { report: { bill, loadedOn, means, packageCount: null, isComplete: true } };
}
