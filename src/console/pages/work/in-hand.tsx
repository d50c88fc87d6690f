/** The cases in one's own hand, the most urgent first. */
import { Link } from 'wouter';
import type { CaseRow } from '../../../exchange/contract.ts';
import { formatDeclarationNumber, NONE } from '../../parts/format.ts';
import { Empty } from '../../parts/states.tsx';
import { useBusinessNow } from '../../session/status.ts';
import { deskTexts } from '../../texts/desk.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { Kind, TimeLeft } from '../queue/cells.tsx';

export function InHand({ rows, onNext }: { readonly rows: readonly CaseRow[]; readonly onNext: () => void }) {
  const t = useTexts(deskTexts);
  return (
    <section className="card" aria-label={t.inHand}>
      <header>
        <h2>{t.inHand}</h2>
      </header>
      {rows.length === 0 ? (
        <Empty
          title={t.noHand}
          action={
            <button type="button" className="btn main-act" onClick={onNext}>
              {t.next}
            </button>
          }
        >
          {t.noHandBody}
        </Empty>
      ) : (
        <CaseTable rows={rows} />
      )}
    </section>
  );
}

export function CaseTable({ rows }: { readonly rows: readonly CaseRow[] }) {
  const t = useTexts(deskTexts);
  const say = useSay();
  const now = useBusinessNow(5000);
  return (
    <div className="scroll rd-pad">
      <table>
        <thead>
          <tr>
            <th scope="col">{t.number}</th>
            <th scope="col" className="n">
              {t.left}
            </th>
            <th scope="col">{t.kind}</th>
            <th scope="col">{t.reason}</th>
            <th scope="col">{t.goods}</th>
            <th scope="col">{t.officer}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <Link href={`/declarations/${row.number}`}>{formatDeclarationNumber(row.number)}</Link>
              </td>
              <td className="n">
                <TimeLeft seconds={now === null ? null : (Date.parse(row.dueAt) - now) / 1000} />
              </td>
              <td>
                <Kind row={row} />
              </td>
              <td className="wo-says" title={say(row.firstReason)}>
                {say(row.firstReason) || NONE}
              </td>
              <td className="rd-name">{say(row.description)}</td>
              <td>{say(row.assigneeName) || NONE}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
