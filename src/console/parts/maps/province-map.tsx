/** The provinces of Korea as tiles of one size, each about where it lies: a scheme of our own, no map of areas or borders. */

import { PROVINCE_PLACES } from './province-places.ts';
import { type MapTile, mostOf, Tile } from './tile.tsx';

export function ProvinceMap({
  tiles,
  label,
}: {
  readonly tiles: readonly MapTile[];
  readonly label: string;
}) {
  const most = mostOf(tiles);
  return (
    <ul className="mp-provinces" aria-label={label}>
      {tiles.map((tile) => {
        const place = PROVINCE_PLACES[tile.id];
        if (place === undefined) return null;
        const [column, row] = place;
        return <Tile key={tile.id} tile={tile} most={most} style={{ gridColumn: column, gridRow: row }} />;
      })}
    </ul>
  );
}
