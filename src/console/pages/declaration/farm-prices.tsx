/** Farm goods of high duty: the declared price against its season in earlier years and against the market, for whoever reviews it before acceptance. */
import { fill, formatNumber } from '../../../core/text.ts';
import type { FarmPricesView, HeldView } from '../../../exchange/contract.ts';
import { declarationTexts } from '../../texts/declaration.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

export function FarmPrices({ farm }: { readonly farm: FarmPricesView }) {
  const t = useTexts(declarationTexts);
  const say = useSay();
  const { season, market } = farm;
  const low = ({ isLow, taxGapKrw }: HeldView): string => {
    if (!isLow) return '';
    const gap = taxGapKrw === null ? '' : ` ${fill(t.farmGap, { gap: formatNumber(taxGapKrw) })}`;
    return ` ${fill(t.farmLow, { n: farm.lowPercent })}${gap}`;
  };
  const border = ({ atBorder }: HeldView): string =>
    atBorder === null ? '' : ` ${fill(t.farmBorder, { price: formatNumber(Math.round(atBorder)) })}`;
  return (
    <div className="in">
      <h3>{fill(t.farm, { name: say(farm.name), rate: farm.ratePercent })}</h3>
      <p>
        {season === null
          ? t.farmNoSeason
          : fill(t.farmSeason, {
              ...{ median: formatNumber(Math.round(season.median)), n: season.n },
              ...{ years: season.years, days: season.daysAround },
            }) + low(season)}
      </p>
      <p>
        {market === null
          ? t.farmNoMarket
          : fill(t.farmMarket, {
              ...{ price: formatNumber(Math.round(market.price)), period: market.period },
              ...{ name: market.name, source: market.source, day: market.broughtOn },
            }) +
            border(market) +
            low(market)}
      </p>
    </div>
  );
}
