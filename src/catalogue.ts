/**
 * Which detectors and analyses there are, found by their place (`areas/<area>/detectors/<id>.ts`, `areas/<area>/analyses/<id>.ts`),
 * for whoever screens, lists, runs or documents them.
 */
import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { Fault } from './core/problem.ts';
import type { Analysis } from './screening/analyses/analysis.ts';
import type { Detector } from './screening/detector.ts';

const AREAS = new URL('./areas/', import.meta.url);

/** A detector with the area that it belongs to and its file, so that documents and tests can name them. */
export interface CatalogueEntry {
  readonly area: string;
  readonly file: URL;
  readonly detector: Detector;
}

let loading: Promise<readonly CatalogueEntry[]> | undefined;

/** Every detector of every area, by area and id. Read once: files do not change while the program runs. */
export function loadCatalogueEntries(): Promise<readonly CatalogueEntry[]> {
  loading ??= readEntries();
  return loading;
}

/** Every detector, by area and id. */
export async function loadCatalogue(): Promise<Detector[]> {
  return (await loadCatalogueEntries()).map(({ detector }) => detector);
}

async function readEntries(): Promise<readonly CatalogueEntry[]> {
  const entries: CatalogueEntry[] = [];
  for (const area of await namesIn(AREAS)) {
    const folder = new URL(`${area}/detectors/`, AREAS);
    for (const name of await namesIn(folder)) {
      if (!/^[a-z0-9-]+\.[jt]s$/.test(name)) continue;
      const file = new URL(name, folder);
      entries.push({ area, file, detector: await readDetector(file) });
    }
  }
  refuseTwins(entries);
  return entries;
}

/** An analysis with its area and file. */
export interface AnalysisEntry {
  readonly area: string;
  readonly file: URL;
  readonly analysis: Analysis;
}

/** Every analysis of every area, by area and id. */
export async function loadAnalyses(): Promise<readonly AnalysisEntry[]> {
  const entries: AnalysisEntry[] = [];
  for (const area of await namesIn(AREAS)) {
    const folder = new URL(`${area}/analyses/`, AREAS);
    for (const name of await namesIn(folder)) {
      if (!/^[a-z0-9-]+\.[jt]s$/.test(name)) continue;
      const file = new URL(name, folder);
      entries.push({ area, file, analysis: await readAnalysis(file) });
    }
  }
  return entries;
}

async function readAnalysis(file: URL): Promise<Analysis> {
  const loaded = (await import(file.href)) as { default?: Analysis };
  if (typeof loaded.default?.run !== 'function')
    throw new Fault(
      'catalogue/no-analysis',
      `${basename(file.pathname)} does not default-export an analysis`,
    );
  return loaded.default;
}

async function readDetector(file: URL): Promise<Detector> {
  const loaded = (await import(file.href)) as { default?: Detector };
  if (typeof loaded.default?.assess !== 'function') {
    throw new Fault('catalogue/no-detector', `${basename(file.pathname)} does not default-export a detector`);
  }
  return loaded.default;
}

/** A policy and a record name a detector by its id alone. */
function refuseTwins(entries: readonly CatalogueEntry[]): void {
  const areas = new Map<string, string>();
  for (const { area, detector } of entries) {
    const other = areas.get(detector.id);
    if (other !== undefined) {
      throw new Fault('catalogue/twin', `detector ${detector.id} stands in ${other} and in ${area}`);
    }
    areas.set(detector.id, area);
  }
}

async function namesIn(folder: URL): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    // An area without detectors, or a README beside the areas.
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}
