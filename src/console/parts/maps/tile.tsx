/** One place of a schematic map: its name, its figure and its share, told in words and by shade. */
import './maps.css';
import type { CSSProperties } from 'react';
import { formatPercent } from '../format.ts';

export interface MapTile {
  readonly id: string;
  readonly name: string;
  /** In words, with its unit where it needs one. */
  readonly figure: string;
  /** Of all that is told; null where nothing is told of it. */
  readonly share: number | null;
}

/** @param most the largest share of the map: the darkest shade */
export function Tile(props: {
  readonly tile: MapTile;
  readonly most: number;
  readonly style?: CSSProperties;
}) {
  const { name, figure, share } = props.tile;
  const shade = share === null || props.most <= 0 ? 0 : Math.max(0, share) / props.most;
  return (
    <li
      className="mp-tile"
      style={{ ...props.style, '--mp-shade': `${Math.round(shade * 40)}%` } as CSSProperties}
    >
      <span className="mp-name">{name}</span>
      <span className="n">{share === null ? figure : formatPercent(share)}</span>
      {share !== null && <small className="mid n">{figure}</small>}
    </li>
  );
}

export const mostOf = (tiles: readonly MapTile[]): number =>
  tiles.reduce((most, { share }) => Math.max(most, share ?? 0), 0);
