/** Judges an entry of a challenge beside the server, on rows that its author never sees; or the champion's recipe on the same. */
import { sha256 } from '../../core/hash.ts';
import type { ChallengeFigures } from '../../exchange/contract.ts';
import { cellOf } from '../../learning/table/encoding.ts';
import { measure } from '../../learning/table/judge.ts';
import { compileTableModel, type TableModel } from '../../learning/table/table-model.ts';
import type { StudyDefinition } from '../../screening/studies/index.ts';
import { openPool } from '../../store/open.ts';
import { openVault } from '../../store/vault/vault.ts';
import { answerBeside, type Progress } from '../beside.ts';
import { readModel } from '../editions.ts';
import type { PastPlace } from '../run-back-test.ts';
import { championChances } from './champion.ts';
import { readStudyData, type StudyData } from './study-data.ts';

export interface JudgeRequest {
  readonly appUrl: string;
  readonly dataFolder: string;
  readonly challenge: string;
  /** Cases from the first day that may be learnt from to the last hidden one, judged from the first hidden one on. */
  readonly definition: StudyDefinition;
  /** Hash of the model; null asks for the champion's recipe. */
  readonly model: string | null;
}

export interface JudgedEntry {
  readonly shown: ChallengeFigures;
  readonly keptBack: ChallengeFigures;
}

async function judgeEntry(
  { appUrl, dataFolder, challenge, definition, model }: JudgeRequest,
  progress: Progress,
): Promise<JudgedEntry> {
  const pool = openPool(appUrl, 2);
  try {
    const place = { pool, vault: openVault(pool, dataFolder), dataFolder };
    const data = await readStudyData(place, definition, (done, of) => progress(done, of * 2));
    const judged = Uint8Array.from(data.rows, ({ day }) =>
      definition.judge.kind === 'from' && day >= definition.judge.day ? 1 : 0,
    );
    const chances =
      model === null
        ? await championChances(place, data, definition, judged, (done, of) => progress(of + done, of * 2))
        : await chancesOf(place, data, model);
    return figuresOf(challenge, data, judged, chances);
  } finally {
    await pool.end();
  }
}

async function chancesOf({ pool }: PastPlace, { table }: StudyData, hash: string): Promise<Float64Array> {
  const model = compileTableModel(await readModel<TableModel>(pool, hash));
  const columns = model.columns.map((name) => table.columns.find((column) => column.name === name)!);
  return Float64Array.from({ length: table.rows }, (_, row) =>
    model.chanceOf((place) => cellOf(columns[place]!, row)),
  );
}

/** Which half a declaration stands in hangs on the challenge and its number alone, so all entries meet the same halves. */
function figuresOf(
  challenge: string,
  { rows, labels }: StudyData,
  judged: Uint8Array,
  chances: Float64Array | null,
): JudgedEntry {
  const half = (wanted: number): ChallengeFigures => {
    const places = Int32Array.from(rows.keys()).filter(
      (row) =>
        judged[row] === 1 &&
        !Number.isNaN(chances?.[row] ?? Number.NaN) &&
        Number.parseInt(sha256(`${challenge} ${rows[row]!.number}`).slice(0, 2), 16) % 2 === wanted,
    );
    const { auc, aucError, averagePrecision, at, ...counted } = measure(
      chances ?? new Float64Array(rows.length),
      labels,
      places,
    );
    const five = at.find(({ percent }) => percent === 5);
    return {
      rows: counted.rows,
      hits: counted.hits,
      ...{ auc, aucError, averagePrecision },
      precisionAt5: five === undefined ? null : { value: five.precision, low: five.low, high: five.high },
    };
  };
  return { shown: half(0), keptBack: half(1) };
}

answerBeside(judgeEntry);
