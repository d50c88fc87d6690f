/** The same network as two tables, nodes and edges: all that the picture shows, row by row, with a file of each. */
import { fill } from '../../../core/text.ts';
import { type Cell, saveCsv } from '../../parts/csv.ts';
import { networkTexts } from '../../texts/networks.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { edgeId, useNames } from './names.ts';
import type { PartProps } from './picture.tsx';

export function Tables(props: PartProps) {
  const t = useTexts(networkTexts);
  const { nodes, edges } = props.view;
  const names = useNames(props.view);
  const numbers = [t.parcels, t.refused, t.finds];
  return (
    <>
      <Table
        {...props}
        title={fill(t.nodes, { n: nodes.length })}
        file="network-nodes.csv"
        heads={[t.kind, t.masked, ...numbers, t.firstOn, t.lastOn, t.more]}
        rows={nodes.map((one) => [
          one.id,
          [
            ...[names.short(one), one.label, one.parcels, one.refused, one.finds, one.firstOn, one.lastOn],
            one.isHub ? `${one.more} (${t.hub})` : one.more,
          ],
        ])}
      />
      <Table
        {...props}
        title={fill(t.edges, { n: edges.length })}
        file="network-edges.csv"
        heads={[`${t.from} – ${t.to}`, ...numbers, t.firstOn, t.lastOn]}
        rows={edges.map((one) => [
          edgeId(one),
          [names.edge(one), one.parcels, one.refused, one.finds, one.firstOn, one.lastOn],
        ])}
      />
    </>
  );
}

interface TableProps extends PartProps {
  readonly title: string;
  readonly file: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly [id: string, cells: readonly Cell[]])[];
}

function Table({ title, file, heads, rows, chosen, onChoose }: TableProps) {
  const t = useTexts(networkTexts);
  return (
    <section className="card" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <span className="tools">
          <button
            type="button"
            className="btn link"
            onClick={() =>
              saveCsv(
                file,
                heads,
                rows.map(([, cells]) => cells),
              )
            }
          >
            {t.csv}
          </button>
        </span>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by the keyboard */}
      <section className="scroll in nw-table" tabIndex={0} aria-label={title}>
        <table>
          <thead>
            <tr>
              {heads.map((head, place) => (
                <th key={head} scope="col" className={typeof rows[0]?.[1][place] === 'number' ? 'n' : ''}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([id, [name, ...cells]]) => (
              <tr key={id} className={id === chosen ? 'is-chosen' : ''}>
                <th scope="row" className="nw">
                  <button
                    type="button"
                    className="btn link"
                    aria-pressed={id === chosen}
                    onClick={() => onChoose(id === chosen ? '' : id)}
                  >
                    {name}
                  </button>
                </th>
                {cells.map((cell, place) => (
                  <td key={heads[place + 1]} className={typeof cell === 'number' ? 'n' : 'nw'}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
