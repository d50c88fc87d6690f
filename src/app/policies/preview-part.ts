/**
 * One part of the preview of a draft: the stored decisions of some offices, read with a connection of its own, decided again
 * under the draft and under the policy in force.
 */

import type { ExportSubject, ImportSubject } from '../../areas/clearance/index.ts';
import { loadCatalogue } from '../../catalogue.ts';
import { Fault } from '../../core/problem.ts';
import type { TableModel } from '../../learning/table/table-model.ts';
import { type EditionManifest, makeEdition } from '../../screening/edition.ts';
import type { Engine } from '../../screening/engine.ts';
import { exportManifest } from '../../screening/export-edition.ts';
import { openPool, type Queryable } from '../../store/open.ts';
import { readArtefact } from '../../store/queries/artefacts.ts';
import {
  countPast,
  dailyArrivals,
  type PastDecisionRow,
  type PastWindow,
  pastPages,
} from '../../store/queries/policy-past.ts';
import { openVault, type Vault } from '../../store/vault/vault.ts';
import type { Progress } from '../beside.ts';
import { type EditionContent, manifestOf, readModel } from '../editions.ts';
import { exportEngine } from '../export-engine.ts';
import { makeEngine } from '../make-engine.ts';
import {
  type PassedRow,
  type Previewed,
  type PreviewRow,
  type PreviewSetting,
  previewRows,
} from './preview-rows.ts';

export interface PreviewRequest {
  readonly url: string;
  readonly dataFolder: string;
  readonly draft: EditionContent;
  readonly control: EditionContent;
  /** Instants of the business clock; `to` is not included. */
  readonly from: string;
  readonly to: string;
  /** Which of how many parts, from 0. */
  readonly part: number;
  readonly parts: number;
}

export interface PreviewAnswer {
  readonly imports: Counted;
  readonly exports: Counted;
}

export interface Counted extends Previewed {
  /** Of the window, decided by the gate or not. */
  readonly declarations: number;
}

export async function previewPart(request: PreviewRequest, progress: Progress): Promise<PreviewAnswer> {
  const pool = openPool(request.url, 2);
  try {
    const { from, to } = request;
    const imports: PastWindow = { direction: 'import', from, to };
    const exports: PastWindow = { direction: 'export', from, to };
    const [draft, control] = [await engineOf(pool, request.draft), await engineOf(pool, request.control)];
    const counts = [await countPast(pool, imports), await countPast(pool, exports)] as const;
    const total = counts[0] + counts[1];
    const go = { pool, vault: openVault(pool, request.dataFolder), request };
    const before = await goThrough(go, imports, counts[0], {
      ...{ draft, control, manifestOf: (hash: string) => readManifest(pool, hash) },
      progress: (done) => progress(done, total),
    });
    const after = await goThrough(go, exports, counts[1], {
      ...{ draft: exportEngine(draft), control: exportEngine(control) },
      manifestOf: async (hash) => exportManifest(await readManifest(pool, hash)),
      progress: (done) => progress(counts[0] + done, total),
    });
    return { imports: before, exports: after };
  } finally {
    await pool.end();
  }
}

interface Going {
  readonly pool: Queryable;
  readonly vault: Vault;
  readonly request: Pick<PreviewRequest, 'part' | 'parts'>;
}

/** The part's own offices, imports or exports. */
async function goThrough<S extends ImportSubject | ExportSubject>(
  { pool, vault, request }: Going,
  window: PastWindow,
  declarations: number,
  { progress, ...engines }: Omit<PreviewSetting<S>, 'expected'> & { progress(done: number): void },
): Promise<Counted> {
  const expected = await dailyArrivals(pool, window);
  const pages = openedPages(vault, pastPages(pool, window, officesOf(expected, request)));
  return { ...(await previewRows({ ...engines, expected }, pages, progress)), declarations };
}

/** The largest offices first, each to the part that has least to do until then: every part makes the same division. */
export function officesOf(
  arrivals: ReadonlyMap<string, number>,
  { part, parts }: Pick<PreviewRequest, 'part' | 'parts'>,
): string[] {
  const loads = new Array<number>(parts).fill(0);
  const inOrder = [...arrivals].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return inOrder.flatMap(([office, count]) => {
    const least = loads.indexOf(Math.min(...loads));
    loads[least]! += count;
    return least === part ? [office] : [];
  });
}

/** What was erased cannot be decided again: the clock alone goes past it. */
async function* openedPages(
  vault: Vault,
  pages: AsyncIterable<readonly (PastDecisionRow | PassedRow)[]>,
): AsyncGenerator<readonly (PreviewRow | PassedRow)[]> {
  for await (const page of pages) {
    const opened = await vault.open(page.flatMap((row) => ('isPassed' in row ? [] : [row.content])));
    let place = 0;
    yield page.flatMap((row): readonly (PreviewRow | PassedRow)[] => {
      if ('isPassed' in row) return [row];
      const one = opened[place++]!;
      return ['text' in one ? { ...row, content: one.text } : { isPassed: true, occurredAt: row.occurredAt }];
    });
  }
}

async function engineOf(pool: Queryable, content: EditionContent): Promise<Engine<ImportSubject>> {
  const models = content.model === null ? null : await readModel(pool, content.model);
  const edition = makeEdition(manifestOf(content));
  const { operators = [], studies = [] } = content;
  const ofStudies = await Promise.all(studies.map(({ model }) => readModel<TableModel>(pool, model)));
  return makeEngine(edition, await loadCatalogue(), { models, operators, studies: ofStudies });
}

async function readManifest(pool: Queryable, hash: string): Promise<EditionManifest> {
  const bytes = await readArtefact(pool, hash);
  if (bytes === undefined) throw new Fault('edition/unknown', `There is no edition ${hash} in the store.`);
  return JSON.parse(bytes.toString('utf8')) as EditionManifest;
}
