/** Where a declaration stands, in a word; the colour says who has to do something and never stands alone. */
import type { StatusWords, WaitsFor } from '../../../exchange/contract.ts';
import { useSay } from '../../texts/use-texts.ts';

const CLASSES: Readonly<Record<WaitsFor, string>> = { you: 'warn', customs: 'off', nobody: 'ok' };

export function StatusMark({ status }: { readonly status: StatusWords }) {
  const say = useSay();
  return (
    <span className={`st ${CLASSES[status.waitsFor]}`} title={say(status.next)}>
      {say(status.title)}
    </span>
  );
}
