/** Draws the network in columns: what is made from others on the left, materials in between, countries on the right. */
import type { SupplyNetwork } from '../../../exchange/contract.ts';
import { useSay } from '../../texts/use-texts.ts';

const ROW = 26;
const MARGIN = 14;
const [NODE_WIDTH, COUNTRY_WIDTH] = [190, 60];

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export function heightOf(network: SupplyNetwork): number {
  return 2 * MARGIN + ROW * Math.max(...columnsOf(network).map((column) => column.length), 1);
}

export function NetworkPicture(props: {
  readonly network: SupplyNetwork;
  readonly width: number;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}) {
  const { network, width, chosen, onChoose } = props;
  const say = useSay();
  const places = placesOf(network, width);
  const isOf = (from: string, to: string): boolean => chosen === '' || from === chosen || to === chosen;
  const names = new Map(network.items.map((item) => [item.id, say(item.name)]));
  const levels = new Map(network.items.map((item) => [item.id, item.level]));
  return (
    <>
      {network.edges.map(({ from, to, share, kind }) => {
        const [a, b] = [places.get(from), places.get(to)];
        if (a === undefined || b === undefined) return null;
        const [x1, x2] = [a.x + a.width, b.x];
        const bend = Math.max(30, (x2 - x1) / 2);
        return (
          <path
            key={`${from} ${to}`}
            d={`M${x1} ${a.y}C${x1 + bend} ${a.y} ${x2 - bend} ${b.y} ${x2} ${b.y}`}
            className={`su-edge ${kind === 'made-from' ? 'is-made' : ''} ${isOf(from, to) ? '' : 'is-faint'}`}
            strokeWidth={0.8 + 3 * (kind === 'made-from' ? 0.3 : share)}
          />
        );
      })}
      {[...places].map(([id, { x, y, width: wide }]) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the same is chosen by the list beside the table, which the keyboard reaches
        <g
          key={id}
          className={`su-node ${id === chosen ? 'is-chosen' : ''} ${(levels.get(id) ?? 0) > 0 ? 'is-raised' : ''}`}
          onClick={() => onChoose(id === chosen ? '' : id)}
        >
          <title>{names.get(id) ?? id}</title>
          <rect x={x} y={y - 10} width={wide} height={20} rx={3} />
          <text x={x + 7} y={y + 4}>
            {short(names.get(id) ?? id)}
          </text>
        </g>
      ))}
    </>
  );
}

/** Korean letters are as wide as two. */
function short(name: string): string {
  let room = 28;
  let shown = '';
  for (const letter of name) {
    room -= letter.charCodeAt(0) > 0x2e80 ? 2 : 1;
    if (room < 0) return `${shown}…`;
    shown += letter;
  }
  return shown;
}

/** How many steps an item lies above what is made from nothing that is watched. */
function depthsOf({ items, edges }: SupplyNetwork): ReadonlyMap<string, number> {
  const depths = new Map(items.map(({ id }) => [id, 0]));
  // As many rounds as there are items end every circle.
  for (let round = 0; round < items.length; round++) {
    let isMoved = false;
    for (const { from, to, kind } of edges) {
      if (kind !== 'made-from') continue;
      const depth = (depths.get(to) ?? 0) + 1;
      if (depth > (depths.get(from) ?? 0) && depth < items.length) {
        depths.set(from, depth);
        isMoved = true;
      }
    }
    if (!isMoved) break;
  }
  return depths;
}

/** From left to right, the deepest products first and countries last. */
function columnsOf(network: SupplyNetwork): string[][] {
  const depths = depthsOf(network);
  const deepest = Math.max(0, ...depths.values());
  const columns = Array.from({ length: deepest + 1 }, (_, at) =>
    network.items.map(({ id }) => id).filter((id) => depths.get(id) === deepest - at),
  );
  return [...columns, [...network.countries]];
}

function placesOf(network: SupplyNetwork, width: number): ReadonlyMap<string, Place> {
  const columns = columnsOf(network);
  const height = heightOf(network);
  const places = new Map<string, Place>();
  columns.forEach((ids, at) => {
    const isLast = at === columns.length - 1;
    const wide = isLast ? COUNTRY_WIDTH : NODE_WIDTH;
    const room = width - 2 - NODE_WIDTH - COUNTRY_WIDTH;
    const x = isLast ? width - COUNTRY_WIDTH - 1 : 1 + (room * at) / Math.max(1, columns.length - 1);
    const step = (height - 2 * MARGIN) / Math.max(1, ids.length);
    ids.forEach((id, row) => {
      places.set(id, { x, y: MARGIN + step * (row + 0.5), width: wide });
    });
  });
  return places;
}
