/** The latest declarations that a criterion hit, so that its author sees what it does. */
import { Link } from 'wouter';
import type { DeclarationPage } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { formatCount, formatDeclarationNumber, formatInstant } from '../../parts/format.ts';
import { LaneMark } from '../../parts/lane-mark.tsx';
import { Await, Empty } from '../../parts/states.tsx';
import { useHasRight } from '../../session/session.tsx';
import { criteriaTexts } from '../../texts/criteria.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

const SHOWN = 8;

export function Latest({ id }: { readonly id: string }) {
  const t = useTexts(criteriaTexts);
  return useHasRight()('declaration.read') ? (
    <section className="card" aria-label={t.latest}>
      <header>
        <h2>{t.latest}</h2>
        <span className="note">{t.latestNote}</span>
        <span className="tools">
          <Link href={`/declarations?criterion=${encodeURIComponent(id)}`}>{t.latestAll}</Link>
        </span>
      </header>
      <Rows id={id} />
    </section>
  ) : null;
}

function Rows({ id }: { readonly id: string }) {
  const t = useTexts(criteriaTexts);
  const say = useSay();
  const query = useGet<DeclarationPage>('/declarations', { criterion: id, limit: SHOWN });
  return (
    <Await query={query}>
      {({ rows }) =>
        rows.length === 0 ? (
          <Empty title={t.latestNone}>{t.latestNoneWhat}</Empty>
        ) : (
          <div className="scroll rd-pad">
            <table>
              <thead>
                <tr>
                  <th scope="col">{t.latestNumber}</th>
                  <th scope="col">{t.latestAt}</th>
                  <th scope="col">{t.latestLane}</th>
                  <th scope="col">{t.latestGoods}</th>
                  <th scope="col" className="n">
                    {t.latestValue}
                  </th>
                  <th scope="col">{t.latestState}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={`${row.number}/${row.version}`}>
                    <td>
                      <Link href={`/declarations/${encodeURIComponent(row.number)}`}>
                        {formatDeclarationNumber(row.number)}
                      </Link>
                    </td>
                    <td className="mid nw">{formatInstant(row.occurredAt)}</td>
                    <td>
                      <LaneMark lane={row.lane} />
                    </td>
                    <td className="cut rd-name" title={say(row.description)}>
                      {say(row.description)}
                    </td>
                    <td className="n">{formatCount(row.customsValueKrw)}</td>
                    <td className="mid">{say(row.stateName)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )
      }
    </Await>
  );
}
