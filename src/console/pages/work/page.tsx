/** One's own work on one page: cases in hand, what is asked and awaited, notices, leave; nothing of it is elsewhere only. */
import '../reading.css';
import './work.css';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { DealtCase, WorkView } from '../../../exchange/contract.ts';
import { ApiError, post } from '../../http/client.ts';
import { useServerEvent } from '../../http/events.ts';
import { useGet } from '../../http/use-get.ts';
import { formatCount } from '../../parts/format.ts';
import { useKeys } from '../../parts/keyboard.ts';
import { Await, Skeleton } from '../../parts/states.tsx';
import { useToast } from '../../parts/toast.tsx';
import { deskTexts } from '../../texts/desk.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { Absences } from './absences.tsx';
import { AwaitedTable } from './awaited-table.tsx';
import { InHand } from './in-hand.tsx';
import { NoticeList } from './notice-list.tsx';

export default function WorkPage() {
  const t = useTexts(deskTexts);
  const say = useSay();
  const show = useToast();
  const client = useQueryClient();
  const [, go] = useLocation();
  const query = useGet<WorkView>('/desk/work', undefined, { every: 30_000 });
  const reload = () => void client.invalidateQueries({ queryKey: ['/desk/work'] });
  useServerEvent('case', reload);
  const next = () => {
    post<DealtCase>('/cases/next', {}).then(
      ({ case: row }) => (row === null ? show({ text: t.nextNone }) : go(`/declarations/${row.number}`)),
      (error: unknown) =>
        show({ text: (error instanceof ApiError && say(error.body?.message)) || t.failed, isBad: true }),
    );
  };
  useKeys({ n: { title: t.next, run: next } });
  return (
    <>
      <div className="head">
        <h1>{t.work}</h1>
        <span className="grow" />
        <button type="button" className="btn s main-act" onClick={next}>
          {t.next} <kbd>N</kbd>
        </button>
      </div>
      <Await
        query={query}
        loading={
          <div className="card">
            <Skeleton rows={10} />
          </div>
        }
      >
        {(view) => (
          <>
            <Figures view={view} />
            <div className="rd-cols">
              <div>
                <InHand rows={view.hand} onNext={next} />
                <AwaitedTable
                  title={t.askedOfMe}
                  none={t.nothingAsked}
                  rows={view.askedOfMe}
                  reload={reload}
                />
                <AwaitedTable
                  title={t.askedOfOffice}
                  none={t.nothingRequested}
                  rows={view.askedOfOffice}
                  reload={reload}
                />
                <AwaitedTable
                  title={t.askedByMe}
                  none={t.nothingAwaited}
                  rows={view.askedByMe}
                  reload={reload}
                />
              </div>
              <div>
                <NoticeList />
                <Absences rows={view.absences} reload={reload} />
              </div>
            </div>
          </>
        )}
      </Await>
    </>
  );
}

function Figures({ view }: { readonly view: WorkView }) {
  const t = useTexts(deskTexts);
  const figures: readonly [string, number][] = [
    [t.inHand, view.hand.length],
    [t.dueToday, view.dueToday],
    [t.overdue, view.overdue],
    [t.askedOfMe, view.askedOfMe.length],
    [t.askedOfOffice, view.askedOfOffice.length],
    [t.askedByMe, view.askedByMe.length],
  ];
  return (
    <dl className="card kpis wo-figures">
      {figures.map(([title, n]) => (
        <div className="kpi" key={title}>
          <dt>{title}</dt>
          <dd>{formatCount(n)}</dd>
        </div>
      ))}
    </dl>
  );
}
