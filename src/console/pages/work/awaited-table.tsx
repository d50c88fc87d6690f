/** What is awaited, as a list with who, what and until when, and what may be done about each. */
import { Link } from 'wouter';
import type { AwaitedView } from '../../../exchange/contract.ts';
import { AwaitedActs, AwaitedStep } from '../../parts/awaited-acts.tsx';
import { formatDeclarationNumber, formatInstant } from '../../parts/format.ts';
import { deskTexts } from '../../texts/desk.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

export function AwaitedTable(props: {
  readonly title: string;
  readonly none: string;
  readonly rows: readonly AwaitedView[];
  readonly reload: () => void;
}) {
  const t = useTexts(deskTexts);
  const say = useSay();
  return (
    <section className="card" aria-label={props.title}>
      <header>
        <h2>{props.title}</h2>
      </header>
      {props.rows.length === 0 ? (
        <p className="in dim">{props.none}</p>
      ) : (
        <div className="scroll rd-pad">
          <table>
            <thead>
              <tr>
                <th scope="col">{t.number}</th>
                <th scope="col">{t.what}</th>
                <th scope="col">{t.says}</th>
                <th scope="col">{t.from}</th>
                <th scope="col">{t.whom}</th>
                <th scope="col">{t.due}</th>
                <th scope="col">{t.answer}</th>
              </tr>
            </thead>
            <tbody>
              {props.rows.map((row) => (
                <tr key={row.id}>
                  <td>
                    <Link href={`/declarations/${row.number}`}>{formatDeclarationNumber(row.number)}</Link>
                  </td>
                  <td>
                    {say(row.title)} <AwaitedStep row={row} />
                  </td>
                  <td className="wo-says" title={row.says}>
                    {row.says}
                  </td>
                  <td>{say(row.askedBy)}</td>
                  <td>
                    {row.askedOf === null ? (isRequest(row) ? t.ofOffice : t.outside) : say(row.askedOf)}
                  </td>
                  <td>{formatInstant(row.dueAt)}</td>
                  <td>
                    <AwaitedActs row={row} onDone={props.reload} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** A trader asks the office; all else that is asked of nobody by name is asked of somebody outside. */
function isRequest({ kind }: AwaitedView): boolean {
  return kind === 'withdrawal-request' || kind === 'lift-request';
}
