/** All challenges, and opening one, on the page of the workbench. */
import { useState } from 'react';
import { Link } from 'wouter';
import type { ChallengeSummary } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { formatCount } from '../../parts/format.ts';
import { Await, Empty, Skeleton } from '../../parts/states.tsx';
import { useHasRight } from '../../session/session.tsx';
import { challengeTexts } from '../../texts/challenges.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { OpenDialog } from './open-dialog.tsx';

export function ChallengeCard() {
  const t = useTexts(challengeTexts);
  const mayOpen = useHasRight()('model.promote');
  const [isOpening, setOpening] = useState(false);
  const query = useGet<readonly ChallengeSummary[]>('/challenges');
  return (
    <section className="card" aria-label={t.title}>
      <header>
        <h2>{t.title}</h2>
        <span className="note">{t.what}</span>
        <span className="grow" />
        {mayOpen && (
          <button type="button" className="btn s" onClick={() => setOpening(true)}>
            {t.open}
          </button>
        )}
      </header>
      <Await query={query} loading={<Skeleton rows={3} />}>
        {(rows) =>
          rows.length === 0 ? <Empty title={t.none}>{t.noneBody}</Empty> : <ChallengeTable rows={rows} />
        }
      </Await>
      {isOpening && <OpenDialog onClose={() => setOpening(false)} />}
    </section>
  );
}

function ChallengeTable({ rows }: { readonly rows: readonly ChallengeSummary[] }) {
  const t = useTexts(challengeTexts);
  const say = useSay();
  return (
    <div className="scroll rd-pad">
      <table>
        <thead>
          <tr>
            {[t.name, t.purpose, t.by, t.hidden, t.closes].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
            <th scope="col" className="n">
              {t.people}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <Link href={`/workbench/challenges/${row.id}`}>{row.title}</Link>
              </td>
              <td className="wrap mid">{row.purpose}</td>
              <td>{say(row.owner)}</td>
              <td className="nw">
                {row.hiddenFrom} – {row.hiddenTo}
              </td>
              <td className="nw">
                {row.closesOn} <span className="note">{row.isOpen ? t.isOpen : t.isOver}</span>
              </td>
              <td className="n">{formatCount(row.people)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
