/**
 * How long the preview of a policy takes for a month of 1.4 million stored decisions, on one core and without the database:
 * every row is read from its text, decided again under a draft and under the policy in force, and counted. Drafts that only
 * move thresholds, quotas and capacities reuse what the record holds; one that changes every detector asks them all again.
 * Run: `node bench/policy-preview.ts [ROWS]`.
 */

import { makeEngine } from '../src/app/make-engine.ts';
import { type PreviewRow, previewRows } from '../src/app/policies/preview-rows.ts';
import { canonicalDeclaration, IMPORT_FIELDS } from '../src/areas/clearance/index.ts';
import { loadCatalogue } from '../src/catalogue.ts';
import { seoulMidnight, toInstant } from '../src/core/day.ts';
import { consignmentKey, totalCustomsValueKrw } from '../src/model/bills.ts';
import { openBook } from '../src/screening/capacity.ts';
import { decide } from '../src/screening/decide.ts';
import { drawFor } from '../src/screening/draw.ts';
import { makeEdition } from '../src/screening/edition.ts';
import { placesOf, takePlaces } from '../src/screening/places.ts';
import type { Policy } from '../src/screening/policy.ts';
import { writeRecord } from '../src/screening/record.ts';
import { makeWorld, WORLD_DAY, worldCriteria, worldEngine } from './world.ts';

export interface PreviewFigures {
  readonly rows: number;
  readonly meanBytes: number;
  readonly drafts: readonly DraftFigures[];
}

interface DraftFigures {
  readonly draft: string;
  readonly seconds: number;
  /** Processor time of the thread: what a core takes when nothing else runs on it. */
  readonly coreSeconds: number;
  readonly perCoreSecond: number;
}

const SECRET = new Uint8Array(32).fill(7);
const DISTINCT = 6_000;
const DAYS = 30;
const PAGE = 2000;

/** @param rows decisions of the month; the distinct ones are gone through again and again */
export async function benchPreview(rows = 1_400_000, past = 30_000): Promise<PreviewFigures> {
  const world = makeWorld(past, DISTINCT);
  const { few } = worldCriteria(world, IMPORT_FIELDS, 200, 1000);
  const control = await worldEngine(world, few);
  const { manifest } = control.edition;
  const stored = storedRows(world.subjects, control);
  const catalogue = await loadCatalogue();
  const drafts = Object.entries(draftsOf(manifest.policy));
  const figures: DraftFigures[] = [];
  for (const [draft, policy] of drafts) {
    const engine = makeEngine(makeEdition({ ...manifest, policy }), catalogue, {
      models: world.models,
      sample: world.subjects.slice(0, 1200),
    });
    const setting = {
      draft: engine,
      control,
      expected: new Map<string, number>(),
      manifestOf: async () => manifest,
    };
    const started = performance.now();
    const before = process.threadCpuUsage();
    const { draft: tally } = await previewRows(setting, pagesOf(stored, rows), () => {});
    const seconds = (performance.now() - started) / 1000;
    if (tally.decisions !== rows) throw new Error(`${tally.decisions} of ${rows} were decided again.`);
    const { user, system } = process.threadCpuUsage(before);
    const coreSeconds = (user + system) / 1e6;
    figures.push({ draft, seconds, coreSeconds, perCoreSecond: rows / coreSeconds });
  }
  const bytes = stored.reduce((sum, { content, record }) => sum + content.length + record.length, 0);
  return { rows, meanBytes: bytes / stored.length, drafts: figures };
}

function draftsOf(policy: Policy): Readonly<Record<string, Policy>> {
  return {
    'thresholds, capacities, quotas': {
      ...policy,
      scores: { ...policy.scores, inspectFrom: 0.25 },
      capacities: policy.capacities.map((row) => ({ ...row, perDay: row.perDay + 2 })),
      critical: [{ office: '*', inspection: 'physical', share: 0.3 }],
      capacityBy: 'yield',
    },
    'every detector with other parameters': {
      ...policy,
      detectors: policy.detectors.map((rule) => ({
        ...rule,
        parameters: Object.fromEntries(
          Object.entries(rule.parameters).map(([name, value]) => [name, value * 1.01]),
        ),
      })),
    },
  };
}

/** Decided as the gate would have on one morning, with an outcome for whoever was examined. */
function storedRows(
  subjects: Awaited<ReturnType<typeof makeWorld>>['subjects'],
  engine: Awaited<ReturnType<typeof worldEngine>>,
): PreviewRow[] {
  const book = openBook();
  const { policy } = engine.edition.manifest;
  const at = toInstant(seoulMidnight(WORLD_DAY));
  return subjects.map((subject) => {
    const { declaration, facts } = subject;
    const { office, declarationNumber: number, version, items } = declaration;
    const decision = decide(engine, subject, facts, {
      id: `${number}/${version}`,
      number,
      version,
      subjectHash: '',
      occurredAt: at,
      recordedAt: at,
      draw: drawFor(SECRET, 'bench', consignmentKey(declaration), policy.random.probability),
      places: placesOf(book, policy, office),
      previous: null,
    });
    takePlaces(book, policy, office, decision);
    return {
      number,
      version,
      office,
      occurredAt: at,
      customsValueKrw: totalCustomsValueKrw(declaration),
      mainHs: items[0]!.hsCode.slice(0, 6),
      content: canonicalDeclaration(declaration),
      record: writeRecord(decision),
      verdict: decision.answers.inspection === 'none' ? null : 'clean',
      wasRandom: decision.isRandom,
    };
  });
}

/** The rows of a month: the clock of the records moves on, so that capacity is refilled day by day. */
async function* pagesOf(stored: readonly PreviewRow[], rows: number): AsyncGenerator<readonly PreviewRow[]> {
  const start = seoulMidnight(WORLD_DAY) - DAYS * 86_400_000;
  const was = toInstant(seoulMidnight(WORLD_DAY));
  for (let from = 0; from < rows; from += PAGE) {
    const occurredAt = toInstant(start + Math.floor((from / rows) * DAYS * 86_400_000));
    yield Array.from({ length: Math.min(PAGE, rows - from) }, (_, place) => {
      const row = stored[(from + place) % stored.length]!;
      return { ...row, occurredAt, record: row.record.replaceAll(was, occurredAt) };
    });
  }
}

if (import.meta.main) {
  const figures = await benchPreview(Number(process.argv[2] ?? 1_400_000));
  console.log(JSON.stringify(figures, null, 2));
}
