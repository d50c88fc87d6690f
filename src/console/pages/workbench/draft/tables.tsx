/** Brings a table of one's own, with progress and everything that is wrong with it, or takes a former one. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { fill } from '../../../../core/text.ts';
import type { UploadedTableView } from '../../../../exchange/contract.ts';
import { upload } from '../../../http/upload.ts';
import { FileDrop } from '../../../parts/file-drop.tsx';
import { formatCount, formatInstant } from '../../../parts/format.ts';
import { Progress } from '../../../parts/progress.tsx';
import { ErrorView } from '../../../parts/states.tsx';
import { useTexts } from '../../../texts/use-texts.ts';
import { workbenchDraftTexts } from '../../../texts/workbench-draft.ts';

interface Props {
  readonly tables: readonly UploadedTableView[];
  readonly chosen: string;
  readonly choose: (id: string) => void;
}

interface Sent {
  readonly done: number;
  readonly of: number;
}

export function Tables({ tables, chosen, choose }: Props) {
  const t = useTexts(workbenchDraftTexts);
  const client = useQueryClient();
  const [sent, setSent] = useState<Sent>({ done: 0, of: 0 });
  const stop = useRef(new AbortController());
  const bringing = useMutation({
    mutationFn: (file: File) => {
      stop.current = new AbortController();
      setSent({ done: 0, of: file.size });
      const onSent = (done: number, of: number) => setSent({ done, of });
      const { signal } = stop.current;
      return upload<UploadedTableView>('/studies/tables', { name: file.name }, file, onSent, signal);
    },
    onSuccess: async (table) => {
      await client.invalidateQueries({ queryKey: ['/studies/sources'] });
      choose(table.id);
    },
  });
  const { data, error } = bringing;
  const isStopped = error instanceof DOMException && error.name === 'AbortError';
  return (
    <>
      {bringing.isPending ? (
        <Progress
          title={sent.done < sent.of ? t.uploading : t.reading}
          done={sent.done}
          of={sent.of}
          unit={t.bytes}
          onCancel={() => stop.current.abort()}
        />
      ) : (
        <FileDrop
          label={t.choose}
          button={t.choose}
          note={t.limits}
          accept=".csv,.txt,.parquet,text/csv,application/vnd.apache.parquet"
          take={(file) => bringing.mutate(file)}
        >
          {t.drop}
        </FileDrop>
      )}
      {error !== null && !isStopped && <ErrorView error={error} />}
      {data !== undefined && (
        <p role="status">
          {fill(t.uploadDone, {
            name: data.name,
            rows: formatCount(data.rows),
            columns: formatCount(data.columns.length),
          })}
        </p>
      )}
      <Former tables={tables} chosen={chosen} choose={choose} />
    </>
  );
}

function Former({ tables, chosen, choose }: Props) {
  const t = useTexts(workbenchDraftTexts);
  if (tables.length === 0) return <p className="note">{t.tablesNone}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by the keyboard
    <section className="scroll wb-tables" tabIndex={0} aria-label={t.tables}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.tables}</th>
            <th scope="col" className="n">
              {t.rows}
            </th>
            <th scope="col" className="n">
              {t.tableColumns}
            </th>
            <th scope="col">{t.at}</th>
          </tr>
        </thead>
        <tbody>
          {tables.map(({ id, name, rows, columns, at }) => (
            <tr key={id} className={id === chosen ? 'wb-at' : ''}>
              <td>
                <label className="row">
                  <input
                    type="radio"
                    name="table"
                    checked={id === chosen}
                    aria-label={fill(t.chooseTable, { name })}
                    onChange={() => choose(id)}
                  />
                  {name}
                </label>
              </td>
              <td className="n">{formatCount(rows)}</td>
              <td className="n">{formatCount(columns.length)}</td>
              <td className="nw">{formatInstant(at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
