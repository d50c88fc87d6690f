/**
 * The made-up exports of the year before the demonstration: a sample, then the last weeks in full, so that some still wait to
 * be loaded and a few are overdue on its first day. They were accepted long ago and have no decision.
 */
import { canonicalDeclaration } from '../../areas/clearance/index.ts';
import { addDays, type Day, seoulMidnight, toInstant } from '../../core/day.ts';
import { sha256 } from '../../core/hash.ts';
import { type Act, writeActs } from '../../store/intake.ts';
import { declarationRow } from '../../store/prepare.ts';
import { findExisting } from '../../store/queries/existing.ts';
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
const FULL_DAYS = 45;
const SAMPLED_A_DAY = 4;
const MINUTES_TO_ACCEPTANCE = 4;
const BATCH = 500;

/** @param to the first day that goes through the gate itself */
export async function storePastExports(house: House, country: Country, to: Day): Promise<void> {
  const trade = makeExportTrade(country);
  let acts: Act[] = [];
  for (let ago = YEAR_DAYS; ago > 0; ago--) {
    const day = addDays(to, -ago);
    const count = ago > FULL_DAYS ? SAMPLED_A_DAY : usualExports(country.declarationsPerDay, day);
    for (const one of exportsOfDay(trade, country.opened, day, count)) acts.push(actOf(house, one, to));
    if (acts.length < BATCH) continue;
    await write(house, acts);
    acts = [];
  }
  await write(house, acts);
}

/** One that was interrupted goes on where it was. */
async function write(house: House, acts: readonly Act[]): Promise<void> {
  const stored = await findExisting(
    house.pool,
    acts.flatMap(({ declaration }) => declaration ?? []),
  );
  const missing = acts.filter(({ subject }) => !stored.has(subject));
  if (missing.length > 0) await writeActs(house.pool, house.log, await house.vault.seal(missing));
}

function actOf(house: House, { declaration, arrivalSecond }: SyntheticExport, to: Day): Act {
  const { declarationNumber: number, version, declaredOn } = declaration;
  const filed = seoulMidnight(declaredOn) + arrivalSecond * 1000;
  const accepted = filed + MINUTES_TO_ACCEPTANCE * 60_000;
  const plan = loadingPlan(house.settings.seed, number, declaredOn);
  const isLoaded = plan.loadedOn !== null && plan.loadedOn < to;
  const content = canonicalDeclaration(declaration);
  const contentHash = sha256(content);
  const recordedAt = toInstant(house.machineNow());
  const event = (kind: string, at: number, article: string, detail: object) => ({
    ...{ number, version, id: house.newId(), kind, at: toInstant(at), who: 'system:history', article },
    detail: JSON.stringify(detail),
  });
  return {
    ...{ kind: 'history', subject: `${number}/${version}`, at: recordedAt },
    declaration: declarationRow(declaration, {
      ...{ receivedAt: recordedAt, occurredAt: toInstant(filed), decidedAt: toInstant(accepted) },
      ...{ state: isLoaded ? 'loaded' : 'accepted', lane: 'release', content, contentHash },
    }),
    items: [],
    events: [
      // The log vouches for the bytes through this hash: a past record has no decision to do so.
      event('history', filed, '관세법 제241조', { content: contentHash }),
      event('accept', accepted, '관세법 제248조 제1항', {}),
      ...(isLoaded ? [event('report-loading', loadedAt(plan), '관세법 제251조 제1항', reportOf(plan))] : []),
    ],
  };
}

const loadedAt = ({ loadedOn }: LoadingPlan): number => seoulMidnight(loadedOn!) + 15 * 3_600_000;

function reportOf({ bill, loadedOn, means }: LoadingPlan): object {
  return { report: { bill, loadedOn, means, packageCount: null, isComplete: true } };
}
