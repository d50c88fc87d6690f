/**
 * Goes through stored decisions in their order and decides each again under a draft and, as a control, under the policy in
 * force: capacity is refilled as the day went, thresholds are reset by the clock of the time.
 */
import type { ExportSubject, ImportSubject } from '../../areas/clearance/index.ts';
import { seoulDay } from '../../core/day.ts';
import type { Declaration } from '../../model/declaration.ts';
import type { Verdict } from '../../model/outcome.ts';
import { openBook } from '../../screening/capacity.ts';
import type { EditionManifest } from '../../screening/edition.ts';
import type { Engine } from '../../screening/engine.ts';
import { placesOf, quotasOf, takePlaces } from '../../screening/places.ts';
import { type Redecided, redecide } from '../../screening/preview/redecide.ts';
import { type Reuse, reuseOf } from '../../screening/preview/reuse.ts';
import { count, openTally, type Tally } from '../../screening/preview/tally.ts';
import { rateFor, ratesOf } from '../../screening/random-rates.ts';
import { type Decision, readRecord } from '../../screening/record.ts';
import { capacityClock } from '../capacity-clock.ts';

/** A decision of an office that is gone through elsewhere: only the clock moves on. */
export interface PassedRow {
  readonly isPassed: true;
  readonly occurredAt: string;
}

/** One stored decision with its declaration. */
export interface PreviewRow {
  readonly number: string;
  readonly version: number;
  readonly office: string;
  readonly occurredAt: string;
  readonly customsValueKrw: number;
  readonly mainHs: string;
  /** What was declared, as JSON. */
  readonly content: string;
  readonly record: string;
  readonly verdict: Verdict | null;
  readonly wasRandom: boolean;
}

type Subject = ImportSubject | ExportSubject;

/** Engines of imports, or both of exports. */
export interface PreviewSetting<S extends Subject> {
  readonly draft: Engine<S>;
  /** The policy in force with the same criteria, lists and models. */
  readonly control: Engine<S>;
  /** Declarations that each office gets on a day, for chances that follow from a share of capacity. */
  readonly expected: ReadonlyMap<string, number>;
  /** What of an edition of the past decided such declarations, by its hash; kept by the caller. */
  manifestOf(hash: string): Promise<EditionManifest>;
}

export interface Previewed {
  readonly draft: Tally;
  readonly control: Tally;
}

/**
 * What one office may examine depends on nothing that another does, so the offices can be gone through in parts, each part
 * knowing the moments of all rows: added up they give what the whole would have given.
 */
export async function previewRows<S extends Subject>(
  setting: PreviewSetting<S>,
  pages: AsyncIterable<readonly (PreviewRow | PassedRow)[]>,
  progress: (done: number) => void,
): Promise<Previewed> {
  const runs = [
    openRun(setting.draft, setting.expected),
    openRun(setting.control, setting.expected),
  ] as const;
  const known = new Map<string, EditionManifest>();
  let done = 0;
  for await (const page of pages) {
    const stored = page.map((row) => ('isPassed' in row ? undefined : readRecord(row.record)));
    for (const decision of stored)
      if (decision !== undefined && !known.has(decision.edition))
        known.set(decision.edition, await setting.manifestOf(decision.edition));
    page.forEach((row, place) => {
      const at = Date.parse(row.occurredAt);
      for (const run of runs) run.reach(at);
      const decision = stored[place];
      if ('isPassed' in row || decision === undefined) return;
      const past = { ...row, day: seoulDay(at) };
      const subject = subjectOf(setting.draft, row, decision);
      for (const run of runs) {
        const now = run.decide(decision, subject, row.office, known.get(decision.edition)!);
        count(run.tally, past, decision, now);
      }
    });
    done += page.length;
    progress(done);
  }
  return { draft: runs[0].tally, control: runs[1].tally };
}

/** Most decisions are settled from their record alone: the declaration is only read where somebody asks for it. */
function subjectOf<S extends Subject>({ kind }: Engine<S>, { content }: PreviewRow, { facts }: Decision): S {
  let declaration: Declaration | undefined;
  return {
    kind: kind.name,
    facts,
    get declaration() {
      declaration ??= JSON.parse(content) as Declaration;
      return declaration;
    },
  } as S;
}

export interface Run<S> {
  readonly tally: Tally;
  /** Puts the clock of the run forward: what was used of a day's places is free on the next. */
  reach(at: number): void;
  decide(stored: Decision, subject: S, office: string, manifest: EditionManifest): Redecided;
}

export function openRun<S>(engine: Engine<S>, expected: ReadonlyMap<string, number>): Run<S> {
  const book = openBook();
  const { policy } = engine.edition.manifest;
  const rates = ratesOf(policy, expected);
  const reuse = new Map<EditionManifest, Reuse>();
  let now = 0;
  let clock: ReturnType<typeof capacityClock> | undefined;
  return {
    tally: openTally(),
    reach(at) {
      now = Math.max(now, at);
      clock ??= capacityClock({ book, clock: { now: () => now } });
      clock.at(now);
    },
    decide(stored, subject, office, manifest) {
      const quotas = quotasOf(book, policy, office);
      const same = reuseFor(manifest);
      const { probability, inspection } = rateFor(rates, office);
      const inputs = {
        ...stored.inputs,
        draw: same.random ? stored.inputs.draw : { ...stored.inputs.draw, probability, inspection },
        places: placesOf(book, policy, office),
        ...(quotas === undefined ? {} : { quotas }),
      };
      const decision = redecide(engine, same, stored, subject, inputs);
      takePlaces(book, policy, office, decision);
      return decision;
    },
  };

  function reuseFor(manifest: EditionManifest): Reuse {
    let found = reuse.get(manifest);
    if (found === undefined) {
      found = reuseOf(manifest, engine.edition.manifest);
      reuse.set(manifest, found);
    }
    return found;
  }
}
