/** A card with a heading and, beside it, what can be done with it. */
import type { ReactNode } from 'react';

export function Card(props: {
  readonly title: string;
  readonly act?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="card" aria-label={props.title}>
      <header>
        <h2>{props.title}</h2>
        <span className="grow" />
        {props.act}
      </header>
      <div className="in li-beside">{props.children}</div>
    </section>
  );
}
