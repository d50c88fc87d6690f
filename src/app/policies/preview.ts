/** The preview of a draft as a job that people watch; its result is kept, so that the second person reads the same numbers. */
import { availableParallelism } from 'node:os';
import { seoulDay, seoulMidnight, toInstant } from '../../core/day.ts';
import type {
  JobView,
  KnownRate,
  PolicyPreview,
  PreviewFigures,
  PreviewMover,
} from '../../exchange/contract.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { LANES } from '../../screening/answers.ts';
import { capacityOf } from '../../screening/capacity.ts';
import { exportPolicy } from '../../screening/export-edition.ts';
import type { Policy } from '../../screening/policy.ts';
import { checkPolicy } from '../../screening/policy-check.ts';
import { mergeTallies } from '../../screening/preview/merge.ts';
import { allMovers, type Known, type Tally } from '../../screening/preview/tally.ts';
import { LANES_WIDTH } from '../../screening/preview/tally-lanes.ts';
import { readPreview, storePreview } from '../../store/queries/policy-previews.ts';
import { computeBeside } from '../beside.ts';
import { readEditionContent } from '../edition-tables.ts';
import { MODEL_NAME } from '../get-ready.ts';
import type { House } from '../house.ts';
import { namesOf, officeName, rateOf } from '../views/texts.ts';
import { policyContext } from './context.ts';
import type { Counted, PreviewAnswer, PreviewRequest } from './preview-part.ts';
import { previewWithinPlaces } from './preview-within-places.ts';
import { hashOf } from './versions.ts';
import { voiceTitles } from './voice-titles.ts';

/** Days that are decided again. */
const WINDOW_DAYS = 30;
/** More processes take more memory, each with engines of its own. */
const MOST_PARTS = 2;
const MODULE = new URL('./preview-beside.ts', import.meta.url);

/** Throws `Refusal` (invalid) where the draft contradicts itself. Who drew which case by chance is in no result. */
export function startPreview(house: House, who: Who, input: unknown): JobView {
  const { policy, problems } = checkPolicy(input, policyContext(house));
  if (policy === null || problems.length > 0) throw new Refusal('invalid', undefined, problems);
  const title = {
    ko: `정책 ${policy.version}판 미리보기`,
    en: `Preview of policy version ${policy.version}`,
  };
  return house.jobs.start('policy-preview', title, async ({ progress, signal }) => {
    const view = await previewPolicy(house, policy, progress, signal);
    const id = house.newId();
    const body = JSON.stringify(view);
    await storePreview(house.pool, {
      id,
      policy: hashOf(policy),
      body,
      madeBy: who.account,
      madeAt: toInstant(house.clock.now()),
    });
    return { preview: id };
  });
}

/** As it is kept: declarations of every office are named in it, until somebody with an office of his own reads it. */
export type PreviewBody = Omit<PolicyPreview, 'id' | 'madeBy' | 'madeAt'>;
type PreviewHouse = Pick<House, 'pool' | 'clock' | 'catalogue'> & {
  readonly store: Pick<House['store'], 'appUrl' | 'dataFolder'>;
};

export async function previewPolicy(
  house: PreviewHouse,
  policy: Policy,
  progress: (done: number, of: number) => void,
  signal?: AbortSignal,
): Promise<PreviewBody> {
  const now = house.clock.now();
  const at = toInstant(now);
  const control = await readEditionContent(house.pool, MODEL_NAME, at);
  if (control === undefined) throw new Refusal('not-found');
  const from = seoulMidnight(seoulDay(now)) - WINDOW_DAYS * 86_400_000;
  const started = performance.now();
  const request: Omit<PreviewRequest, 'part' | 'parts'> = {
    url: house.store.appUrl,
    dataFolder: house.store.dataFolder,
    draft: { ...control, policy },
    control,
    from: toInstant(from),
    to: toInstant(now + 1),
  };
  const answer = await inParts(request, progress, signal);
  const titles = voiceTitles(house.catalogue, control.criteria);
  return bodyOf(policy, answer, titles, { from: seoulDay(from), to: seoulDay(now) }, started);
}

/** Every core takes offices of its own; where one part fails, the others have nothing to add to. */
async function inParts(
  request: Omit<PreviewRequest, 'part' | 'parts'>,
  progress: (done: number, of: number) => void,
  signal?: AbortSignal,
): Promise<PreviewAnswer> {
  const parts = Math.min(MOST_PARTS, availableParallelism());
  const done = new Array<number>(parts).fill(0);
  const failing = new AbortController();
  const ending = signal === undefined ? failing.signal : AbortSignal.any([signal, failing.signal]);
  const answers = await Promise.all(
    done.map((_, part) =>
      computeBeside<PreviewAnswer>(
        MODULE,
        { ...request, part, parts },
        (count, of) => {
          done[part] = count;
          // All go through the same rows: the slowest says how far they are.
          progress(Math.min(...done), of);
        },
        ending,
      ).catch((error: unknown) => {
        failing.abort();
        throw error;
      }),
    ),
  );
  return {
    imports: mergeCounted(answers.map(({ imports }) => imports)),
    exports: mergeCounted(answers.map(({ exports }) => exports)),
  };
}

function mergeCounted(parts: readonly Counted[]): Counted {
  return {
    draft: mergeTallies(parts.map(({ draft }) => draft)),
    control: mergeTallies(parts.map(({ control }) => control)),
    // Every part counts all of the window.
    declarations: Math.max(...parts.map(({ declarations }) => declarations)),
  };
}

function bodyOf(
  policy: Policy,
  { imports, exports }: PreviewAnswer,
  titles: ReturnType<typeof voiceTitles>,
  window: { readonly from: string; readonly to: string },
  started: number,
): PreviewBody {
  return {
    version: policy.version,
    title: policy.title,
    ...window,
    days: WINDOW_DAYS,
    seconds: (performance.now() - started) / 1000,
    ...figuresOf(policy, imports, titles, window.to),
    exports: figuresOf(exportPolicy(policy), exports, titles, window.to),
  };
}

function figuresOf(
  policy: Policy,
  { draft, control, declarations }: Counted,
  titles: ReturnType<typeof voiceTitles>,
  to: string,
): PreviewFigures {
  return {
    decisions: draft.decisions,
    without: declarations - draft.decisions,
    chosen: chosenOf(draft),
    control: chosenOf(control),
    offices: officesOf(policy, draft, to),
    lanes: LANES.flatMap((was, row) =>
      LANES.map((now, column) => ({ was, now, count: draft.lanes[row * LANES_WIDTH + column]! })),
    ),
    found: {
      both: knownRate(draft.both),
      onlyWas: knownRate(draft.onlyWas),
      onlyNow: knownRate(draft.onlyNow),
    },
    random: {
      now: knownRate(draft.random.now),
      nowRest: knownRate(draft.random.nowRest),
      was: knownRate(draft.random.was),
      wasRest: knownRate(draft.random.wasRest),
    },
    fastTrack: draft.fastTrack,
    voices: [...draft.voices.values()]
      .sort(
        (one, other) =>
          Math.abs(other.now - other.was) - Math.abs(one.now - one.was) ||
          (`${one.source}/${one.id}` < `${other.source}/${other.id}` ? -1 : 1),
      )
      .map(({ source, id, was, now, known }) => ({
        source,
        id,
        ...titles(source, id),
        was,
        now,
        known: knownRate(known),
      })),
    gained: allMovers(draft.gained) as readonly PreviewMover[],
    lost: allMovers(draft.lost) as readonly PreviewMover[],
  };
}

function chosenOf({ chosenBoth, chosenOnlyWas, chosenOnlyNow }: Tally): PolicyPreview['chosen'] {
  return { both: chosenBoth, onlyWas: chosenOnlyWas, onlyNow: chosenOnlyNow };
}

function knownRate({ n, hits, critical }: Known): KnownRate {
  return { ...rateOf(hits, n), critical };
}

function officesOf(policy: Policy, { offices }: Tally, day: string): PolicyPreview['offices'] {
  const rows = [...offices.values()].map(({ office, inspection, was, now, both, byDay }) => {
    const capacity = capacityOf(policy, office, inspection);
    const days = [...byDay.values()];
    return {
      office,
      name: officeName(office, day),
      inspection,
      was,
      now,
      both,
      capacity,
      perDay: days.length === 0 ? 0 : now / days.length,
      most: Math.max(0, ...days),
      daysAbove: days.filter((count) => count > capacity).length,
    };
  });
  return rows.sort((one, other) => (one.office + one.inspection < other.office + other.inspection ? -1 : 1));
}

/** Throws `Refusal` where there is none of that name. Declarations are named only to whoever may open them. */
export async function previewView(house: House, who: Who, id: string): Promise<PolicyPreview> {
  const row = await readPreview(house.pool, id);
  if (row === undefined) throw new Refusal('not-found');
  const name = await namesOf(house.pool, [row.madeBy]);
  const body = previewWithinPlaces(JSON.parse(row.body) as PreviewBody, who);
  return { ...body, id, madeBy: name(row.madeBy), madeAt: row.madeAt };
}
