/** What people do with analyses: keep a definition, run it, and reckon what came of a run. Every act is an event of the log. */
import { seoulDay, toInstant } from '../../core/day.ts';
import { canonicalJson, sha256 } from '../../core/hash.ts';
import type { Problem } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import type { AnalysisDraft, AnalysisRanView, JobView } from '../../exchange/contract.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import {
  type AnalysisColumn,
  type AnalysisDefinition,
  analysisProblems,
  daysOf,
} from '../../screening/analyses/index.ts';
import { writeWith } from '../../store/intake.ts';
import {
  type AnalysisRow,
  readAnalysis,
  storeAnalysis,
  storeAnalysisRun,
} from '../../store/queries/analyses.ts';
import { storeAttachmentBytes } from '../../store/queries/attachments.ts';
import { readUploadedTable } from '../../store/queries/studies.ts';
import { computeBeside } from '../beside.ts';
import type { House } from '../house.ts';
import { studyColumnOf } from '../workbench/uploaded.ts';
import type { AnalysisBesideAnswer, AnalysisRan, AnalysisRequest } from './analysis-beside.ts';
import { sealFindings } from './findings-file.ts';
import { columnsFor, templateOf } from './templates.ts';

export function analysisEvent(house: House, who: string, kind: string, subject: string, detail: string) {
  const at = toInstant(house.clock.now());
  const event = { id: house.newId(), number: '', version: 0, kind, at, who, detail };
  return { kind: 'analysis', subject, at: toInstant(house.machineNow()), events: [event] };
}

/** Throws `Refusal` with everything that is wrong with it. @returns its identifier */
export async function makeAnalysis(house: House, who: Who, draft: AnalysisDraft): Promise<string> {
  const at = toInstant(house.clock.now());
  const row = { id: house.newId(), owner: who.account, madeAt: at, ...draft };
  await keepAnalysis(house, who, 'analysis-made', row);
  return row.id;
}

/** Only its author changes an analysis; its runs stay as they are. */
export async function changeAnalysis(
  house: House,
  who: Who,
  id: string,
  draft: AnalysisDraft,
): Promise<void> {
  const row = await ownAnalysis(house, who, id);
  const { title, purpose, definition } = draft;
  await keepAnalysis(house, who, 'analysis-changed', { ...row, title, purpose, definition });
}

async function keepAnalysis(
  house: House,
  who: Who,
  kind: string,
  row: Omit<AnalysisRow, 'changedAt' | 'definition'> & { readonly definition: AnalysisDefinition },
): Promise<void> {
  const { definition } = row;
  const brought = await broughtColumns(house, definition, who.account);
  const template = await templateOf(definition.template);
  const problems = [
    ...blankProblems(row),
    ...analysisProblems(definition, template, columnsFor(definition.direction), brought).map((one) => ({
      ...one,
      pointer: `/definition${one.pointer ?? ''}`,
    })),
  ];
  if (problems.length > 0) throw new Refusal('invalid', undefined, problems);
  const changedAt = toInstant(house.clock.now());
  await writeWith(house.pool, house.log, async (client) => {
    await storeAnalysis(client, { ...row, changedAt });
    const detail = canonicalJson({ analysis: row.id, definition: sha256(canonicalJson(definition)) });
    return { acts: [analysisEvent(house, who.account, kind, row.id, detail)], value: undefined };
  });
}

/** Columns of the brought table; null without one. Throws `Refusal` where it is not there or somebody else's. @param owner whose it has to be */
export async function broughtColumns(
  { pool }: Pick<House, 'pool'>,
  { brought }: AnalysisDefinition,
  owner: string,
): Promise<readonly AnalysisColumn[] | null> {
  if (brought === null) return null;
  const table = await readUploadedTable(pool, brought);
  if (table?.owner !== owner) throw new Refusal('not-found', NO_TABLE);
  return table.columns.map(studyColumnOf);
}

const NO_TABLE: Text = { ko: '올린 표 가운데 그런 표가 없습니다.', en: 'You have brought no such table.' };

function blankProblems(row: Pick<AnalysisRow, 'title' | 'purpose'>): Problem[] {
  return (['title', 'purpose'] as const)
    .filter((name) => row[name].trim() === '')
    .map((name) => ({
      code: 'analysis/blank',
      pointer: `/${name}`,
      message:
        name === 'title'
          ? { ko: '분석의 이름을 쓰십시오.', en: 'Give the analysis a title' }
          : { ko: '무엇을 위한 분석인지 쓰십시오.', en: 'Say what the analysis is for' },
    }));
}

async function ownAnalysis(house: House, who: Who, id: string): Promise<AnalysisRow> {
  const row = await readAnalysis(house.pool, id);
  if (row === undefined) throw new Refusal('not-found');
  if (row.owner !== who.account) throw new Refusal('forbidden', NOT_OWN);
  return row;
}

const NOT_OWN: Text = {
  ko: '분석은 만든 사람만 고치거나 돌릴 수 있습니다.',
  en: 'Only its author may change or run an analysis.',
};
const RUNNING: Text = { ko: '분석', en: 'Running the analysis' };

/** One run of an analysis at a time. The job's result is an `AnalysisRanView`. */
export async function runOfAnalysis(house: House, who: Who, id: string): Promise<JobView> {
  const row = await ownAnalysis(house, who, id);
  const kind = `analysis-run/${id}`;
  const running = house.jobs.running(kind);
  if (running !== undefined) return running;
  return house.jobs.start(kind, RUNNING, ({ progress, signal }) =>
    runAnalysis(house, who.account, row, progress, signal),
  );
}

type Progress = (done: number, of: number) => void;

/** Runs it now and keeps what came of it. */
export async function runAnalysis(
  house: House,
  account: string,
  row: AnalysisRow,
  progress: Progress,
  signal?: AbortSignal,
): Promise<AnalysisRanView> {
  const started = performance.now();
  const definition = row.definition as AnalysisDefinition;
  const { from, to } = daysOf(definition.period, seoulDay(house.clock.now()));
  const answer = await analyseBeside(house, { definition, from, to }, progress, signal);
  const { ran } = answer as { ran: AnalysisRan };
  const seconds = (performance.now() - started) / 1000;
  const run = await keepRun(house, account, row, { from, to, seconds }, ran);
  return { analysis: row.id, run };
}

export async function analyseBeside(
  { store }: Pick<House, 'store'>,
  asked: Omit<AnalysisRequest, 'appUrl' | 'dataFolder'>,
  progress: Progress,
  signal?: AbortSignal,
): Promise<AnalysisBesideAnswer> {
  const request: AnalysisRequest = { appUrl: store.appUrl, dataFolder: store.dataFolder, ...asked };
  const module = new URL('./analysis-beside.ts', import.meta.url);
  const answer = await computeBeside<AnalysisBesideAnswer>(module, request, progress, signal);
  if ('refused' in answer) throw new Refusal('invalid', undefined, answer.refused);
  return answer;
}

interface RunOf {
  readonly from: string;
  readonly to: string;
  readonly seconds: number;
}

async function keepRun(
  house: House,
  account: string,
  { id, definition, owner }: AnalysisRow,
  of: RunOf,
  { findings, ...ran }: AnalysisRan,
): Promise<number> {
  const at = toInstant(house.clock.now());
  const sealed = await sealFindings(house.vault, { owner, at }, findings);
  const written = await writeWith(house.pool, house.log, async (client) => {
    await storeAttachmentBytes(client, sealed.name, sealed.pieces);
    const run = await storeAnalysisRun(client, {
      ...{ analysis: id, definition, ...ran, ...of },
      ...{ pieces: sealed.name, ranBy: account, ranAt: at },
    });
    const { dataHash: data, looked, found } = ran;
    const detail = canonicalJson({ analysis: id, run, data, looked, found });
    return { acts: [analysisEvent(house, account, 'analysis-ran', `${id}/${run}`, detail)], value: run };
  });
  if (!written.ok) throw new Refusal('conflict');
  return written.value;
}
