/** Where a parcel stands: the public states in order, done, now and ahead. */
import type { MyStatus } from '../../exchange/contract.ts';
import { useSay } from '../texts/use-texts.ts';

export function Steps({ status }: { readonly status: MyStatus }) {
  const say = useSay();
  return (
    <ol className="my-steps">
      {status.steps.map(({ state, name, day, is }) => (
        <li key={state} className={is} aria-current={is === 'now' ? 'step' : undefined}>
          <i aria-hidden="true">{is === 'done' ? '✓' : ''}</i>
          <b>{say(name)}</b>
          <span>{day ?? ''}</span>
        </li>
      ))}
    </ol>
  );
}
