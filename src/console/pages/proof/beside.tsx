/** Each lane, criterion, model and office beside chance, with the difference and its interval; every row opens. */
import { Link } from 'wouter';
import type { ProofRow, ProofView } from '../../../exchange/contract.ts';
import { Empty } from '../../parts/states.tsx';
import { proofTexts } from '../../texts/proof.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { Points, Weighted } from './ranged.tsx';

interface Props {
  readonly view: ProofView;
  readonly show: (behind: string) => void;
}

export function Beside({ view, show }: Props) {
  const t = useTexts(proofTexts);
  const groups = [
    { title: t.lanes, rows: view.lanes },
    { title: t.models, rows: view.models },
    { title: t.offices, rows: view.offices },
    { title: t.criteria, rows: view.criteria },
  ];
  return (
    <section className="card" aria-label={t.beside}>
      <header>
        <h2>{t.beside}</h2>
        <span className="note">{t.besideNote}</span>
      </header>
      {groups.map(({ title, rows }) => (
        <Group key={title} title={title} rows={rows} show={show} />
      ))}
    </section>
  );
}

function Group(props: {
  readonly title: string;
  readonly rows: readonly ProofRow[];
  readonly show: (behind: string) => void;
}) {
  const { title, rows, show } = props;
  const t = useTexts(proofTexts);
  const say = useSay();
  if (rows.length === 0) return <Empty title={`${title}: ${t.noRows}`}>{t.noRowsWhat}</Empty>;
  return (
    <div className="in scroll">
      <table aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">{t.found}</th>
            <th scope="col">{t.random}</th>
            <th scope="col">{t.difference}</th>
            <th scope="col">{t.cases}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.group}:${row.key}`}>
              <td className="wrap">
                {row.link === null ? say(row.title) : <Link href={row.link}>{say(row.title)}</Link>}
                {row.isSmall && <span className="note"> {t.small}</span>}
              </td>
              <td>
                <Weighted rate={row.found} />
              </td>
              <td>{row.random === null ? null : <Weighted rate={row.random} />}</td>
              <td>
                <Points value={row.difference} />
              </td>
              <td>
                <button type="button" className="btn link" onClick={() => show(`${row.group}:${row.key}`)}>
                  {t.cases}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
