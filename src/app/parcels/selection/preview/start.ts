/**
 * A proposed policy of parcels played over the past, beside today's, as a job that people watch and can cancel. Nothing is decided by
 * it, nothing is stored, and no parcel is named: whom chance drew cannot be read from it.
 */
import {
  PARCEL_FINDS,
  type ParcelFind,
  parcelPolicyOn,
  selectionProblems,
  wholeSelection,
} from '../../../../areas/parcels/index.ts';
import { seoulDay, seoulMidnight, toInstant } from '../../../../core/day.ts';
import type { JobView, ParcelPreview, ParcelPreviewAsk } from '../../../../exchange/contract.ts';
import { Refusal } from '../../../../exchange/refusal.ts';
import { lookUp } from '../../../../reference/code-list.ts';
import { CUSTOMS_OFFICES } from '../../../../reference/customs-offices.ts';
import { readSettingVersions } from '../../../../store/queries/setting-versions.ts';
import { computeBeside } from '../../../beside.ts';
import type { House } from '../../../house.ts';
import { terminalName } from '../view.ts';
import type { ParcelPreviewRequest } from './part.ts';
import type { ParcelTally } from './play.ts';

const MODULE = new URL('./beside.ts', import.meta.url);

/** Throws `Refusal`: no such version, or a set that contradicts itself. */
export async function startParcelPreview(house: House, asked: ParcelPreviewAsk): Promise<JobView> {
  const { days } = asked;
  const set = wholeSelection(await bodyOf(house, asked));
  const now = house.clock.now();
  const today = seoulDay(now);
  const { engine } = await house.parcels.editions.current(today);
  const { manifest } = engine.edition;
  // Special periods lie ahead: what is played is what holds outside of them.
  const base = { ...set, periods: [] };
  const head = { version: manifest.policy.version + 1, validFrom: today };
  const policy = parcelPolicyOn(base, house.catalogue, head, today);
  const from = seoulMidnight(today) - days * 86_400_000;
  const request: ParcelPreviewRequest = {
    ...{ url: house.store.appUrl, dataFolder: house.store.dataFolder, today: manifest },
    proposal: {
      ...manifest,
      policy,
      detectors: policy.detectors.map(({ id, version }) => ({ id, version })),
    },
    span: [toInstant(from), toInstant(now + 1)],
  };
  const title = { ko: `화물 정책 미리보기 (${days}일)`, en: `Preview of a policy of parcels (${days} days)` };
  return house.jobs.start('parcel-policy-preview', title, async ({ progress, signal }) => {
    const tally = await computeBeside<ParcelTally>(MODULE, request, progress, signal);
    return viewOf(tally, { from: seoulDay(from), to: today });
  });
}

async function bodyOf(house: House, { version, set }: ParcelPreviewAsk): Promise<object> {
  if (version !== undefined) {
    const found = (await readSettingVersions(house.pool, 'parcel-selection')).find(
      (one) => one.version === version,
    );
    if (found === undefined) throw new Refusal('not-found');
    return found.body as object;
  }
  const today = seoulDay(house.clock.now());
  const isOffice = (code: string): boolean => lookUp(CUSTOMS_OFFICES, code, today) !== undefined;
  const problems = selectionProblems(set, { detectors: house.catalogue, isOffice });
  if (problems.length > 0) throw new Refusal('invalid', undefined, problems);
  return set as object;
}

function viewOf(tally: ParcelTally, days: Pick<ParcelPreview, 'from' | 'to'>): ParcelPreview {
  const { parcels, erased, was, today, proposal } = tally;
  return {
    ...days,
    ...{ parcels, erased, was, today, proposal },
    terminals: [...tally.terminals.values()]
      .map(({ office, terminal, ...counts }) => ({ office, terminal: terminalName(terminal), ...counts }))
      .sort((one, other) => other.parcels - one.parcels),
    finds: [...tally.finds].map(([found, counts]) => ({
      ...{ found, name: PARCEL_FINDS[found as ParcelFind] },
      ...counts,
    })),
  };
}
