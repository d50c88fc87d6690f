/** What was asked before, and how it ended; a question can be taken up again. */
import { fill } from '../../../../core/text.ts';
import type { SnapshotAsked } from '../../../../exchange/contract.ts';
import { formatCount, formatInstant } from '../../../parts/format.ts';
import { snapshotTexts } from '../../../texts/snapshots.ts';
import { useTexts } from '../../../texts/use-texts.ts';

interface Props {
  readonly asked: readonly SnapshotAsked[];
  readonly use: (statement: string) => void;
}

export function Asked({ asked, use }: Props) {
  const t = useTexts(snapshotTexts);
  const ended = ({ state, rows }: SnapshotAsked): string => {
    if (state === 'done') return fill(t.done, { rows: formatCount(rows) });
    if (state === null) return t.running;
    return { refused: t.refused, cancelled: t.stopped, failed: t.broken }[state];
  };
  return (
    <section className="card" aria-label={t.asked}>
      <header>
        <h2>{t.asked}</h2>
      </header>
      {asked.length === 0 ? (
        <p className="in dim">{t.askedNone}</p>
      ) : (
        <div className="scroll rd-pad">
          <table className="an-findings">
            <thead>
              <tr>
                {[t.askedWhen, t.asOf, t.question, t.askedState, ''].map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {asked.map((one) => (
                <tr key={one.id}>
                  <td className="nw">{formatInstant(one.at)}</td>
                  <td className="nw">{one.asOf}</td>
                  <td className="wrap">
                    <code className="wb-lines">{one.statement}</code>
                    <p className="note">{one.purpose}</p>
                  </td>
                  <td className="nw">{ended(one)}</td>
                  <td>
                    <button type="button" className="btn s" onClick={() => use(one.statement)}>
                      {t.again}
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
