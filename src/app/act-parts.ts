/** Who acts on a declaration, with what, and what of it can be taken back: what the files of the acts share. */
import type pg from 'pg';
import type { ImportHistory } from '../areas/clearance/index.ts';
import type { Text } from '../core/text.ts';
import type { Declaration } from '../model/declaration.ts';
import type { LogWriter } from '../store/log/writer.ts';
import type { CaseView } from '../store/queries/cases.ts';
import type { StoredDeclarationRow } from '../store/rows.ts';
import type { AcceptanceParts } from './acceptance/officer.ts';
import type { ScreenAct } from './act-table.ts';
import type { Desk } from './desk.ts';

export interface Actor {
  readonly account: string;
  readonly name: Text;
  /** Simulated officers are told apart wherever a person sees them. */
  readonly isSimulated: boolean;
}

export interface ActParts extends AcceptanceParts {
  readonly pool: pg.Pool;
  readonly log: LogWriter;
  readonly desk: Desk;
  readonly newId: () => string;
  readonly machineNow: () => number;
  history(): ImportHistory;
}

/** What can be taken back: the state and case as they were. */
export interface Undoable {
  readonly number: string;
  readonly version: number;
  readonly from: string;
  readonly to: string;
  readonly caseId: string | null;
  readonly act: ScreenAct;
  readonly atMachine: number;
}

/** The declaration that is acted on and its case that waits, where there is one. */
export interface Found {
  readonly row: StoredDeclarationRow;
  readonly declaration: Declaration;
  readonly open: CaseView | undefined;
}
