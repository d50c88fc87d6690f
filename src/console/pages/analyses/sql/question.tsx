/** One question: day, purpose, statement, asking with progress and cancel, and its answer as a table or a file. */
import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useState } from 'react';
import { fill } from '../../../../core/text.ts';
import type { SnapshotQuestion, SnapshotView, SqlResult } from '../../../../exchange/contract.ts';
import { postForFile } from '../../../http/client.ts';
import { saveCsv, saveFile } from '../../../parts/csv.ts';
import { formatCount, formatDecimals, NONE } from '../../../parts/format.ts';
import { useKeys } from '../../../parts/keyboard.ts';
import { Progress } from '../../../parts/progress.tsx';
import { Empty, ErrorView } from '../../../parts/states.tsx';
import { snapshotTexts } from '../../../texts/snapshots.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { useJob } from '../../job.ts';

interface Props {
  readonly view: SnapshotView;
  readonly direction: 'import' | 'export';
  readonly turn: (direction: string) => void;
  readonly statement: string;
  readonly write: (statement: string) => void;
  readonly box: RefObject<HTMLTextAreaElement | null>;
}

export function Question({ view, direction, turn, statement, write, box }: Props) {
  const t = useTexts(snapshotTexts);
  const say = useSay();
  const client = useQueryClient();
  const [asOf, setAsOf] = useState(view.today);
  const [purpose, setPurpose] = useState('');
  const question: SnapshotQuestion = { direction, asOf, statement, purpose };
  const onEnd = () => void client.invalidateQueries({ queryKey: ['/snapshots'] });
  const { job, start, isStarting, error, cancel } = useJob(
    'snapshot',
    '/snapshots/query',
    onEnd,
    () => question,
  );
  const isRunning = job?.state === 'running';
  useKeys(isRunning ? {} : { 'Ctrl+Enter': { title: t.ask, run: start } });
  const result = job?.state === 'done' ? (job.result as SqlResult | null) : null;
  return (
    <>
      <section className="card" aria-label={t.question}>
        <div className="in stack">
          <fieldset className="seg an-seg" aria-label={t.direction}>
            {(['import', 'export'] as const).map((one) => (
              <button key={one} type="button" aria-pressed={one === direction} onClick={() => turn(one)}>
                {t[one]}
              </button>
            ))}
          </fieldset>
          <div className="wb-fields">
            <label className="field">
              <span className="label">{t.asOf}</span>
              <input
                type="date"
                value={asOf}
                max={view.today}
                onChange={(event) => setAsOf(event.target.value)}
              />
            </label>
            <label className="field">
              <span className="label">{t.purpose}</span>
              <input value={purpose} maxLength={500} onChange={(event) => setPurpose(event.target.value)} />
            </label>
          </div>
          <label className="field">
            <span className="label">{t.statement}</span>
            <textarea
              ref={box}
              className="code an-sql"
              rows={8}
              spellCheck={false}
              value={statement}
              onChange={(event) => write(event.target.value)}
            />
          </label>
          <p className="row">
            <button type="button" className="btn main-act" disabled={isStarting || isRunning} onClick={start}>
              {t.ask} <kbd>Ctrl Enter</kbd>
            </button>
            <span className="note">
              {fill(t.limits, { rows: formatCount(view.mostRows), seconds: view.mostSeconds })}
            </span>
          </p>
          {isRunning && <Progress title={say(job.title)} done={job.done} of={job.of} onCancel={cancel} />}
          {job?.state === 'failed' && (
            <div role="alert" className="wb-wrong">
              <p className="b">{t.failed}</p>
              <p className="wb-lines">{say(job.note)}</p>
            </div>
          )}
          {job?.state === 'cancelled' && <p role="status">{t.cancelled}</p>}
          {error !== null && <ErrorView error={error} />}
        </div>
      </section>
      {job === null && error === null && (
        <section className="card" aria-label={t.answer}>
          <Empty title={t.none}>{t.noneBody}</Empty>
        </section>
      )}
      {result !== null && <Answer result={result} question={question} />}
    </>
  );
}

const MOST_SHOWN = 200;

function Answer(props: { readonly result: SqlResult; readonly question: SnapshotQuestion }) {
  const { columns, rows, seconds, isCut } = props.result;
  const t = useTexts(snapshotTexts);
  const [error, setError] = useState<Error | null>(null);
  const shown = rows.slice(0, MOST_SHOWN);
  const parquet = async () => {
    setError(null);
    try {
      const file = await postForFile('/snapshots/file', { ...props.question, format: 'parquet' });
      saveFile('answer.parquet', file, 'application/vnd.apache.parquet');
    } catch (thrown) {
      setError(thrown as Error);
    }
  };
  const csv = () =>
    saveCsv(
      'answer',
      columns.map(({ name }) => name),
      rows.map((row) => row.map((cell) => (typeof cell === 'boolean' ? String(cell) : cell))),
    );
  return (
    <section className="card" aria-label={t.answer}>
      <header>
        <h2>{t.answer}</h2>
        <span className="note">
          {fill(t.answerNote, { rows: formatCount(rows.length), seconds: formatDecimals(seconds, 1) })}
          {(isCut || rows.length > shown.length) && ` · ${fill(t.cut, { rows: shown.length })}`}
        </span>
        <span className="grow" />
        <button type="button" className="btn s" onClick={csv}>
          {t.csv}
        </button>
        <button type="button" className="btn s" onClick={() => void parquet()}>
          {t.parquet}
        </button>
      </header>
      {error !== null && <ErrorView error={error} />}
      {rows.length === 0 ? (
        <p className="in dim">{t.empty}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by the keyboard
        <section className="scroll rd-pad an-answer" tabIndex={0} aria-label={t.answer}>
          <table>
            <thead>
              <tr>
                {columns.map(({ name, type }) => (
                  <th key={name} scope="col" title={type}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((row, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of an answer have no name and never change
                <tr key={place}>
                  {columns.map(({ name }, at) => (
                    <td key={name} className={typeof row[at] === 'number' ? 'n' : ''}>
                      {row[at] === null ? <span className="dim">{NONE}</span> : String(row[at])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}
