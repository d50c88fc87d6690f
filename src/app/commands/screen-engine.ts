/** What `gwanmun screen` decides with: the store's edition, history and secret where there is a store, else what a new one starts with. */

import { readFileSync } from 'node:fs';
import {
  EXPORT_CRITERIA,
  type ExportHistory,
  firstPolicy,
  type ImportHistory,
  type ImportSubject,
  openExportHistory,
  openHistory,
  STARTING_CRITERIA,
} from '../../areas/clearance/index.ts';
import { loadCatalogue } from '../../catalogue.ts';
import { toInstant } from '../../core/day.ts';
import { canonicalJson, sha256 } from '../../core/hash.ts';
import { Fault } from '../../core/problem.ts';
import type { TableModel } from '../../learning/table/table-model.ts';
import { type CapacityBook, openBook } from '../../screening/capacity.ts';
import { makeEdition } from '../../screening/edition.ts';
import type { Engine } from '../../screening/engine.ts';
import { checkModelSet, type ModelSet } from '../../screening/scores/index.ts';
import type { Store } from '../../store/open.ts';
import { readEditionContent } from '../edition-tables.ts';
import { type EditionContent, manifestOf, readModel } from '../editions.ts';
import { loadExportHistory } from '../exports/load-history.ts';
import { MODEL_NAME } from '../get-ready.ts';
import { loadHistory } from '../history-load.ts';
import { makeEngine } from '../make-engine.ts';
import { recentSubjects, warmCapacity } from '../recent-subjects.ts';
import { type Asked, clockOf, hasStore, settingsOf, withStore } from './workplace.ts';

export interface ScreenEngine {
  readonly engine: Engine<ImportSubject>;
  readonly history: ImportHistory;
  readonly book: CapacityBook;
  readonly exportHistory: ExportHistory;
  readonly exportBook: CapacityBook;
  /** In words, for the one who waits. */
  readonly from: string;
}

/** Flags: `data`, `model`. Nothing is written, and the store is given back before the first line is read. */
export async function openScreenEngine(asked: Asked): Promise<ScreenEngine> {
  const models = asked.flags.model === undefined ? undefined : readModelFile(asked.flags.model);
  const settings = settingsOf(asked);
  if (!hasStore(settings)) return freshEngine(settings.firstDay, models);
  return withStore(asked, (store) => engineOfStore(store, settings.firstDay, models));
}

/** Throws `input/model` where the file holds no models that this program may ask. */
export function readModelFile(path: string): ModelSet {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== undefined) throw error;
    throw new Fault('input/model', `${path}: this is no model set, or it is cut off.`, error);
  }
  const checked = checkModelSet(value);
  if (checked.ok) return checked.value;
  throw new Fault('input/model', `${path}: ${checked.problems[0]!.message.en}`);
}

async function freshEngine(day: string, models: ModelSet | undefined): Promise<ScreenEngine> {
  const content = await firstContent(day);
  const engine = await engineWith(content, models ?? null, []);
  return {
    engine,
    history: openHistory(),
    book: openBook(),
    exportHistory: openExportHistory(),
    exportBook: openBook(),
    from: from('the first policy', models),
  };
}

async function engineOfStore(store: Store, day: string, given: ModelSet | undefined): Promise<ScreenEngine> {
  const history = await loadHistory(store);
  const at = toInstant((await clockOf(store)).now());
  const content = (await readEditionContent(store.pool, MODEL_NAME, at)) ?? (await firstContent(day));
  const models =
    given ?? (content.model === null ? null : await readModel<ModelSet>(store.pool, content.model));
  const studies = await Promise.all(
    (content.studies ?? []).map(({ model }) => readModel<TableModel>(store.pool, model)),
  );
  const sample = await recentSubjects(store, history);
  const engine = await engineWith(content, models, sample, studies);
  const book = openBook();
  warmCapacity(engine, book, sample);
  const name = `the store in ${store.dataFolder}`;
  return {
    engine,
    history,
    book,
    exportHistory: await loadExportHistory(store),
    exportBook: openBook(),
    from: from(name, models ?? undefined),
  };
}

async function firstContent(day: string): Promise<EditionContent> {
  return {
    policy: firstPolicy(await loadCatalogue(), day),
    criteria: [...STARTING_CRITERIA, ...EXPORT_CRITERIA],
    lists: [],
    model: null,
  };
}

async function engineWith(
  content: EditionContent,
  models: ModelSet | null,
  sample: readonly ImportSubject[],
  studies: readonly TableModel[] = [],
): Promise<Engine<ImportSubject>> {
  const model = models === null ? null : sha256(canonicalJson(models));
  const edition = makeEdition(manifestOf({ ...content, model }));
  return makeEngine(edition, await loadCatalogue(), {
    models,
    sample,
    studies,
    ...(content.operators === undefined ? {} : { operators: content.operators }),
  });
}

function from(what: string, models: ModelSet | undefined): string {
  if (models === undefined) return `${what}, without a model`;
  const { rows, from: first, to } = models.trainedOn;
  return `${what}, with a model of ${rows} examined lines (${first} to ${to})`;
}
