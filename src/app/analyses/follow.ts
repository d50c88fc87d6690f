/** Reckons what came of the findings of a run: later declarations like them, how many were examined, and what was found. */
import { addDays, seoulDay, toInstant } from '../../core/day.ts';
import { canonicalJson } from '../../core/hash.ts';
import type { Text } from '../../core/text.ts';
import type { AnalysisRanView, JobView } from '../../exchange/contract.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { AnalysisDefinition, Followed } from '../../screening/analyses/index.ts';
import { writeWith } from '../../store/intake.ts';
import { type AnalysisRunRow, readAnalysisRuns, storeAnalysisYield } from '../../store/queries/analyses.ts';
import type { House } from '../house.ts';
import { analyseBeside, analysisEvent } from './analyses.ts';
import { directionOf } from './directions.ts';
import { openFindings } from './findings-file.ts';
import { keysToFollow } from './keys.ts';

const FOLLOWING: Text = { ko: '분석 결과의 뒷일 세기', en: 'Reckoning what came of the findings' };
const TOO_EARLY: Text = {
  ko: '이 분석을 돌린 날까지의 신고만 있습니다. 그 뒤의 신고가 들어온 다음에 하십시오.',
  en: 'There is nothing after the day up to which this run read. Do it when later declarations are in.',
};

/** Anybody who makes analyses may have it reckoned. The job's result is an `AnalysisRanView`. */
export async function followRun(house: House, who: Who, id: string, number: number): Promise<JobView> {
  const run = await runOf(house, id, number);
  const [from, to] = [addDays(run.to, 1), seoulDay(house.clock.now())];
  if (from > to) throw new Refusal('not-allowed-now', TOO_EARLY);
  const kind = `analysis-follow/${id}/${number}`;
  const running = house.jobs.running(kind);
  if (running !== undefined) return running;
  return house.jobs.start(kind, FOLLOWING, async ({ progress, signal }): Promise<AnalysisRanView> => {
    const findings = await openFindings(house.pool, house.vault, run.pieces);
    if (findings === undefined) throw new Refusal('gone');
    const definition = run.definition as AnalysisDefinition;
    const follow = await keysToFollow(house, directionOf(definition.direction), findings);
    const answer = await analyseBeside(house, { definition, from, to, follow }, progress, signal);
    await keep(house, who, run, { from, to }, (answer as { followed: Followed }).followed);
    return { analysis: id, run: number };
  });
}

export async function runOf(house: Pick<House, 'pool'>, id: string, number: number): Promise<AnalysisRunRow> {
  const run = (await readAnalysisRuns(house.pool, id)).find((one) => one.run === number);
  if (run === undefined) throw new Refusal('not-found');
  return run;
}

async function keep(
  house: House,
  who: Who,
  { analysis, run }: AnalysisRunRow,
  days: { readonly from: string; readonly to: string },
  followed: Followed,
): Promise<void> {
  const at = toInstant(house.clock.now());
  const row = {
    id: house.newId(),
    analysis,
    run,
    reckonedAt: at,
    reckonedBy: who.account,
    ...days,
    followed,
  };
  await writeWith(house.pool, house.log, async (client) => {
    await storeAnalysisYield(client, row);
    const { declarations, examined, hits } = followed.any;
    const detail = canonicalJson({ analysis, run, ...days, declarations, examined, hits });
    const subject = `${analysis}/${run}`;
    return {
      acts: [analysisEvent(house, who.account, 'analysis-followed', subject, detail)],
      value: undefined,
    };
  });
}
