/** Counts what criteria hit among parcels, after their decisions were stored: live ones from the records, shadow ones by asking them with the recorded facts. */
import { PARCEL_FIELDS, PARCEL_SUBJECT, type ParcelSubject } from '../../areas/parcels/index.ts';
import { seoulDay } from '../../core/day.ts';
import type { Parcel } from '../../model/parcel.ts';
import { type CriteriaSet, compileCriteria } from '../../screening/criteria/index.ts';
import { type Criterion, isForParcels } from '../../screening/criterion.ts';
import type { EditionManifest } from '../../screening/edition.ts';
import { readRecord } from '../../screening/record.ts';
import type { Queryable } from '../../store/open.ts';
import { readArtefact } from '../../store/queries/artefacts.ts';
import { readAllVersions } from '../../store/queries/criteria.ts';
import { addCounts, readFollowed } from '../../store/queries/criteria-counts.ts';
import { readUnscoredParcels, type UnscoredParcel } from '../../store/queries/parcel-shadow.ts';
import type { Vault } from '../../store/vault/vault.ts';
import { readContents } from '../parcels/read-content.ts';
import { askable } from './in-force.ts';
import { askShadows, type CountTally, lineOf, newTally, tallied } from './tally.ts';

interface Place {
  readonly pool: Queryable;
  readonly vault: Vault;
}

const FOLLOWER = 'criteria-parcels';
/** Parcels between two breaths of the server. */
const BREATH = 50;

/** Up to where the log stands when it begins; what comes in meanwhile is counted at the next look. */
export async function countParcels(place: Place): Promise<void> {
  const { head } = await readFollowed(place.pool, FOLLOWER);
  for (;;) {
    const { after } = await readFollowed(place.pool, FOLLOWER);
    if (head <= after) return;
    const versions = (await readAllVersions(place.pool)).filter(({ body }) => isForParcels(body));
    const tally = newTally();
    let upTo = head;
    // Whoever moves one counts before: where none is asked now there is nothing to count, and nothing is read.
    if (versions.some(({ state }) => state === 'shadow' || state === 'active')) {
      const part = await readUnscoredParcels(place.pool, after, head);
      ({ upTo } = part);
      const shadows = versions.flatMap(({ state, body }) => (state === 'shadow' ? [body] : []));
      await countBatch(place, tally, part.parcels, askable(shadows));
    }
    if (!(await addCounts(place.pool, { after, upTo }, tallied(tally), FOLLOWER))) return;
  }
}

async function countBatch(
  { pool, vault }: Place,
  tally: CountTally,
  stored: readonly UnscoredParcel[],
  shadows: readonly Criterion[],
): Promise<void> {
  const set = shadows.length === 0 ? undefined : compiled(shadows);
  const contents =
    set === undefined
      ? []
      : await readContents<Parcel>(
          vault,
          stored.map(({ content }) => content),
        );
  const inForce = new Map<string, readonly Criterion[]>();
  for (const [at, row] of stored.entries()) {
    if (at % BREATH === BREATH - 1) await new Promise((resolve) => setImmediate(resolve));
    const criteria = inForce.get(row.edition) ?? (await criteriaOf(pool, row.edition));
    inForce.set(row.edition, criteria);
    countOne(tally, row, criteria, contents[at] ?? null, set);
  }
}

function countOne(
  tally: CountTally,
  { id, version, record }: UnscoredParcel,
  live: readonly Criterion[],
  parcel: Parcel | null,
  set: CriteriaSet<ParcelSubject> | undefined,
): void {
  const { findings, facts, inputs } = readRecord(record);
  const day = seoulDay(Date.parse(inputs.occurredAt));
  for (const one of live) lineOf(tally, one.id, one.version, false, day).asked += 1;
  for (const finding of findings)
    if (finding.source === 'criterion') lineOf(tally, finding.id, finding.version, false, day).hits += 1;
  if (set === undefined || parcel === null) return;
  askShadows(tally, set, {
    subject: { kind: PARCEL_SUBJECT, parcel, facts },
    ...{ itemCount: parcel.goods.length, dayOfSubject: parcel.arrivedOn, day },
    named: { number: id, version, at: inputs.occurredAt },
  });
}

function compiled(criteria: readonly Criterion[]): CriteriaSet<ParcelSubject> {
  const set = compileCriteria(criteria, PARCEL_FIELDS);
  if (!set.ok) throw new TypeError(`shadow criteria: ${set.problems[0]?.message.en}`);
  return set.value;
}

async function criteriaOf(pool: Queryable, edition: string): Promise<readonly Criterion[]> {
  const bytes = await readArtefact(pool, edition);
  return bytes === undefined ? [] : (JSON.parse(bytes.toString('utf8')) as EditionManifest).criteria;
}
