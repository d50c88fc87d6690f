/** The same months without season and working days, our own estimate: what was taken out said in words, drawn, and as a table. */
import '../../parts/charts/charts.css';
import { fill } from '../../../core/text.ts';
import type { AdjustedFlowView, AdjustedTradeView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { ChartCard } from '../../parts/chart-card.tsx';
import { ChartFrame } from '../../parts/chart-frame.tsx';
import { formatDecimals } from '../../parts/format.ts';
import { Await, Skeleton } from '../../parts/states.tsx';
import { statisticsTexts } from '../../texts/statistics.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { formatChange, type Unit } from './figures.ts';
import { LINES_HEIGHT, Lines } from './lines.tsx';
import { type Asked, pathOf, queryOf } from './state.ts';

export function Adjusted({ asked, to }: { readonly asked: Asked; readonly to: string }) {
  const t = useTexts(statisticsTexts);
  const { by: _, against: __, top: ___, from: ____, ...question } = queryOf(asked);
  const reading = useGet<AdjustedTradeView>(`${pathOf(asked)}/adjusted`, { ...question, to, by: 'none' });
  return (
    <Await query={reading} loading={<Skeleton rows={3} />}>
      {({ flows, measure }) => (
        <>
          <section className="card" aria-label={t.adjusted}>
            <header>
              <h2>{t.adjusted}</h2>
              <span className="note">{t.ownEstimate}</span>
            </header>
            <div className="in">
              {flows.map((one) => (
                <FlowSaid key={one.flow} of={one} />
              ))}
              <p className="note">{t.adjustedHow}</p>
            </div>
          </section>
          {flows
            .filter(({ months }) => months.some(({ adjusted }) => adjusted !== null))
            .map((one) => (
              <Drawn key={one.flow} of={one} unit={measure} />
            ))}
        </>
      )}
    </Await>
  );
}

function FlowSaid({ of: { flow, says, season } }: { readonly of: AdjustedFlowView }) {
  const t = useTexts(statisticsTexts);
  const say = useSay();
  return (
    <>
      <p>
        <b className="b">{t[flow]}</b> {say(says)}
      </p>
      {season !== null && (
        <p className="mid">
          {t.seasonOf}{' '}
          {season
            .map((percent, month) => fill(t.monthOf, { n: month + 1, percent: formatChange(percent) }))
            .join(', ')}
        </p>
      )}
    </>
  );
}

const NAMES = ['value', 'byDays', 'adjusted'] as const;

function Drawn({ of: { flow, months }, unit }: { readonly of: AdjustedFlowView; readonly unit: Unit }) {
  const t = useTexts(statisticsTexts);
  const shown = NAMES.filter((name) => months.some((month) => month[name] !== null));
  const titles = { value: t.unadjusted, byDays: t.byDays, adjusted: t.withoutSeason };
  const units = { usd: t.usdUnit, krw: t.krwUnit, kg: t.kgUnit, lines: t.linesUnit };
  return (
    <ChartCard
      title={`${t.adjusted}: ${t[flow]}`}
      note={`${units[unit]} · ${t.ownEstimate}`}
      fileName={`trade-adjusted-${flow}`}
      legend={shown.map((name) => (
        <span key={name} className={`ts-legend ts-${name}`}>
          {titles[name]}
        </span>
      ))}
      table={{
        columns: [
          { title: t.month },
          { title: t.workingDays, isNumber: true },
          ...shown.map((name) => ({ title: titles[name], isNumber: true })),
        ],
        rows: months.map((month) => [
          month.month,
          month.workingDays === null ? null : formatDecimals(month.workingDays, 1),
          ...shown.map((name) => (month[name] === null ? null : Math.round(month[name]))),
        ]),
      }}
    >
      <ChartFrame
        label={fill(t.adjustedLabel, { from: months[0]!.month, to: months.at(-1)!.month, flow: t[flow] })}
        height={LINES_HEIGHT}
      >
        {(width) => (
          <Lines
            width={width}
            months={months.map(({ month }) => month)}
            unit={unit}
            lines={shown.map((name) => ({
              ...{ flow: name, title: titles[name], values: months.map((month) => month[name]) },
              notes: months.map(() => ''),
            }))}
          />
        )}
      </ChartFrame>
    </ChartCard>
  );
}
