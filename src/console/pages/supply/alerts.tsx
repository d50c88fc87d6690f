/** Alerts of an item, newest first: why, its tasks with deadlines, and how it was closed. */
import { useState } from 'react';
import { fill } from '../../../core/text.ts';
import type {
  SupplyAlert,
  SupplyAssessment,
  SupplyItemView,
  SupplyTask,
} from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { formatInstant } from '../../parts/format.ts';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { Empty } from '../../parts/states.tsx';
import { useDo } from '../../parts/use-do.ts';
import { supplyTexts } from '../../texts/supply.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { CloseDialog } from './close-dialog.tsx';
import { TaskDialog } from './task-dialog.tsx';

export const ASSESSMENT_WORDS = {
  shortage: 'shortage',
  price: 'priceOnly',
  'no-shortage': 'noShortage',
  'wrong-data': 'wrongData',
} as const satisfies Record<SupplyAssessment, string>;

export function Alerts({ item }: { readonly item: SupplyItemView }) {
  const t = useTexts(supplyTexts);
  return (
    <section className="card" aria-label={t.alerts}>
      <header>
        <h2>{t.alerts}</h2>
      </header>
      {item.alerts.length === 0 ? (
        <Empty title={t.alertsNone}>{t.alertsNoneWhat}</Empty>
      ) : (
        item.alerts.map((alert) => <Alert key={alert.id} alert={alert} item={item} />)
      )}
    </section>
  );
}

function Alert({ alert, item }: { readonly alert: SupplyAlert; readonly item: SupplyItemView }) {
  const t = useTexts(supplyTexts);
  const say = useSay();
  const [open, setOpen] = useState<'task' | 'close' | null>(null);
  const isOpen = alert.closedAt === null;
  const hasOpenTask = alert.tasks.some(({ doneAt }) => doneAt === null);
  return (
    <div className="in su-alert" data-alert={alert.id}>
      <p>
        <b className="b">
          {fill(t.opened, {
            at: formatInstant(alert.openedAt),
            month: alert.month,
            peak: say(alert.peakName),
          })}
        </b>{' '}
        {isOpen && alert.loweredAt !== null && (
          <span className="st ok">{fill(t.quiet, { at: formatInstant(alert.loweredAt) })}</span>
        )}
      </p>
      <ul className="su-lines">
        {alert.reasons.map((reason) => (
          <li key={reason.ko}>{say(reason)}</li>
        ))}
      </ul>
      {alert.tasks.map((task) => (
        <Task key={task.id} task={task} mayWork={item.mayWork} />
      ))}
      {alert.closedAt !== null && alert.assessment !== null && (
        <p>
          <span className="st off">
            {fill(t.closedBy, {
              name: say(alert.closedBy),
              at: formatInstant(alert.closedAt),
              assessment: t[ASSESSMENT_WORDS[alert.assessment]],
            })}
          </span>{' '}
          {alert.words}
        </p>
      )}
      {isOpen && item.mayWork && (
        <p className="row">
          <button type="button" className="btn s main-act" onClick={() => setOpen('task')}>
            {t.addTask}
          </button>
          <button type="button" className="btn s" disabled={hasOpenTask} onClick={() => setOpen('close')}>
            {t.close}
          </button>
        </p>
      )}
      {open === 'task' && <TaskDialog alert={alert.id} item={item} onClose={() => setOpen(null)} />}
      {open === 'close' && <CloseDialog alert={alert.id} onClose={() => setOpen(null)} />}
    </div>
  );
}

function Task({ task, mayWork }: { readonly task: SupplyTask; readonly mayWork: boolean }) {
  const t = useTexts(supplyTexts);
  const say = useSay();
  const [isDone, setDone] = useState(false);
  const { run } = useDo();
  const send = async (result: string) => {
    if (await run(async () => void (await post(`/supply/tasks/${task.id}/done`, { result })))) setDone(false);
  };
  return (
    <div className="su-task" data-task={task.id}>
      <span>{task.title}</span>{' '}
      {task.doneAt === null ? (
        <>
          <span className="dim">{fill(t.due, { day: task.dueOn, name: say(task.givenTo) })}</span>{' '}
          {task.isLate && <span className="st bad">{t.late}</span>}{' '}
          {mayWork && (
            <button type="button" className="btn link" onClick={() => setDone(true)}>
              {t.done}
            </button>
          )}
        </>
      ) : (
        <span className="st ok">
          {fill(t.doneBy, {
            name: say(task.doneBy),
            at: formatInstant(task.doneAt),
            result: task.result ?? '',
          })}
        </span>
      )}
      {isDone && (
        <ReasonDialog
          title={t.doneTitle}
          label={t.result}
          what={task.title}
          onSend={(result) => void send(result)}
          onClose={() => setDone(false)}
        />
      )}
    </div>
  );
}
