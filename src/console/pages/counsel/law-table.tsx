/** A table of the law as a table: its rows as the law draws them, each line a row. */
import { counselTexts } from '../../texts/counsel.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { rowsOf } from './table-cells.ts';

export function LawTable({ place, lines }: { readonly place: string; readonly lines: readonly string[] }) {
  const t = useTexts(counselTexts);
  const rows = rowsOf(lines);
  const width = Math.max(...rows.map((cells) => cells.length));
  return (
    <section className="co-table" aria-label={`${t.table} ${place}`}>
      <table lang="ko">
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a law never move
            <tr key={row}>
              {cells.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: nor do cells
                <td key={at} colSpan={at === cells.length - 1 ? width - at : 1}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
