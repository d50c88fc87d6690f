/** A list of the draft as a table: a row each, a column a field, rows added and taken away. */
import type { ReactNode } from 'react';
import { policyWorkTexts } from '../../../texts/policy-work.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import type { Draft, Path } from './edit.ts';
import { valueAt, Wrong } from './fields.tsx';

interface Props {
  readonly draft: Draft;
  readonly path: Path;
  readonly title: string;
  readonly columns: readonly string[];
  /** The cells of a row, in the order of the columns. */
  readonly cells: (row: Path) => readonly ReactNode[];
  /** What a new row begins with. */
  readonly fresh: () => unknown;
}

export function Rows({ draft, path, title, columns, cells, fresh }: Props) {
  const t = useTexts(policyWorkTexts);
  const rows = (valueAt(draft, path) ?? []) as readonly unknown[];
  return (
    <div className="po-rows">
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
              <th scope="col">
                <span className="sr">{t.remove}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((_, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row of a draft has no name but its place
              <tr key={place}>
                {cells([...path, place]).map((cell, column) => (
                  <td key={columns[column]}>{cell}</td>
                ))}
                <td>
                  <button
                    type="button"
                    className="btn icon"
                    aria-label={`${title} ${place + 1} ${t.remove}`}
                    title={t.remove}
                    onClick={() => draft.set([...path, place], undefined)}
                  >
                    <span aria-hidden="true">✕</span>
                  </button>
                  <Wrong draft={draft} path={[...path, place]} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Wrong draft={draft} path={path} />
      <button type="button" className="btn s" onClick={() => draft.set([...path, rows.length], fresh())}>
        + {title}
      </button>
    </div>
  );
}
