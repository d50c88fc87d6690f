/** At which level an item stands, in a mark that says it in words as well as in colour. */
import type { SupplyLevel, SupplyLevelName } from '../../../exchange/contract.ts';
import { useSay } from '../../texts/use-texts.ts';

const LOOK = { 0: 'off', 1: 'warn', 2: 'warn', 3: 'bad', 4: 'bad' } as const;

export function LevelMark(props: { readonly level: SupplyLevel; readonly name: SupplyLevelName['name'] }) {
  const say = useSay();
  return (
    <span className={`st ${LOOK[props.level]}`} data-level={props.level}>
      {say(props.name)}
    </span>
  );
}
