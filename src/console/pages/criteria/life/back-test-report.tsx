/** What a back-test found: how much it would hit, whether that finds more than chance, what it costs, and what lies just outside. */
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { fill, formatNumber } from '../../../../core/text.ts';
import type { BackTestReport } from '../../../../exchange/contract.ts';
import { MonthBars } from '../../../parts/charts/month-bars.tsx';
import { formatCount, formatDeclarationNumber, formatPercent } from '../../../parts/format.ts';
import { useOfficeNames } from '../../../parts/use-codes.ts';
import { useSay } from '../../../texts/use-texts.ts';
import { isAboutParcels, useCriterionWords } from '../use-words.ts';
import { Rates } from './shadow-card.tsx';

interface Props {
  readonly report: BackTestReport;
}

export function BackTestReportView({ report }: Props) {
  return (
    <div className="cr-report">
      <Figures report={report} />
      <Months report={report} />
      <Overlap report={report} />
      <NearMisses report={report} />
      <Examples report={report} />
      <Offices report={report} />
    </div>
  );
}

function Figures({ report }: Props) {
  const t = useCriterionWords(report.criterion);
  const { hits, declarations, unknown, faults, found, perDay, onlyThis, criterion } = report;
  const share = (part: number) => (declarations > 0 ? formatPercent(part / declarations) : '');
  return (
    <>
      <dl className="rd-lines">
        <Line title={t.btHits}>
          <b>{formatCount(hits.hits)}</b> / {formatCount(declarations)}{' '}
          <span className="dim">{share(hits.hits)}</span>
        </Line>
        <Line title={t.btOnlyThis}>{formatCount(onlyThis)}</Line>
        <Line title={`${t.btPerDay} (${t[`demand.${criterion.demand}`]})`}>
          {fill(t.btPerDayUnit, { n: formatNumber(perDay) })}
        </Line>
        <Line title={t.btUnknown}>
          {formatCount(unknown)} <span className="dim">{share(unknown)}</span>
        </Line>
        {faults > 0 && <Line title={t.btFaults}>{formatCount(faults)}</Line>}
        <Line title={t.btFound}>
          {fill(t.btFoundWhat, {
            fraud: found.fraud,
            critical: found.critical,
            won: found.recoveredKrw,
          })}
        </Line>
      </dl>
      <Rates
        rates={[
          [t.btPrecision, report.precision],
          [t.btChance, report.byChance],
          [t.btAll, report.allExamined],
        ]}
      />
    </>
  );
}

function Line({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Months({ report: { months, criterion } }: Props) {
  const t = useCriterionWords(criterion);
  const words = (month: string, n: number, hits: number) => fill(t.btMonthWords, { month, n, hits });
  return (
    <div className="in">
      <h3 className="rd-sub">{t.btMonths}</h3>
      <MonthBars
        label={t.btMonths}
        months={months.map(({ month, hits }) => ({
          month,
          count: hits,
          examined: 0,
          hits: 0,
          isThis: false,
        }))}
        words={({ month }) => {
          const row = months.find((one) => one.month === month);
          return words(month, row?.declarations ?? 0, row?.hits ?? 0);
        }}
      />
      <details>
        <summary className="note">{t.btMonth}</summary>
        <ul className="cr-plain">
          {months.map(({ month, declarations, hits }) => (
            <li key={month}>{words(month, declarations, hits)}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}

const MOST_OVERLAP = 8;

function Overlap({ report: { overlap, criterion } }: Props) {
  const t = useCriterionWords(criterion);
  const say = useSay();
  const shared = overlap.filter(({ both }) => both > 0).sort((one, other) => other.both - one.both);
  return (
    <Part title={t.btOverlap}>
      {shared.length === 0 ? (
        <p className="note in">{t.btOverlapNone}</p>
      ) : (
        <table className="cr-part">
          <thead>
            <tr>
              <th scope="col">{t.id}</th>
              <th scope="col">{t.name}</th>
              <th scope="col" className="n">
                {t.btBoth}
              </th>
              <th scope="col" className="n">
                {t.btOnlyThis}
              </th>
            </tr>
          </thead>
          <tbody>
            {shared.slice(0, MOST_OVERLAP).map((row) => (
              <tr key={row.id}>
                <td>
                  <Link href={`/criteria/${encodeURIComponent(row.id)}`}>{row.id}</Link>
                </td>
                <td>{say(row.title)}</td>
                <td className="n">{formatCount(row.both)}</td>
                <td className="n">{formatCount(row.onlyThis)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Part>
  );
}

function NearMisses({ report: { nearMisses, criterion } }: Props) {
  const t = useCriterionWords(criterion);
  if (nearMisses.length === 0) return null;
  return (
    <Part title={t.btNear} note={t.btNearWhat}>
      <table className="cr-part">
        <tbody>
          {nearMisses.map((row) => (
            <tr key={`${row.from} ${row.to} ${row.isNegated}`}>
              <td>
                {row.isNegated && <span className="dim">{t.btNot} </span>}
                <code className="cel">{row.condition}</code>
              </td>
              <td className="n">+{formatCount(row.count)}</td>
              <td>
                {row.examples.slice(0, 3).map(({ number }) => (
                  <Subject key={number} number={number} criterion={criterion} className="cr-example" />
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

function Examples({ report: { examples, examplesElsewhere = 0, criterion } }: Props) {
  const t = useCriterionWords(criterion);
  const officeNames = useOfficeNames();
  return (
    <Part title={t.btExamples}>
      {examples.length === 0 ? (
        <p className="note in">{t.btExamplesNone}</p>
      ) : (
        <table className="cr-part">
          <thead>
            <tr>
              <th scope="col">{t.latestNumber}</th>
              <th scope="col">{t.latestAt}</th>
              <th scope="col">{t.btOffice}</th>
              <th scope="col">{t.btVerdict}</th>
            </tr>
          </thead>
          <tbody>
            {examples.map((row) => (
              <tr key={`${row.number}/${row.version}`}>
                <td>
                  <Subject number={row.number} criterion={criterion} />
                </td>
                <td>{row.declaredOn}</td>
                <td>{officeNames.get(row.office) ?? row.office}</td>
                <td>{t[`verdict.${row.verdict ?? 'none'}`]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {examplesElsewhere > 0 && (
        <p className="note in">{fill(t.btElsewhere, { n: formatCount(examplesElsewhere) })}</p>
      )}
    </Part>
  );
}

/** A declaration or a parcel, opened by its number. */
function Subject(props: {
  readonly number: string;
  readonly criterion: BackTestReport['criterion'];
  readonly className?: string;
}) {
  const { number, criterion, className } = props;
  const isParcel = isAboutParcels(criterion);
  return (
    <Link
      className={className}
      href={`/${isParcel ? 'parcels' : 'declarations'}/${encodeURIComponent(number)}`}
    >
      {isParcel ? number : formatDeclarationNumber(number)}
    </Link>
  );
}

function Offices({ report: { offices, criterion } }: Props) {
  const t = useCriterionWords(criterion);
  const officeNames = useOfficeNames();
  const busy = offices.filter(({ hits }) => hits > 0).sort((one, other) => other.hits - one.hits);
  if (busy.length === 0) return null;
  return (
    <Part title={t.btOffices}>
      <table className="cr-part">
        <thead>
          <tr>
            <th scope="col">{t.btOffice}</th>
            <th scope="col" className="n">
              {t.btDeclarations}
            </th>
            <th scope="col" className="n">
              {t.btHits}
            </th>
            <th scope="col" className="n">
              {t.btPerDay}
            </th>
          </tr>
        </thead>
        <tbody>
          {busy.map((row) => (
            <tr key={row.office}>
              <td>{officeNames.get(row.office) ?? row.office}</td>
              <td className="n">{formatCount(row.declarations)}</td>
              <td className="n">{formatCount(row.hits)}</td>
              <td className="n">{fill(t.btPerDayUnit, { n: formatNumber(row.perDay) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

function Part(props: { readonly title: string; readonly note?: string; readonly children: ReactNode }) {
  return (
    <div className="scroll">
      <h3 className="rd-sub">
        {props.title} {props.note !== undefined && <span className="note">{props.note}</span>}
      </h3>
      {props.children}
    </div>
  );
}
