/** Calls of the language model: counted by use, one by one, and when it was switched. */
import type { ReactNode } from 'react';
import type { LanguageCalls } from '../../../exchange/contract.ts';
import { formatCount, formatInstant } from '../../parts/format.ts';
import { Empty } from '../../parts/states.tsx';
import { languageTexts } from '../../texts/language.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

type Of = { readonly calls: LanguageCalls };

export function Counts({ calls: { tasks } }: Of) {
  const t = useTexts(languageTexts);
  const say = useSay();
  return (
    <Table title={t.counts} heads={[t.task]} figures={[t.calls, t.answered, t.kept, t.dropped]}>
      {tasks.map(({ task, calls, answered, kept, dropped }) => (
        <tr key={task.en}>
          <td>{say(task)}</td>
          {[calls, answered, kept, dropped].map((n, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
            <td key={at} className="n">
              {formatCount(n)}
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
}

export function Calls({ calls: { calls } }: Of) {
  const t = useTexts(languageTexts);
  const say = useSay();
  if (calls.length === 0)
    return (
      <section className="card" aria-label={t.list}>
        <Empty title={t.emptyTitle}>{t.emptyWhat}</Empty>
      </section>
    );
  return (
    <Table
      title={t.list}
      heads={[t.at, t.by, t.task, t.outcome, t.droppedWhy]}
      figures={[t.kept, t.sent, t.received, t.millis]}
    >
      {calls.map((call) => (
        <tr key={call.id}>
          <td>{formatInstant(call.at)}</td>
          <td>{say(call.by)}</td>
          <td>{say(call.task)}</td>
          <td>{say(call.outcome)}</td>
          <td>{call.dropped.map(({ reason, n }) => `${say(reason)} ${n}`).join(', ')}</td>
          <td className="n">{formatCount(call.kept)}</td>
          <td className="n">{formatCount(call.sent)}</td>
          <td className="n">{formatCount(call.received)}</td>
          <td className="n">{formatCount(call.millis)}</td>
        </tr>
      ))}
    </Table>
  );
}

export function Switches({ calls: { switches } }: Of) {
  const t = useTexts(languageTexts);
  const say = useSay();
  return (
    <Table title={t.switches} heads={[t.at, t.by, t.outcome, t.why]} figures={[]}>
      {switches.map(({ at, by, isOn, why }) => (
        <tr key={at}>
          <td>{formatInstant(at)}</td>
          <td>{say(by)}</td>
          <td>{isOn ? t.switchedOn : t.switchedOff}</td>
          <td className="wrap">{why}</td>
        </tr>
      ))}
    </Table>
  );
}

function Table(props: {
  readonly title: string;
  readonly heads: readonly string[];
  readonly figures: readonly string[];
  readonly children: ReactNode;
}) {
  const { title, heads, figures, children } = props;
  return (
    <section className="card" aria-label={title}>
      <header>
        <h2>{title}</h2>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section className="scroll" tabIndex={0} aria-label={title}>
        <table>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              {figures.map((head) => (
                <th key={head} scope="col" className="n">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </section>
    </section>
  );
}
