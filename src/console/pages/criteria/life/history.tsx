/** Everything that people did with a criterion, newest first: who, when, why, on which version. */
import { fill } from '../../../../core/text.ts';
import type { CriterionDetail } from '../../../../exchange/contract.ts';
import { formatInstant } from '../../../parts/format.ts';
import { Empty } from '../../../parts/states.tsx';
import { criteriaTexts } from '../../../texts/criteria.ts';
import { criterionLifeTexts } from '../../../texts/criterion-life.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';

interface Props {
  readonly detail: CriterionDetail;
  readonly choose: (version: number) => void;
}

export function History({ detail, choose }: Props) {
  const t = useTexts(criterionLifeTexts);
  const c = useTexts(criteriaTexts);
  const say = useSay();
  return (
    <section className="card" aria-label={t.history}>
      <header>
        <h2>{t.history}</h2>
        <span className="note">{t.historyNote}</span>
      </header>
      {detail.history.length === 0 ? (
        <Empty title={t.historyNone}>{t.historyNoneWhat}</Empty>
      ) : (
        <div className="scroll rd-pad">
          <table className="cr-history">
            <thead>
              <tr>
                <th scope="col">{t.when}</th>
                <th scope="col">{t.who}</th>
                <th scope="col">{t.what}</th>
                <th scope="col">{t.chosenVersion}</th>
                <th scope="col">{t.whyWritten}</th>
              </tr>
            </thead>
            <tbody>
              {detail.history.map((event) => (
                <tr key={event.id}>
                  <td className="nw">{formatInstant(event.at)}</td>
                  <td className="nw">{say(event.who)}</td>
                  <td className="nw">{say(event.title)}</td>
                  <td>
                    <button type="button" className="btn link" onClick={() => choose(event.version)}>
                      {fill(c.version, { n: event.version })}
                    </button>
                  </td>
                  <td>
                    {event.why}
                    {event.signOff !== null && (
                      <p className="note">
                        {t.signOffOf}: {event.signOff}
                      </p>
                    )}
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
