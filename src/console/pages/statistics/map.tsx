/** Provinces or countries of the table as a schematic map, one flow at a time, with the same figures as a table behind it. */
import { useState } from 'react';
import type { StatisticsView, TradeRowView, TradeTableView } from '../../../exchange/contract.ts';
import { ChartCard } from '../../parts/chart-card.tsx';
import { ProvinceMap } from '../../parts/maps/province-map.tsx';
import { RegionMap } from '../../parts/maps/region-map.tsx';
import type { MapTile } from '../../parts/maps/tile.tsx';
import { Empty } from '../../parts/states.tsx';
import { statisticsTexts } from '../../texts/statistics.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { figureOf, formatFigure, sharesOf } from './figures.ts';

interface Props {
  readonly view: StatisticsView;
  readonly table: TradeTableView;
}

type Flow = 'export' | 'import';

/** Nothing where the table is divided otherwise. */
export function TradeMap({ view, table }: Props) {
  const [division, ...others] = table.query.by;
  if (others.length > 0 || (division !== 'province' && division !== 'country')) return null;
  return <Drawn view={view} table={table} division={division} />;
}

function Drawn({ view, table, division }: Props & { readonly division: 'province' | 'country' }) {
  const t = useTexts(statisticsTexts);
  const say = useSay();
  const { measure } = table.query;
  const flows = (['export', 'import'] as const).filter(
    (flow) => table.query.flow === 'both' || table.query.flow === flow,
  );
  const [chosen, setChosen] = useState<Flow>('export');
  const flow = flows.includes(chosen) ? chosen : flows[0]!;
  const told = tilesOf(table, flow, (name) => say(name), t.withheld);
  const known = new Set(told.map(({ id }) => id));
  const tiles =
    division === 'country'
      ? told
      : [
          ...told,
          ...view.provinces
            .filter(({ code }) => !known.has(code))
            .map(({ code, name }): MapTile => ({ id: code, name: say(name), figure: '–', share: null })),
        ];
  const units = { usd: t.usdUnit, krw: t.krwUnit, kg: t.kgUnit, lines: t.linesUnit };
  return (
    <ChartCard
      title={`${division === 'province' ? t.provinceMap : t.countryMap}: ${t[flow]}`}
      note={`${units[measure]} · ${t.schematic}`}
      fileName={`trade-${division}-${flow}`}
      table={{
        columns: [{ title: t[division] }, { title: t[flow] }, { title: t.share, isNumber: true }],
        rows: told.map(({ name, figure, share }) => [name, figure, share]),
      }}
      legend={
        flows.length > 1 && (
          <fieldset className="seg" aria-label={t.flow}>
            {flows.map((one) => (
              <button key={one} type="button" aria-pressed={one === flow} onClick={() => setChosen(one)}>
                {t[one]}
              </button>
            ))}
          </fieldset>
        )
      }
    >
      {told.every(({ id }) => id === '') ? (
        <Empty title={t.noMap}>{t.noMapWhat}</Empty>
      ) : division === 'province' ? (
        <ProvinceMap tiles={tiles} label={t.provinceMap} />
      ) : (
        <RegionMap tiles={tiles} label={t.countryMap} />
      )}
    </ChartCard>
  );
}

/** A row without trade of this flow has no tile; one that is withheld says so. */
function tilesOf(
  { rows, query }: TradeTableView,
  flow: Flow,
  say: (name: NonNullable<TradeRowView['keys'][number]['name']>) => string,
  withheld: string,
): MapTile[] {
  const shares = sharesOf(rows, flow, query.measure);
  return rows.flatMap((row, place) => {
    const figures = row[flow];
    const { code, name } = row.keys[0]!;
    if (figures === null) return [];
    const value = figureOf(figures, query.measure);
    const figure = value === null ? withheld : formatFigure(value, query.measure);
    return [{ id: code, name: name === null ? code : say(name), figure, share: shares[place]! }];
  });
}
