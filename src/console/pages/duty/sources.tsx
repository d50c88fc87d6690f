/** Which tables of rates stand behind the computation, and which facts nobody has checked against a source. */
import { fill } from '../../../core/text.ts';
import type { DutySourcesView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { formatCount, formatInstant, NONE } from '../../parts/format.ts';
import { Await, Skeleton } from '../../parts/states.tsx';
import { dutyTexts } from '../../texts/duty.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

export function Sources() {
  const t = useTexts(dutyTexts);
  const query = useGet<DutySourcesView>('/duty/sources', undefined, { staleMillis: 60_000 });
  return (
    <section className="card du" aria-label={t.sources}>
      <header>
        <h2>{t.sources}</h2>
      </header>
      <Await query={query} loading={<Skeleton rows={3} />}>
        {(view) => <Filled view={view} />}
      </Await>
    </section>
  );
}

function Filled({ view }: { readonly view: DutySourcesView }) {
  const t = useTexts(dutyTexts);
  const { tables, demonstration } = view;
  return (
    <>
      <p className="in note">{t.sourcesNote}</p>
      {demonstration !== null && (
        <p className="in">
          <span className="st warn">
            {fill(t.demonstration, { packs: demonstration.packs.join(', ') || NONE })}
          </span>
        </p>
      )}
      {tables.length === 0 ? (
        <p className="in mid">{t.noTables}</p>
      ) : (
        <div className="scroll">
          <table>
            <thead>
              <tr>
                <th>{t.table}</th>
                <th className="n">{t.rows}</th>
                <th>{t.importedAt}</th>
              </tr>
            </thead>
            <tbody>
              {tables.map(({ version, kind, source, rows, importedAt }) => (
                <tr key={version}>
                  <td className="wrap">
                    {source} <span className="mid">{kind === 'tariff' ? t.tariff : t.exchangeTable}</span>
                  </td>
                  <td className="n">{formatCount(rows)}</td>
                  <td>{formatInstant(importedAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Unverified view={view} />
    </>
  );
}

function Unverified({ view: { unverified } }: { readonly view: DutySourcesView }) {
  const t = useTexts(dutyTexts);
  const say = useSay();
  return (
    <details className="du-considered">
      <summary>
        {t.unverifiedFacts} <span className="note">{formatCount(unverified.length)}</span>
      </summary>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th>{t.fact}</th>
              <th className="n">{t.factValue}</th>
              <th>{t.until}</th>
            </tr>
          </thead>
          <tbody>
            {unverified.map(({ title, value, source, validFrom, validTo }) => (
              <tr key={`${title.ko}${validFrom ?? ''}${value}`}>
                <td className="wrap">
                  {say(title)} <span className="note">{say(source)}</span>
                </td>
                <td className="n">{value}</td>
                <td>
                  {validFrom === null && validTo === null ? NONE : `${validFrom ?? ''} ~ ${validTo ?? ''}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
