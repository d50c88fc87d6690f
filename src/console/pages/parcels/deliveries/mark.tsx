/** How a delivery compares with its list, as one mark. */
import type { Text } from '../../../../core/text.ts';
import { useSay } from '../../../texts/use-texts.ts';

const LOOK = { same: 'ok', near: 'warn', elsewhere: 'bad', unknown: 'off', silent: 'off' } as const;

export function DeliveryMark(props: { readonly standing: keyof typeof LOOK | null; readonly name: Text }) {
  const say = useSay();
  const { standing, name } = props;
  return <span className={`st ${standing === null ? 'off' : LOOK[standing]}`}>{say(name)}</span>;
}
