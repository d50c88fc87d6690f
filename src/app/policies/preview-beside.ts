/** The preview of a draft beside the server, with a connection of its own: the event loop goes on answering meanwhile. */

import type { ImportSubject } from '../../areas/clearance/index.ts';
import { loadCatalogue } from '../../catalogue.ts';
import { Fault } from '../../core/problem.ts';
import { type EditionManifest, makeEdition } from '../../screening/edition.ts';
import type { Engine } from '../../screening/engine.ts';
import { openPool, type Queryable } from '../../store/open.ts';
import { readArtefact } from '../../store/queries/artefacts.ts';
import {
  countPast,
  dailyArrivals,
  type PastDecisionRow,
  pastPages,
} from '../../store/queries/policy-past.ts';
import { openVault, type Vault } from '../../store/vault/vault.ts';
import { answerBeside, type Progress } from '../beside.ts';
import { type EditionContent, manifestOf, readModel } from '../editions.ts';
import { makeEngine } from '../make-engine.ts';
import { type Previewed, type PreviewRow, previewRows } from './preview-rows.ts';

export interface PreviewRequest {
  readonly url: string;
  readonly dataFolder: string;
  readonly draft: EditionContent;
  readonly control: EditionContent;
  /** Instants of the business clock; `to` is not included. */
  readonly from: string;
  readonly to: string;
}

export interface PreviewAnswer extends Previewed {
  readonly declarations: number;
}

async function preview(request: PreviewRequest, progress: Progress): Promise<PreviewAnswer> {
  const pool = openPool(request.url, 2);
  try {
    const setting = {
      draft: await engineOf(pool, request.draft),
      control: await engineOf(pool, request.control),
      manifestOf: (hash: string) => readManifest(pool, hash),
      expected: await dailyArrivals(pool, request.from, request.to),
    };
    const declarations = await countPast(pool, request.from, request.to);
    const vault = openVault(pool, request.dataFolder);
    const pages = openedPages(vault, pastPages(pool, request.from, request.to));
    const tallies = await previewRows(setting, pages, (done) => progress(done, declarations));
    return { ...tallies, declarations };
  } finally {
    await pool.end();
  }
}

/** What was erased cannot be decided again, and is long past every window. */
async function* openedPages(
  vault: Vault,
  pages: AsyncIterable<readonly PastDecisionRow[]>,
): AsyncGenerator<readonly PreviewRow[]> {
  for await (const page of pages) {
    const opened = await vault.open(page.map(({ content }) => content));
    yield page.flatMap((row, place) => {
      const one = opened[place]!;
      return 'text' in one ? [{ ...row, content: one.text }] : [];
    });
  }
}

async function engineOf(pool: Queryable, content: EditionContent): Promise<Engine<ImportSubject>> {
  const models = content.model === null ? null : await readModel(pool, content.model);
  const edition = makeEdition(manifestOf(content));
  return makeEngine(edition, await loadCatalogue(), { models, operators: content.operators ?? [] });
}

async function readManifest(pool: Queryable, hash: string): Promise<EditionManifest> {
  const bytes = await readArtefact(pool, hash);
  if (bytes === undefined) throw new Fault('edition/unknown', `There is no edition ${hash} in the store.`);
  return JSON.parse(bytes.toString('utf8')) as EditionManifest;
}

answerBeside(preview);
