/** Champion and challenger side by side: what each would have chosen, what was found of it, and the fair part of the comparison. */
import { Link } from 'wouter';
import { fill } from '../../../../core/text.ts';
import type { RangedValue, ShadowView, WeightedRate } from '../../../../exchange/contract.ts';
import { useGet } from '../../../http/use-get.ts';
import { formatCount, formatDecimals, formatDeclarationNumber, NONE } from '../../../parts/format.ts';
import { RateWithInterval } from '../../../parts/rate.tsx';
import { Await, Empty, Skeleton } from '../../../parts/states.tsx';
import { modelShadowTexts } from '../../../texts/model-shadow.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';

interface Props {
  readonly id: string;
  /** Whether it runs now; of one that did before, the card stands only where there is something to see. */
  readonly isRunning: boolean;
}

export function ShadowCard({ id, isRunning }: Props) {
  const t = useTexts(modelShadowTexts);
  const query = useGet<ShadowView>(`/models/${id}/shadow`, undefined, { every: 20_000 });
  if (!isRunning && (query.data?.scored ?? 0) === 0) return null;
  return (
    <section className="card mo-shadow" aria-label={t.title}>
      <header>
        <h2>{t.title}</h2>
        <span className="note">{t.note}</span>
      </header>
      <Await query={query} loading={<Skeleton rows={6} />}>
        {(view) => (view.scored === 0 ? <Empty title={t.none}>{t.noneWhat}</Empty> : <Both view={view} />)}
      </Await>
    </section>
  );
}

function Both({ view }: { readonly view: ShadowView }) {
  const t = useTexts(modelShadowTexts);
  const say = useSay();
  const { chosen, examined, random, grave } = view;
  const isOfParcels = view.subject === 'parcel';
  const sides = [
    {
      title: view.champions.length === 0 && view.besideDetectors ? t.byDetectors : t.champion,
      grave: grave.champion,
      n: chosen.both + chosen.champion,
      found: examined.champion,
      fair: random.champion,
      auc: random.championAuc,
    },
    {
      title: t.challenger,
      grave: grave.challenger,
      n: chosen.both + chosen.challenger,
      found: examined.challenger,
      fair: random.challenger,
      auc: random.challengerAuc,
    },
  ];
  return (
    <>
      <p className="in mid">
        {fill(isOfParcels ? t.spanParcels : t.span, {
          from: view.from ?? '',
          to: view.to ?? '',
          scored: view.scored,
        })}
        {view.skipped > 0 && ` · ${fill(t.skipped, { n: view.skipped })}`} · {t.agreement}:{' '}
        {view.agreement === null ? NONE : formatDecimals(view.agreement, 3)} · {t.places}:{' '}
        {formatCount(view.places)} ({t.both} {formatCount(chosen.both)}, {t.onlyChampion}{' '}
        {formatCount(chosen.champion)}, {t.onlyChallenger} {formatCount(chosen.challenger)})
      </p>
      <div className="in scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t.who}</th>
              <th scope="col" className="n">
                {t.chosenCount}
              </th>
              <th scope="col">{t.examined}</th>
              <th scope="col" className="n">
                {fill(isOfParcels ? t.graveParcels : t.grave, { found: grave.found })}
              </th>
              <th scope="col">{t.random}</th>
              <th scope="col">{t.auc}</th>
            </tr>
          </thead>
          <tbody>
            {sides.map(({ title, n, found, fair, auc, ...side }) => (
              <tr key={title}>
                <th scope="row">{title}</th>
                <td className="n">{formatCount(n)}</td>
                <td>
                  <RateWithInterval rate={found} />
                </td>
                <td className="n">{formatCount(side.grave)}</td>
                <td>
                  <Weighted rate={fair} />
                </td>
                <td>
                  <Ranged value={auc} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {view.besideDetectors && <p className="in note">{t.detectors}</p>}
      <p className="in note">{fill(t.randomNote, { n: random.n, hits: random.hits })}</p>
      <p className="mo-caveat">{say(view.caveat)}</p>
      {view.differences.length > 0 && <Differences rows={view.differences} isOfParcels={isOfParcels} />}
    </>
  );
}

interface DifferencesProps {
  readonly rows: ShadowView['differences'];
  readonly isOfParcels: boolean;
}

function Weighted({ rate }: { readonly rate: WeightedRate }) {
  return <RateWithInterval rate={{ ...rate, rate: rate.share }} />;
}

function Ranged({ value }: { readonly value: RangedValue | null }) {
  if (value === null) return <span className="dim">{NONE}</span>;
  return (
    <>
      {formatDecimals(value.value, 3)}{' '}
      <span className="dim">
        {formatDecimals(value.low, 2)}–{formatDecimals(value.high, 2)}
      </span>
    </>
  );
}

function Differences({ rows, isOfParcels }: DifferencesProps) {
  const t = useTexts(modelShadowTexts);
  return (
    <details className="in">
      <summary>
        {t.differences} <span className="note">{t.differencesNote}</span>
      </summary>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t.number}</th>
              <th scope="col">{t.by}</th>
              <th scope="col" className="n">
                {t.championScore}
              </th>
              <th scope="col" className="n">
                {t.challengerScore}
              </th>
              <th scope="col">{t.found}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.number}/${row.version}`}>
                <td>
                  {isOfParcels ? (
                    <Link href={`/parcels/${encodeURIComponent(row.number)}`}>{row.number}</Link>
                  ) : (
                    <Link href={`/declarations/${row.number}`}>{formatDeclarationNumber(row.number)}</Link>
                  )}
                </td>
                <td>{t[row.by]}</td>
                <td className="n">{formatDecimals(row.championFraud, 3)}</td>
                <td className="n">{formatDecimals(row.challengerFraud, 3)}</td>
                <td>{row.isHit === null ? t.notExamined : row.isHit ? t.hit : t.clean}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
