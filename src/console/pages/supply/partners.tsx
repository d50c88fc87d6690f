/** From where an item comes: suppliers as bars, largest first, and what the decree's thresholds say. */
import type { SupplyDependence } from '../../../exchange/contract.ts';
import { ChartCard } from '../../parts/chart-card.tsx';
import { formatDecimals, formatMass, formatPercent, NONE } from '../../parts/format.ts';
import { supplyTexts } from '../../texts/supply.ts';
import { useTexts } from '../../texts/use-texts.ts';

const SHOWN = 8;

export function Partners({ id, dependence }: { readonly id: string; readonly dependence: SupplyDependence }) {
  const t = useTexts(supplyTexts);
  const { shares, penetration, isDeficit, mark, importers, topImporterShare } = dependence;
  return (
    <ChartCard
      title={t.partners}
      fileName={`${id}-partners.csv`}
      table={{
        columns: [
          { title: t.partner },
          { title: t.share, isNumber: true },
          { title: t.value, isNumber: true },
          { title: t.mass, isNumber: true },
        ],
        rows: shares.map((one) => [one.partner, one.share, one.valueUsd, one.massKg]),
      }}
    >
      <ol className="su-bars">
        {shares.slice(0, SHOWN).map(({ partner, share, massKg }) => (
          <li key={partner} title={`${formatMass(massKg)} kg`}>
            <span>{partner}</span>
            <span className="su-bar">
              <span style={{ width: `${share * 100}%` }} />
            </span>
            <span className="n">{formatPercent(share)}</span>
          </li>
        ))}
      </ol>
      <dl className="facts">
        <dt>{t.mark}</dt>
        <dd>{mark === null ? t.notMarked : <span className="st warn">{t[mark]}</span>}</dd>
        <dt>{t.hhi}</dt>
        <dd>{formatDecimals(dependence.hhi, 2)}</dd>
        <dt>{t.suppliers}</dt>
        <dd>{dependence.suppliers}</dd>
        <dt>{t.penetration}</dt>
        <dd>{penetration === null ? t.unknown : formatPercent(penetration)}</dd>
        <dt>{t.deficit}</dt>
        <dd>{isDeficit === null ? t.unknown : isDeficit ? t.yes : t.no}</dd>
        <dt>{t.importers}</dt>
        <dd>{importers ?? NONE}</dd>
        <dt>{t.topImporter}</dt>
        <dd>{topImporterShare === null ? t.unknown : formatPercent(topImporterShare)}</dd>
      </dl>
    </ChartCard>
  );
}
