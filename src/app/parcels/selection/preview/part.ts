/** Plays two policies over stored parcels: each decision is made again from its record, in the order of the time, with places as the days went. */
import {
  PARCEL_SUBJECT,
  type ParcelModel,
  type ParcelSubject,
  parcelEngine,
} from '../../../../areas/parcels/index.ts';
import { loadCatalogue } from '../../../../catalogue.ts';
import { Fault } from '../../../../core/problem.ts';
import type { Parcel } from '../../../../model/parcel.ts';
import { type EditionManifest, makeEdition } from '../../../../screening/edition.ts';
import { readRecord } from '../../../../screening/record.ts';
import { openPool, type Queryable } from '../../../../store/open.ts';
import { readArtefact } from '../../../../store/queries/artefacts.ts';
import { countPastParcels, type PastSpan, pastParcels } from '../../../../store/queries/parcel-past.ts';
import { openVault } from '../../../../store/vault/vault.ts';
import type { Progress } from '../../../beside.ts';
import { readModel } from '../../../editions.ts';
import { openRun } from '../../../policies/preview-rows.ts';
import { countPlayed, openParcelTally, type ParcelTally } from './play.ts';

export interface ParcelPreviewRequest {
  readonly url: string;
  readonly dataFolder: string;
  readonly today: EditionManifest;
  readonly proposal: EditionManifest;
  readonly span: PastSpan;
}

const PAGE = 500;

export async function playParcels(request: ParcelPreviewRequest, progress: Progress): Promise<ParcelTally> {
  const pool = openPool(request.url, 2);
  try {
    const of = await countPastParcels(pool, request.span);
    const vault = openVault(pool, request.dataFolder);
    const runs = {
      today: openRun(await engineOf(pool, request.today), NOBODY),
      proposal: openRun(await engineOf(pool, request.proposal), NOBODY),
    };
    const manifests = new Map<string, EditionManifest>();
    const tally = openParcelTally();
    let done = 0;
    for await (const page of pastParcels(pool, request.span, PAGE)) {
      const opened = await vault.open(page.map(({ content }) => content));
      for (const [place, row] of page.entries()) {
        const one = opened[place]!;
        const stored = readRecord(row.record);
        const manifest = manifests.get(stored.edition) ?? (await readManifest(pool, stored.edition));
        manifests.set(stored.edition, manifest);
        if (!('text' in one)) {
          tally.erased++;
          continue;
        }
        const subject = subjectOf(one.text, stored.facts as ParcelSubject['facts']);
        const made = Object.fromEntries(
          Object.entries(runs).map(([name, run]) => {
            run.reach(Date.parse(row.occurredAt));
            return [name, run.decide(stored, subject, row.office, manifest)];
          }),
        ) as Record<keyof typeof runs, ReturnType<(typeof runs)['today']['decide']>>;
        countPlayed(tally, { ...row, was: stored, ...made });
      }
      done += page.length;
      progress(done, of);
    }
    return tally;
  } finally {
    await pool.end();
  }
}

/** Chances of parcels follow from no share of capacity: nobody has to be expected. */
const NOBODY: ReadonlyMap<string, number> = new Map();

/** Most is settled from the record alone: the parcel is only read where somebody asks for it. */
function subjectOf(content: string, facts: ParcelSubject['facts']): ParcelSubject {
  let parcel: Parcel | undefined;
  return {
    kind: PARCEL_SUBJECT,
    facts,
    get parcel() {
      parcel ??= JSON.parse(content) as Parcel;
      return parcel;
    },
  };
}

async function engineOf(pool: Queryable, manifest: EditionManifest) {
  const model = manifest.model === null ? null : await readModel<ParcelModel>(pool, manifest.model);
  return parcelEngine(makeEdition(manifest), await loadCatalogue(), model);
}

async function readManifest(pool: Queryable, hash: string): Promise<EditionManifest> {
  const bytes = await readArtefact(pool, hash);
  if (bytes === undefined) throw new Fault('edition/unknown', `There is no edition ${hash} in the store.`);
  return JSON.parse(bytes.toString('utf8')) as EditionManifest;
}
