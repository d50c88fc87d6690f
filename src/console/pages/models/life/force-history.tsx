/** What was in force when, newest first, and every step that was ever taken. */
import { fill } from '../../../../core/text.ts';
import type { ModelHistory } from '../../../../exchange/contract.ts';
import { useGet } from '../../../http/use-get.ts';
import { formatInstant } from '../../../parts/format.ts';
import { Await, Empty, Skeleton } from '../../../parts/states.tsx';
import { modelLifeTexts } from '../../../texts/model-life.ts';
import { modelsTexts } from '../../../texts/models.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { Steps } from './steps.tsx';

interface Props {
  readonly chosen: string;
  readonly choose: (id: string) => void;
}

export function ForceHistory({ chosen, choose }: Props) {
  const t = useTexts(modelLifeTexts);
  const query = useGet<ModelHistory>('/models/history');
  return (
    <section className="card mo-force" aria-label={t.history}>
      <header>
        <h2>{t.history}</h2>
        <span className="note">{t.historyNote}</span>
      </header>
      <Await query={query} loading={<Skeleton rows={3} />}>
        {(history) =>
          history.spans.length === 0 ? (
            <Empty title={t.historyNone}>{t.historyNoneWhat}</Empty>
          ) : (
            <>
              <Spans rows={history.spans} chosen={chosen} choose={choose} />
              <Steps rows={history.steps} title={t.allSteps} choose={choose} />
            </>
          )
        }
      </Await>
    </section>
  );
}

function Spans({ rows, chosen, choose }: Props & { readonly rows: ModelHistory['spans'] }) {
  const t = useTexts(modelLifeTexts);
  const m = useTexts(modelsTexts);
  return (
    <div className="in scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{t.model}</th>
            <th scope="col">{t.from}</th>
            <th scope="col">{t.to}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={`${row.model} ${row.from}`}
              aria-current={row.model === chosen && row.to === null ? 'true' : undefined}
            >
              <td>
                <button type="button" className="btn link" onClick={() => choose(row.model)}>
                  {row.name} {fill(m.version, { n: row.version })}
                </button>
              </td>
              <td className="nw">{formatInstant(row.from)}</td>
              <td className="nw">{row.to === null ? t.now : formatInstant(row.to)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
