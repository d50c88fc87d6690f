/** Analyses beside the server: a run over the records of a time, and what came of its findings afterwards. */
import { canonicalJson, sha256 } from '../../core/hash.ts';
import { Fault, type Problem } from '../../core/problem.ts';
import type { Table } from '../../learning/table/table.ts';
import {
  type AnalysisAnswer,
  type AnalysisDefinition,
  type FindingKey,
  type Followed,
  followFindings,
  gatherRecords,
  type StoredFinding,
  storedFinding,
} from '../../screening/analyses/index.ts';
import { defaultParameters } from '../../screening/detector.ts';
import { openPool } from '../../store/open.ts';
import { readExamined } from '../../store/queries/examined.ts';
import { openVault } from '../../store/vault/vault.ts';
import { answerBeside, type Progress } from '../beside.ts';
import { chunkFiles, columnFolder, readChunk } from '../column-files.ts';
import { PAST_EXPORTS, PAST_IMPORTS, type PastKind } from '../past-kinds.ts';
import { extendColumns, NAMING, type PastPlace, stampOf } from '../run-back-test.ts';
import { StudyRefused } from '../workbench/study-data.ts';
import { readUploaded } from '../workbench/uploaded.ts';
import { columnsFor, templateOf } from './templates.ts';

export interface AnalysisRequest {
  readonly appUrl: string;
  readonly dataFolder: string;
  readonly definition: AnalysisDefinition;
  readonly from: string;
  readonly to: string;
  /** Findings to follow from the first day to the last; undefined: the analysis is run. */
  readonly follow?: readonly (readonly FindingKey[])[];
}

export type AnalysisBesideAnswer =
  | { readonly refused: readonly Problem[] }
  | { readonly ran: AnalysisRan }
  | { readonly followed: Followed };

export interface AnalysisRan extends Pick<AnalysisAnswer, 'looked' | 'found' | 'figures' | 'leftOut'> {
  readonly templateVersion: number;
  readonly dataHash: string;
  readonly declarations: number;
  readonly lines: number;
  readonly findings: readonly StoredFinding[];
}

async function work(request: AnalysisRequest, progress: Progress): Promise<AnalysisBesideAnswer> {
  const { appUrl, dataFolder, definition } = request;
  const pool = openPool(appUrl, 2);
  try {
    const place = { pool, vault: openVault(pool, dataFolder), dataFolder };
    const on = <Subject>(kind: PastKind<Subject>) => workOn(place, kind, request, progress);
    return await (definition.direction === 'export' ? on(PAST_EXPORTS) : on(PAST_IMPORTS));
  } catch (error) {
    if (error instanceof StudyRefused) return { refused: error.problems };
    throw error;
  } finally {
    await pool.end();
  }
}

async function workOn<Subject>(
  place: PastPlace,
  kind: PastKind<Subject>,
  request: AnalysisRequest,
  progress: Progress,
): Promise<AnalysisBesideAnswer> {
  const { from, to, follow } = request;
  const folder = columnFolder(place.dataFolder, stampOf(kind));
  await extendColumns(place, kind, folder, (done, of) => progress(done, of * 3));
  const examined = await readExamined(place.pool, kind.direction, from, to);
  const files = chunkFiles(folder);
  const told = (done: number): void => progress(files.length + done, files.length * 3);
  if (follow !== undefined) {
    const following = followFindings(kind.fields, NAMING, { keys: follow, from, to, examined });
    files.forEach((file, at) => {
      following.take(readChunk(file, following.columns));
      told(2 * (at + 1));
    });
    return { followed: following.finish() };
  }
  const names = chosenNames(request.definition, 'records', await templateOf(request.definition.template));
  const gathering = gatherRecords(kind.fields, NAMING, { names, from, to, examined });
  files.forEach((file, at) => {
    gathering.take(readChunk(file, gathering.columns));
    told(at + 1);
  });
  return { ran: await run(place, gathering.finish(), request.definition) };
}

type Template = Awaited<ReturnType<typeof templateOf>>;

function chosenNames(
  { choice }: AnalysisDefinition,
  from: 'records' | 'brought',
  template: Template,
): string[] {
  const roles = Object.entries(template?.roles ?? {}).filter(([, role]) => role.from === from);
  return [...new Set(roles.flatMap(([name]) => choice[name] ?? []))];
}

type Gathered = ReturnType<ReturnType<typeof gatherRecords>['finish']>;

async function run(
  place: PastPlace,
  gathered: Gathered,
  definition: AnalysisDefinition,
): Promise<AnalysisRan> {
  const template = await templateOf(definition.template);
  if (template === undefined)
    throw new Fault('analysis/gone', `There is no analysis ${definition.template}.`);
  const brought =
    definition.brought === null
      ? undefined
      : (await readUploaded(place, definition.brought, { kind: 'found' })).table;
  const records = { ...gathered.records, ...(brought === undefined ? {} : { brought }) };
  const parameters = { ...defaultParameters(template.parameters), ...definition.parameters };
  const answer = template.run(records, definition.choice, parameters, definition.seed);
  const columns = new Map(columnsFor(definition.direction).map((column) => [column.name, column]));
  const { looked, found, figures, leftOut } = answer;
  return {
    ...{ looked, found, figures, leftOut, templateVersion: template.version },
    dataHash: hashOf([records.table, ...(brought === undefined ? [] : [brought])]),
    declarations: new Set(records.documents).size,
    lines: records.table.rows,
    findings: answer.findings.map((finding) => storedFinding(finding, gathered, columns)),
  };
}

/** Names the very rows: what the same data gives again. */
function hashOf(tables: readonly Table[]): string {
  const parts = tables.flatMap(({ columns }) =>
    columns.map((column) =>
      column.kind === 'number'
        ? [column.name, sha256(new Uint8Array(column.values.buffer))]
        : [column.name, sha256(new Uint8Array(column.ids.buffer)), sha256(canonicalJson(column.names))],
    ),
  );
  return sha256(canonicalJson(parts));
}

answerBeside(work);
