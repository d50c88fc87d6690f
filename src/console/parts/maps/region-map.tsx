/** Countries in blocks by part of the world, the largest first, each block about where it lies: a scheme, no map of borders. */
import { fill } from '../../../core/text.ts';
import { sharedTexts } from '../../texts/shared.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { formatPercent } from '../format.ts';
import { useCodeNames, useCodes } from '../use-codes.ts';
import { type MapTile, mostOf, Tile } from './tile.tsx';

const SHOWN = 6;

export function RegionMap({ tiles, label }: { readonly tiles: readonly MapTile[]; readonly label: string }) {
  const t = useTexts(sharedTexts);
  const regionOf = useCodeNames('country-regions');
  const regions = useCodes('world-regions');
  const names = useCodeNames('world-regions');
  const most = mostOf(tiles);
  const byRegion = Map.groupBy(tiles, ({ id }) => regionOf.get(id) ?? t.elsewhere);
  const order = [...regions.map(({ code }) => names.get(code)!), t.elsewhere];
  return (
    <ul className="mp-regions" aria-label={label}>
      {order.map((region) => {
        const own = (byRegion.get(region) ?? []).toSorted((a, b) => (b.share ?? -1) - (a.share ?? -1));
        if (own.length === 0 && region === t.elsewhere) return null;
        const share = own.reduce((sum, one) => sum + (one.share ?? 0), 0);
        return (
          <li key={region} className="mp-region">
            <div className="mp-region-name">
              {region} <span className="mid n">{own.length === 0 ? '–' : formatPercent(share)}</span>
            </div>
            <ul className="mp-block" aria-label={region}>
              {own.slice(0, SHOWN).map((tile) => (
                <Tile key={tile.id} tile={tile} most={most} />
              ))}
            </ul>
            {own.length > SHOWN && (
              <small className="mid">{fill(t.moreCountries, { n: own.length - SHOWN })}</small>
            )}
          </li>
        );
      })}
    </ul>
  );
}
