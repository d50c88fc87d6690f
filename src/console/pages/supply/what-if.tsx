/** What is short when a country stops, for how long stocks last, and who else sells; the assumptions stand in the address. */
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { SupplyDependence, SupplyItemView, SupplyWhatIf } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { formatDecimals, formatMass, formatPercent, NONE } from '../../parts/format.ts';
import { Await, Skeleton } from '../../parts/states.tsx';
import { useUrlState } from '../../parts/url-state.ts';
import { supplyTexts } from '../../texts/supply.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { Field } from './field.tsx';

interface Props {
  readonly item: SupplyItemView;
  readonly dependence: SupplyDependence;
}

export function WhatIf({ item, dependence }: Props) {
  const t = useTexts(supplyTexts);
  const [partner, setPartner] = useUrlState('stops', dependence.shares[0]?.partner ?? '');
  const [stock, setStock] = useUrlState('stock', String(item.stockDays ?? 30));
  const [reach, setReach] = useUrlState('reach', '50');
  const query = useGet<SupplyWhatIf>(
    `/supply/items/${item.id}/what-if`,
    { partner, stockDays: within(stock, 3650), reach: within(reach, 100) / 100 },
    { keepsPrevious: true, isEnabled: partner !== '' },
  );
  return (
    <section className="card" aria-label={t.whatIf}>
      <header>
        <h2>{t.whatIf}</h2>
      </header>
      <div className="in">
        <p className="note">{t.whatIfWhat}</p>
        <div className="su-fields">
          <Field
            label={t.stops}
            value={partner}
            onChange={setPartner}
            choices={dependence.shares.map((one) => [one.partner, one.partner])}
          />
          <Field label={t.stockAssumed} type="number" value={stock} onChange={setStock} />
          <Field label={t.reach} type="number" value={reach} onChange={setReach} />
        </div>
        <Await query={query} loading={<Skeleton rows={4} />}>
          {(found) => <Answer found={found} />}
        </Await>
      </div>
    </section>
  );
}

/** What is typed is no number for a moment. */
function within(text: string, most: number): number {
  const value = Math.round(Number(text));
  return Number.isFinite(value) ? Math.min(most, Math.max(0, value)) : 0;
}

function Answer({ found }: { readonly found: SupplyWhatIf }) {
  const t = useTexts(supplyTexts);
  const say = useSay();
  const { answer } = found;
  if (answer === null) return <p>{t.noAnswer}</p>;
  const kg = (value: number): string => formatMass(Math.round(value));
  return (
    <>
      <ul className="su-lines">
        <li>{fill(t.lost, { kg: kg(answer.lostKg), share: formatPercent(answer.lostShare) })}</li>
        <li>{fill(t.more, { kg: kg(answer.moreKg) })}</li>
        {answer.shortKg > 0 ? (
          <li>
            <b className="b">
              {fill(t.short, { kg: kg(answer.shortKg), share: formatPercent(answer.shortShare) })}
            </b>{' '}
            {fill(t.lasts, { n: answer.lastsDays ?? 0, day: answer.shortFrom ?? NONE })}
          </li>
        ) : (
          <li>{t.notShort}</li>
        )}
        {answer.shortKg > 0 && found.usedIn.length > 0 && (
          <li>
            {t.usedIn}:{' '}
            {found.usedIn.map(({ id, name }) => (
              <span key={id} className="su-named">
                <Link href={`/supply/items/${id}`}>{say(name)}</Link>
              </span>
            ))}
          </li>
        )}
      </ul>
      <table aria-label={t.others}>
        <thead>
          <tr>
            <th scope="col">{t.others}</th>
            <th scope="col" className="n">
              {t.usual}
            </th>
            <th scope="col" className="n">
              {t.best}
            </th>
            <th scope="col" className="n">
              {t.canAdd}
            </th>
            <th scope="col" className="n">
              {t.price}
            </th>
          </tr>
        </thead>
        <tbody>
          {answer.others.slice(0, 6).map((one) => (
            <tr key={one.partner}>
              <td>{one.partner}</td>
              <td className="n">{kg(one.usualKg)}</td>
              <td className="n">{kg(one.bestKg)}</td>
              <td className="n">{kg(one.moreKg)}</td>
              <td className="n">{one.unitValue === null ? NONE : formatDecimals(one.unitValue, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
