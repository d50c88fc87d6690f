/** What officers decided last, each leading back to its question. */
import type { ClassificationDecisionView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { formatHs, formatInstant } from '../../parts/format.ts';
import { Await, Skeleton } from '../../parts/states.tsx';
import { classificationTexts } from '../../texts/classification.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

const SHOWN = 20;

export function Decisions({ onAsk }: { readonly onAsk: (text: string) => void }) {
  const t = useTexts(classificationTexts);
  const query = useGet<readonly ClassificationDecisionView[]>('/classification/decisions');
  return (
    <section className="card" aria-label={t.decisions}>
      <header>
        <h2>{t.decisions}</h2>
      </header>
      <div className="in">
        <Await query={query} loading={<Skeleton rows={3} />}>
          {(rows) =>
            rows.length === 0 ? (
              <p className="note">{t.decisionsNone}</p>
            ) : (
              <Rows rows={rows.slice(0, SHOWN)} onAsk={onAsk} />
            )
          }
        </Await>
      </div>
    </section>
  );
}

function Rows(props: {
  readonly rows: readonly ClassificationDecisionView[];
  readonly onAsk: (text: string) => void;
}) {
  const t = useTexts(classificationTexts);
  const say = useSay();
  return (
    <table className="cl-decisions">
      <thead>
        <tr>
          <th>{t.text}</th>
          <th>{t.code}</th>
          <th>{t.why}</th>
          <th>{t.by}</th>
          <th>{t.at}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map(({ id, text, code, rule, why, by, at }) => (
          <tr key={id}>
            <td>
              <button type="button" className="btn link" onClick={() => props.onAsk(text)}>
                {text}
              </button>
            </td>
            <td>{formatHs(code)}</td>
            <td>
              [{rule}] {why}
            </td>
            <td>{say(by)}</td>
            <td>{formatInstant(at)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
