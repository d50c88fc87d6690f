/** `gwanmun analysis`: what a person does with analyses and questions in SQL, through the running server and with that person's rights. */
import { writeFileSync } from 'node:fs';
import type {
  AnalysisDraft,
  AnalysisRanView,
  AnalysisView,
  SnapshotFileQuestion,
  SnapshotQuestion,
  SqlResult,
} from '../../exchange/contract.ts';
import { type AskedByPerson, asPerson } from './as-person.ts';
import { readJsonFile } from './input.ts';

/** @param id of an analysis that is changed; null begins one. Throws `input/json` where the file holds no JSON. */
export function keepAnalysis(asked: AskedByPerson, file: string, id: string | null): Promise<AnalysisView> {
  const draft = readJsonFile(file) as AnalysisDraft;
  return asPerson(asked, async (person) => {
    const [method, path] = id === null ? ['POST', '/analyses'] : ['PUT', pathOf(id)];
    return (await (await person.ask(method, path, draft)).json()) as AnalysisView;
  });
}

/** Throws `input/unknown` where there is no such analysis, `job/cancelled`. */
export function runAsPerson(asked: AskedByPerson, id: string): Promise<AnalysisRanView> {
  return asPerson(asked, async (person) => (await person.work(`${pathOf(id)}/run`)) as AnalysisRanView);
}

/** What came of the findings of a run until today. */
export function followAsPerson(asked: AskedByPerson, id: string, run: number): Promise<AnalysisRanView> {
  return asPerson(
    asked,
    async (person) => (await person.work(`${pathOf(id)}/runs/${run}/follow`)) as AnalysisRanView,
  );
}

/** Throws `input/refused` with what is wrong with the statement. */
export function askInSql(asked: AskedByPerson, question: SnapshotQuestion): Promise<SqlResult> {
  return asPerson(asked, async (person) => (await person.work('/snapshots/query', question)) as SqlResult);
}

/** @returns bytes written */
export function answerToFile(
  asked: AskedByPerson,
  question: SnapshotFileQuestion,
  file: string,
): Promise<number> {
  return asPerson(asked, async (person) => {
    const bytes = await (await person.ask('POST', '/snapshots/file', question)).bytes();
    writeFileSync(file, bytes);
    return bytes.length;
  });
}

const pathOf = (id: string): string => `/analyses/${encodeURIComponent(id)}`;
