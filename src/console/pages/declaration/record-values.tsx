/** Every number that was read for a decision, grouped as the server groups it; lines stay folded, for there may be hundreds. */
import { useState } from 'react';
import { fill, formatNumber } from '../../../core/text.ts';
import type { DecisionView } from '../../../exchange/contract.ts';
import { NONE } from '../../parts/format.ts';
import { declarationTexts } from '../../texts/declaration.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

type Value = DecisionView['values'][number];

export function Values({ decision }: { readonly decision: DecisionView }) {
  const groups = Map.groupBy(decision.values, (value) => value.group);
  return (
    <div className="in">
      {[...groups].map(([name, values], place) => (
        <Group key={name} name={name} values={values} isOpenAtFirst={place === 0 || groups.size <= 6} />
      ))}
    </div>
  );
}

interface GroupProps {
  readonly name: string;
  readonly values: readonly Value[];
  readonly isOpenAtFirst: boolean;
}

/** Rows are drawn only while the group is open: a long declaration reads thousands of numbers. */
function Group({ name, values, isOpenAtFirst }: GroupProps) {
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const title = useGroupName();
  const say = useSay();
  return (
    <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        {title(name)} <span className="dim">{values.length}</span>
      </summary>
      {isOpen && (
        <table className="de-values">
          <tbody>
            {values.map((value) => (
              <tr key={value.name}>
                <th scope="row">{say(value.title)}</th>
                <td>
                  <code className="dim">{value.name}</code>
                </td>
                <td className="n">
                  {typeof value.value === 'number' ? formatNumber(value.value) : (value.value ?? NONE)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}

/** `declaration`, `item 3`, `item 3 profile`, `capacity` and `draw` in words. */
function useGroupName(): (group: string) => string {
  const t = useTexts(declarationTexts);
  const names: Readonly<Partial<Record<string, string>>> = {
    declaration: t['group.declaration'],
    capacity: t['group.capacity'],
    draw: t['group.draw'],
  };
  return (group) => {
    const [, line, profile] = /^item (\d+)( profile)?$/.exec(group) ?? [];
    if (line === undefined) return names[group] ?? group;
    const title = fill(t.line, { n: line });
    return profile === undefined ? title : `${title} · ${t['group.profile']}`;
  };
}
