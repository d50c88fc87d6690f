/** Every study, for whoever wants to build on one or see what it gave: title, purpose, author, models. */
import { Link, useLocation } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { StudySummary } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { formatCount, formatInstant } from '../../parts/format.ts';
import { useKeys } from '../../parts/keyboard.ts';
import { Await, Empty, Skeleton } from '../../parts/states.tsx';
import { useRowFocus } from '../../parts/use-rows.ts';
import { useHasRight } from '../../session/session.tsx';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { workbenchTexts } from '../../texts/workbench.ts';
import { ChallengeCard } from '../challenges/list-card.tsx';

export function StudyList() {
  const t = useTexts(workbenchTexts);
  const mayMake = useHasRight()('study.make');
  const [, navigate] = useLocation();
  const query = useGet<readonly StudySummary[]>('/studies');
  useKeys(mayMake ? { n: { title: t.newStudy, run: () => navigate('/workbench/new') } } : {});
  const toNew = mayMake ? (
    <Link className="btn main-act" href="/workbench/new">
      {t.newStudy} <kbd>N</kbd>
    </Link>
  ) : (
    <span className="note">{t.newNot}</span>
  );
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        {query.data && <span className="note">{fill(t.note, { n: query.data.length })}</span>}
        <span className="grow" />
        <Link className="btn s" href="/workbench/analyses">
          {t.analyses}
        </Link>
        {toNew}
      </div>
      <p className="mid">{t.what}</p>
      <section className="card" aria-label={t.studies}>
        <Await query={query} loading={<Skeleton rows={6} />}>
          {(studies) =>
            studies.length === 0 ? (
              <Empty title={t.none}>{t.noneBody}</Empty>
            ) : (
              <StudyTable studies={studies} />
            )
          }
        </Await>
      </section>
      <ChallengeCard />
    </>
  );
}

function StudyTable({ studies }: { readonly studies: readonly StudySummary[] }) {
  const t = useTexts(workbenchTexts);
  const say = useSay();
  const [, navigate] = useLocation();
  const { focused, setFocused } = useRowFocus({
    name: 'studies',
    rows: studies,
    keyOf: ({ id }) => id,
    onOpen: ({ id }) => navigate(`/workbench/${id}`),
  });
  return (
    <div className="scroll rd-pad">
      <table className="wb-list">
        <thead>
          <tr>
            <th scope="col">{t.study}</th>
            <th scope="col">{t.purpose}</th>
            <th scope="col">{t.author}</th>
            <th scope="col">{t.changed}</th>
            <th scope="col" className="n">
              {t.models}
            </th>
          </tr>
        </thead>
        <tbody>
          {studies.map((study, index) => (
            <tr
              key={study.id}
              className={index === focused ? 'wb-at' : ''}
              {...(index === focused ? { 'aria-current': true } : {})}
              onMouseDown={() => setFocused(index)}
            >
              <td>
                <Link href={`/workbench/${study.id}`}>{study.title}</Link>
              </td>
              <td className="wrap mid">{study.purpose}</td>
              <td>{say(study.owner)}</td>
              <td className="nw">{formatInstant(study.changedAt)}</td>
              <td className="n">{formatCount(study.models)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
