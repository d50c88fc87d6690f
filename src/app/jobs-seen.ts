/** Who sees which long work, and who may start and cancel it. */
import { type Person, placesOf, type Right } from '../access/index.ts';
import type { JobView } from '../exchange/contract.ts';
import { personOf, type Who } from '../exchange/ports.ts';
import type { BackTestResult } from './back-test.ts';
import { withinPlaces } from './criteria/within-places.ts';

/** Whoever may start a kind of long work may cancel it. */
const STARTED_BY: Readonly<Record<string, Right>> = {
  train: 'model.train',
  'verify-log': 'log.verify',
  import: 'declaration.import',
  accept: 'act',
  'back-test': 'criteria.propose',
  'policy-preview': 'policy.propose',
  'study-look': 'study.make',
  'study-train': 'study.make',
  challenge: 'study.make',
  'analysis-run': 'study.make',
  'supply-pass': 'supply.work',
  'parcel-policy-preview': 'policy.propose',
  'analysis-follow': 'study.make',
  'snapshot-query': 'study.make',
};

export function mayStart(person: Person, kind: string): boolean {
  // What a kind is of stands behind a stroke.
  const right = STARTED_BY[kind.split('/')[0]!];
  return right !== undefined && placesOf(person, right).reach !== 'none';
}

/** Nothing to a trader; to others its progress, and what came of it where they may start such work themselves. */
export function jobSeenBy(who: Who, job: JobView | undefined): JobView | undefined {
  if (job === undefined || who.role === 'trader') return undefined;
  if (!mayStart(personOf(who), job.kind) || job.result === null) return { ...job, result: null };
  // What stands in a table is seen by the one who brought it, an answer by the one who asked.
  const [kind, whose] = job.kind.split('/');
  if ((kind === 'study-look' || kind === 'snapshot-query') && whose !== who.account)
    return { ...job, result: null };
  return job.kind === 'back-test' ? { ...job, result: testSeenBy(who, job.result as BackTestResult) } : job;
}

/** Whoever may write criteria may test them over all offices, and sees the numbers of his own. */
function testSeenBy(who: Who, result: BackTestResult): BackTestResult {
  return { ...result, report: withinPlaces(result.report, who) };
}
