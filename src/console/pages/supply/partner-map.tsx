/** Suppliers of an item by part of the world: the shares of the bars beside it, where they come from. */
import type { SupplyDependence } from '../../../exchange/contract.ts';
import { ChartCard } from '../../parts/chart-card.tsx';
import { formatDecimals } from '../../parts/format.ts';
import { RegionMap } from '../../parts/maps/region-map.tsx';
import { useCodeNames } from '../../parts/use-codes.ts';
import { supplyTexts } from '../../texts/supply.ts';
import { useTexts } from '../../texts/use-texts.ts';

const THOUSAND = 1000;

export function PartnerMap({ id, shares }: { readonly id: string } & Pick<SupplyDependence, 'shares'>) {
  const t = useTexts(supplyTexts);
  const names = useCodeNames('countries');
  const tiles = shares.map(({ partner, share, valueUsd }) => ({
    ...{ id: partner, name: names.get(partner) ?? partner, share },
    figure: formatDecimals(valueUsd / THOUSAND, 0),
  }));
  return (
    <ChartCard
      title={t.partnerMap}
      note={t.schematic}
      fileName={`${id}-partner-map`}
      table={{
        columns: [
          { title: t.partner },
          { title: t.share, isNumber: true },
          { title: t.value, isNumber: true },
        ],
        rows: shares.map(({ partner, share, valueUsd }) => [names.get(partner) ?? partner, share, valueUsd]),
      }}
    >
      <RegionMap tiles={tiles} label={t.partnerMap} />
    </ChartCard>
  );
}
