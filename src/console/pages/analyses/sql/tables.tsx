/** The tables of a snapshot with every column, to be found by its name or meaning and put into the question by a click. */
import { fill } from '../../../../core/text.ts';
import type { SnapshotTable } from '../../../../exchange/contract.ts';
import { useUrlState } from '../../../parts/url-state.ts';
import { snapshotTexts } from '../../../texts/snapshots.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';

interface Props {
  readonly tables: readonly SnapshotTable[];
  readonly insert: (name: string) => void;
}

export function TableList({ tables, insert }: Props) {
  const t = useTexts(snapshotTexts);
  const say = useSay();
  const [find, setFind] = useUrlState('find');
  const sought = find.trim().toLowerCase();
  return (
    <section className="card" aria-label={t.tables}>
      <header>
        <h2>{t.tables}</h2>
        <input
          className="input"
          type="search"
          value={find}
          placeholder={t.find}
          aria-label={t.find}
          onChange={(event) => setFind(event.target.value)}
        />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by the keyboard */}
      <section className="in stack scroll an-tables" tabIndex={0} aria-label={t.tables}>
        {tables.map(({ name, title, columns }) => {
          const shown = columns.filter((column) =>
            `${column.name} ${column.title.ko} ${column.title.en}`.toLowerCase().includes(sought),
          );
          return (
            <div key={name}>
              <h3>
                <code>{name}</code> <span className="note">{say(title)}</span>
              </h3>
              <ul>
                {shown.map((column) => (
                  <li key={column.name}>
                    <button
                      type="button"
                      className="btn link"
                      aria-label={fill(t.insert, { name: column.name })}
                      onClick={() => insert(column.name)}
                    >
                      <code>{column.name}</code>
                    </button>{' '}
                    <span className="note">
                      {say(column.title)} · {column.type.toLowerCase()}
                      {column.isHashed && ` · ${t.hashed}`}
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </section>
    </section>
  );
}
