/** The nearest past cases that were examined, and what was found: the officer's memory, and that of all colleagues. */
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { DeclarationView, SimilarCase } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { formatCount, formatDecimals, formatDeclarationNumber, NONE } from '../../parts/format.ts';
import { Await, Empty } from '../../parts/states.tsx';
import { declarationTexts } from '../../texts/declaration.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { usePeers } from './price.tsx';
import { VerdictMark } from './verdict-mark.tsx';

export function Similar({ view, item }: { readonly view: DeclarationView; readonly item: number }) {
  const t = useTexts(declarationTexts);
  const path = `/declarations/${encodeURIComponent(view.declaration.declarationNumber)}/similar`;
  const query = useGet<readonly SimilarCase[]>(path, { item }, { staleMillis: 60_000, keepsPrevious: true });
  const hits = (query.data ?? []).filter((row) => row.verdict !== 'clean').length;
  return (
    <section className="card" aria-label={t.similar}>
      <header>
        <h2>{t.similar}</h2>
        {query.data && query.data.length > 0 && (
          <span className="note">{fill(t.similarNote, { n: query.data.length, hits })}</span>
        )}
      </header>
      <Await query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={t.noSimilar}>{t.noSimilarBody}</Empty>
          ) : (
            <Rows view={view} item={item} rows={rows} />
          )
        }
      </Await>
    </section>
  );
}

interface RowsProps {
  readonly view: DeclarationView;
  readonly item: number;
  readonly rows: readonly SimilarCase[];
}

function Rows({ view, item, rows }: RowsProps) {
  const t = useTexts(declarationTexts);
  const say = useSay();
  const peers = usePeers(view, item);
  return (
    <div className="scroll rd-pad">
      <table className="de-similar">
        <thead>
          <tr>
            <th scope="col">{t.examinedOn}</th>
            <th scope="col">{t.number}</th>
            <th scope="col">{t.description}</th>
            <th scope="col" className="n">
              {peers.data ? say(peers.data.unit) : t.pricePerKg}
            </th>
            <th scope="col" className="n">
              {t.massPerPiece}
            </th>
            <th scope="col">{t.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.number}/${row.version}`}>
              <td>{row.examinedOn}</td>
              <td>
                <Link href={`/declarations/${encodeURIComponent(row.number)}`}>
                  {formatDeclarationNumber(row.number)}
                </Link>
              </td>
              <td className="cut" title={say(row.description)}>
                {say(row.description)}
              </td>
              <td className="n">
                {row.pricePerKg === null
                  ? NONE
                  : formatDecimals(row.pricePerKg, row.pricePerKg < 100 ? 2 : 0)}
              </td>
              <td className="n">
                {row.massPerPieceKg === null
                  ? NONE
                  : formatDecimals(row.massPerPieceKg * 1000, row.massPerPieceKg < 0.01 ? 1 : 0)}
              </td>
              <td>
                <VerdictMark verdict={row.verdict} />{' '}
                <span className="mid">
                  {say(row.outcome)}
                  {row.recoveredKrw === null
                    ? ''
                    : ` · ${fill(t.recovered, { won: formatCount(row.recoveredKrw) })}`}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
