/** A part of a study on a card of its own, its number and question above, and what is wrong with it at its place. */
import type { ReactNode } from 'react';
import { useSay } from '../../../texts/use-texts.ts';
import { isAt, type Part, type PlacedProblem } from './state.ts';
import { headingId } from './steps.tsx';

export function PartCard(props: {
  readonly part: Part;
  readonly title: string;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = headingId(props.part);
  return (
    <section className="card wb-part" aria-labelledby={id}>
      <header>
        <h2 id={id} tabIndex={-1}>
          {props.title}
        </h2>
      </header>
      <div className="in stack">
        {props.note !== undefined && <p className="note">{props.note}</p>}
        {props.children}
      </div>
    </section>
  );
}

/** What the server found wrong at one place of the study. */
export function WrongAt({
  problems,
  at,
}: {
  readonly problems: readonly PlacedProblem[];
  readonly at: string;
}) {
  return <Wrong problems={problems.filter(({ pointer = '' }) => isAt(pointer, at))} />;
}

export function Wrong({ problems }: { readonly problems: readonly PlacedProblem[] }) {
  const say = useSay();
  if (problems.length === 0) return null;
  return (
    <ul className="wb-wrong">
      {problems.map((problem) => (
        <li key={`${problem.pointer} ${problem.message.en}`}>{say(problem.message)}</li>
      ))}
    </ul>
  );
}

/** One of several answers, with what it means. */
export function Choice(props: {
  readonly group: string;
  readonly title: string;
  readonly what: string;
  readonly isChosen: boolean;
  readonly choose: () => void;
}) {
  return (
    <label className={props.isChosen ? 'wb-choice on' : 'wb-choice'}>
      <input type="radio" name={props.group} checked={props.isChosen} onChange={props.choose} />
      <span>
        <b>{props.title}</b>
        <span className="note">{props.what}</span>
      </span>
    </label>
  );
}
