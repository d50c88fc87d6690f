/** Farm goods of high duty: the declared price against its season in earlier years and against the market, for whoever reviews it before acceptance. */
import { fill, formatNumber } from '../../../core/text.ts';
import type { FarmPricesView } from '../../../exchange/contract.ts';
import { declarationTexts } from '../../texts/declaration.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

export function FarmPrices({ farm }: { readonly farm: FarmPricesView }) {
  const t = useTexts(declarationTexts);
  const say = useSay();
  const { season, market } = farm;
  const low = (isLow: boolean): string => (isLow ? ` ${fill(t.farmLow, { n: farm.lowPercent })}` : '');
  return (
    <div className="in">
      <h3>{fill(t.farm, { name: say(farm.name), rate: farm.ratePercent })}</h3>
      <p>
        {season === null
          ? t.farmNoSeason
          : fill(t.farmSeason, {
              ...{ median: formatNumber(Math.round(season.median)), n: season.n },
              ...{ years: season.years, days: season.daysAround },
            }) + low(season.isLow)}
      </p>
      <p>
        {market === null
          ? t.farmNoMarket
          : fill(t.farmMarket, {
              ...{ price: formatNumber(Math.round(market.price)), period: market.period },
              ...{ name: market.name, source: market.source, day: market.broughtOn },
            }) + low(market.isLow)}
      </p>
    </div>
  );
}
