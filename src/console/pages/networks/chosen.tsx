/** What is chosen in a network, with its parcels and what it is joined with. */
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import { networkTexts } from '../../texts/networks.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { edgeId, useNames } from './names.ts';
import type { PartProps } from './picture.tsx';

export function Chosen({ view, chosen, days, onChoose }: PartProps & { readonly days: string }) {
  const t = useTexts(networkTexts);
  const names = useNames(view);
  const node = view.nodes.find(({ id }) => id === chosen);
  const edge = view.edges.find((one) => edgeId(one) === chosen);
  const of = node ?? edge;
  return (
    <section className="card nw-pad nw-chosen" aria-label={t.chosen} aria-live="polite">
      {of === undefined ? (
        <p className="mid">{t.chooseWhat}</p>
      ) : (
        <>
          <h2>{node === undefined ? names.edge(edge!) : `${names.short(node)} · ${node.label}`}</h2>
          <p>{names.tally(of)}</p>
          {of.parcels > of.bills.length && <p className="note">{fill(t.latest, { n: of.bills.length })}</p>}
          <ul className="nw-bills">
            {of.bills.map((bill) => (
              <li key={bill}>
                <Link href={`/parcels/${encodeURIComponent(bill)}`}>{bill}</Link>
              </li>
            ))}
          </ul>
          {node !== undefined && (
            <>
              <h3>{t.links}</h3>
              <ul className="nw-bills">
                {view.edges
                  .filter(({ code, other }) => code === node.id || other === node.id)
                  .map((one) => (
                    <li key={edgeId(one)}>
                      <button type="button" className="btn link" onClick={() => onChoose(edgeId(one))}>
                        {names.edge(one)}
                      </button>{' '}
                      <span className="dim">{one.parcels}</span>
                    </li>
                  ))}
              </ul>
              <Link className="btn s" href={`/parcels/networks?start=${node.id}&days=${days}`}>
                {t.startHere}
              </Link>
            </>
          )}
        </>
      )}
    </section>
  );
}
