/** `gwanmun analysis`: analyses of the workbench, run again, with their findings and what came of them, for scripts and notebooks. */
import { Fault } from '../../core/problem.ts';
import type { AnalysisFindings, AnalysisRanView, AnalysisView } from '../../exchange/contract.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { type ListedAnalysisRow, readAnalyses, readAnalysis } from '../../store/queries/analyses.ts';
import { runAnalysis } from '../analyses/analyses.ts';
import { findingsView } from '../analyses/findings-view.ts';
import { analysisView } from '../analyses/view.ts';
import { every } from './import.ts';
import { type Asked, withHouse, withStore } from './workplace.ts';

/** Whoever has the machine reads what an auditor reads: identifiers of persons stay hidden. */
const READER: Who = {
  account: 'system:command-line',
  name: { ko: '명령줄', en: 'Command line' },
  role: 'auditor',
  office: null,
  skills: [],
};

export function listAnalyses(asked: Asked): Promise<ListedAnalysisRow[]> {
  return withStore(asked, ({ pool }) => readAnalyses(pool));
}

export interface ShownAnalysis {
  readonly analysis: AnalysisView;
  /** Of the run asked for, or the last; null without any. */
  readonly findings: AnalysisFindings | null;
}

/** Throws `analysis/unknown`. */
export function showAnalysis(asked: Asked, id: string, run?: number): Promise<ShownAnalysis> {
  return withStore(asked, (store) =>
    orUnknown(id, async () => {
      const analysis = await analysisView(store, READER, id);
      const number = run ?? analysis.ran[0]?.run;
      return {
        analysis,
        findings: number === undefined ? null : await findingsView(store, READER, id, number),
      };
    }),
  );
}

/** Throws `analysis/unknown`, and `store/second-instance` where a server holds the store: there it is run in the console or over HTTP. */
export function runAgain(asked: Asked, id: string): Promise<AnalysisRanView> {
  return withHouse(asked, async (house) => {
    const row = await readAnalysis(house.pool, id);
    if (row === undefined) throw unknown(id);
    const say = every(2000, asked.tell);
    return runAnalysis(house, READER.account, row, (done, of) => say(`${done} of ${of}`));
  });
}

async function orUnknown<Value>(id: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'not-found') throw unknown(id);
    throw error;
  }
}

function unknown(id: string): Fault {
  return new Fault('analysis/unknown', `There is no analysis ${id}, or no such run of it.`);
}
