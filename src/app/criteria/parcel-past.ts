/**
 * Goes through the parcels that were decided lately, each with the facts of its record: the past of a criterion on parcels. Nothing of
 * them is kept beside the store. Blind parcels are counted and never named, since an example would say a reason.
 */
import { PARCEL_FIELDS, PARCEL_KIND, PARCEL_SUBJECT, type ParcelSubject } from '../../areas/parcels/index.ts';
import { seoulMidnight, toInstant } from '../../core/day.ts';
import type { Parcel } from '../../model/parcel.ts';
import {
  type BackTestQuestion,
  type BackTestReport,
  CHUNK_ROWS,
  chunkWriter,
  type Naming,
  openTally,
  type PastOutcome,
} from '../../screening/back-test/index.ts';
import { readRecord } from '../../screening/record.ts';
import type { Queryable } from '../../store/open.ts';
import { countPastParcels, type PastSpan, pastParcels } from '../../store/queries/parcel-past.ts';
import { firstOfLatestParcels, readFoundParcels } from '../../store/queries/parcels-of-criteria.ts';
import type { Vault } from '../../store/vault/vault.ts';
import type { Progress } from '../beside.ts';
import { readContents } from '../parcels/read-content.ts';
import { verdictOf } from './parcel-verdict.ts';

const NAMING: Naming = {
  number: 'parcel.number',
  version: 'parcel.version',
  day: 'parcel.arrivedOn',
  office: 'parcel.office',
};
/** So many of the latest are gone through, however many there were in the window. */
const MOST_PARCELS = 100_000;
const PAGE = 1000;

export async function backTestParcels(
  { pool, vault }: { readonly pool: Queryable; readonly vault: Vault },
  question: Omit<BackTestQuestion, 'outcomes'>,
  progress: Progress,
): Promise<BackTestReport> {
  const first = await firstOfLatestParcels(pool, question.from, MOST_PARCELS);
  const span: PastSpan = [first.instant ?? toInstant(seoulMidnight(question.from)), 'infinity'];
  const of = await countPastParcels(pool, span);
  const found = await readFoundParcels(pool, span[0]);
  const outcomes = found.map(
    ({ number, version, found: what, isRandom }): PastOutcome => ({
      ...{ number, version, isRandom, verdict: verdictOf(what), recoveredKrw: 0 },
    }),
  );
  const tally = openTally({ ...question, from: first.day, outcomes }, PARCEL_FIELDS, NAMING);
  const writer = chunkWriter(PARCEL_FIELDS);
  const hidden = new Set<string>();
  let done = 0;
  for await (const page of pastParcels(pool, span, PAGE)) {
    const parcels = await readContents<Parcel>(
      vault,
      page.map(({ content }) => content),
    );
    for (const [place, { record, isHidden }] of page.entries()) {
      const parcel = parcels[place];
      if (parcel == null) continue;
      if (isHidden) hidden.add(parcel.houseBill);
      const facts = readRecord(record).facts;
      const subject: ParcelSubject = { kind: PARCEL_SUBJECT, parcel, facts };
      writer.add(subject, PARCEL_KIND.itemCountOf(subject));
    }
    if (writer.rows() >= CHUNK_ROWS) tally.take(writer.take());
    done += page.length;
    progress(done, of);
  }
  if (writer.rows() > 0) tally.take(writer.take());
  return named(tally.report(), hidden);
}

function named(report: BackTestReport, hidden: ReadonlySet<string>): BackTestReport {
  const shown = <Row extends { readonly number: string }>(rows: readonly Row[]): readonly Row[] =>
    rows.filter(({ number }) => !hidden.has(number));
  return {
    ...report,
    examples: shown(report.examples),
    nearMisses: report.nearMisses.map((row) => ({ ...row, examples: shown(row.examples) })),
  };
}
