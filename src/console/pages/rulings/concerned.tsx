/** Declarations that a changed ruling concerns, each with the code that holds and the paragraph that says so. */
import { Link } from 'wouter';
import type { ConcernedDeclaration } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { formatCount, formatHs } from '../../parts/format.ts';
import { Await, Skeleton } from '../../parts/states.tsx';
import { rulingTexts } from '../../texts/rulings.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import type { PartProps } from './application.tsx';

const MARKS = { old: 'off', new: 'ok', look: 'warn' } as const;

export function Concerned({ path }: Pick<PartProps, 'path'>) {
  const t = useTexts(rulingTexts);
  const query = useGet<readonly ConcernedDeclaration[]>(`${path}/declarations`);
  return (
    <section className="card" aria-label={t.concerned}>
      <header>
        <h2>{t.concerned}</h2>
      </header>
      <Await query={query} loading={<Skeleton rows={3} />}>
        {(rows) => (rows.length === 0 ? <p className="in dim">{t.concernedNone}</p> : <Rows rows={rows} />)}
      </Await>
    </section>
  );
}

function Rows({ rows }: { readonly rows: readonly ConcernedDeclaration[] }) {
  const t = useTexts(rulingTexts);
  const say = useSay();
  return (
    <div className="scroll">
      <table className="dk-table">
        <thead>
          <tr>
            <th>{t.declaration}</th>
            <th>{t.declaredOn}</th>
            <th>{t.code}</th>
            <th>{t.goods}</th>
            <th className="n">{t.value}</th>
            <th>{t.applies}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.number}/${row.item}`}>
              <td className="nw">
                <Link href={`/declarations/${encodeURIComponent(row.number)}`}>{row.number}</Link> ({row.item}
                )
              </td>
              <td className="nw mid">{row.declaredOn}</td>
              <td className="nw">{formatHs(row.hsCode)}</td>
              <td>{row.description}</td>
              <td className="n">{formatCount(row.customsValueKrw)}</td>
              <td>
                <span className={`st ${MARKS[row.applies]}`}>{t[`applies_${row.applies}`]}</span>
                <p className="note">
                  {say(row.says)} {row.article}
                </p>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
