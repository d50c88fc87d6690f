/** Asks for the six digits that were sent somewhere, or to give that up. */
import type { FormEvent } from 'react';
import { Input } from './pages/code-data.tsx';

export function NumberForm(props: {
  readonly title: string;
  readonly prove: string;
  readonly giveUp: string;
  readonly isBusy: boolean;
  readonly isBlocked?: boolean;
  readonly onProve: (given: Readonly<Record<string, FormDataEntryValue>>) => void;
  readonly onGiveUp: () => void;
}) {
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    props.onProve(Object.fromEntries(new FormData(event.currentTarget)));
  };
  return (
    <form className="my-form" onSubmit={send}>
      <Input name="number" title={props.title} pattern="\d{6}" inputMode="numeric" isRequired />
      <button type="submit" className="my-big" disabled={props.isBusy || props.isBlocked === true}>
        {props.prove}
      </button>
      <button type="button" className="my-big is-quiet" disabled={props.isBusy} onClick={props.onGiveUp}>
        {props.giveUp}
      </button>
    </form>
  );
}
