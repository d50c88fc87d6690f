/** Starts the back-test of a stored version and keeps its report with the version when it is done, with an event in the log. */
import { toInstant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { JobView } from '../../exchange/contract.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { Criterion } from '../../screening/criterion.ts';
import { writeWith } from '../../store/intake.ts';
import { readVersions } from '../../store/queries/criteria.ts';
import { storeBackTest } from '../../store/queries/criteria-counts.ts';
import { type BackTestResult, startBackTest } from '../back-test.ts';
import type { House } from '../house.ts';
import { proofOf } from './check.ts';
import { criterionAct } from './events.ts';

const KIND = 'back-test';
const BUSY: Text = {
  ko: '다른 기준을 과거 자료와 대조하고 있습니다. 끝난 뒤 다시 하십시오.',
  en: 'Another criterion is being back-tested. Try again when it is done.',
};

/** Throws `Refusal`: there is no such version, it cannot be asked at all, or another test is under way. */
export async function backTestVersion(house: House, who: Who, id: string, version: number): Promise<JobView> {
  const row = (await readVersions(house.pool, id)).find((one) => one.version === version);
  if (row === undefined) throw new Refusal('not-found');
  const { answer, message, problems } = proofOf(house, row.body);
  if (answer === 'wrong') throw new Refusal('invalid', message, problems);
  if (house.jobs.running(KIND) !== undefined) throw new Refusal('not-allowed-now', BUSY);
  const job = startBackTest(house, { criterion: row.body });
  whenDone(house, job.id, (result) => keep(house, who, row.body, result));
  return job;
}

function whenDone(house: House, job: string, work: (result: BackTestResult) => Promise<void>): void {
  const stop = house.hub.listen((event) => {
    if (event.kind !== 'job' || event.id !== job) return;
    const view = house.jobs.get(job);
    if (view === undefined || view.state === 'running') return;
    stop();
    if (view.state !== 'done') return;
    // A store that is away loses the report and nothing else: the author runs the test again.
    const keeping = work(view.result as BackTestResult)
      .catch(() => {})
      .finally(() => underWay.delete(keeping));
    underWay.add(keeping);
  });
}

const underWay = new Set<Promise<void>>();

/** Waits until the reports of tests that ended are stored: whoever saw a test end finds its report. */
export async function reportsKept(): Promise<void> {
  await Promise.all(underWay);
}

async function keep(house: House, who: Who, criterion: Criterion, result: BackTestResult): Promise<void> {
  const { id, version } = criterion;
  const madeAt = toInstant(house.clock.now());
  await writeWith(house.pool, house.log, async (client) => {
    await storeBackTest(client, {
      id: house.newId(),
      criterion: id,
      version,
      madeBy: who.account,
      madeAt,
      result,
    });
    const { declarations, hits } = result.report;
    const deed = { criterion, kind: 'criterion-back-tested', who: who.account, why: null };
    const act = criterionAct(house, { ...deed, more: { declarations, hits: hits.hits } });
    return { acts: [act], value: undefined };
  });
}
