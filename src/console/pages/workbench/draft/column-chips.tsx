/** Some columns of a study under one heading: each can be taken away, others are added by name. */
import { fill } from '../../../../core/text.ts';
import { Combobox } from '../../../parts/combobox.tsx';
import { useTexts } from '../../../texts/use-texts.ts';
import { workbenchDraftTexts } from '../../../texts/workbench-draft.ts';
import type { TitleOf } from '../titles.ts';

interface Props {
  readonly title: string;
  readonly what: string;
  readonly none: string;
  readonly add: string;
  readonly chosen: readonly string[];
  /** Names that may be added. */
  readonly choices: readonly string[];
  readonly titleOf: TitleOf;
  readonly take: (next: readonly string[]) => void;
}

export function ColumnChips({ title, what, none, add, chosen, choices, titleOf, take }: Props) {
  const t = useTexts(workbenchDraftTexts);
  return (
    <div>
      <h3>{title}</h3>
      <p className="note">{what}</p>
      <p className="row wb-groups">
        {chosen.length === 0 && <span>{none}</span>}
        {chosen.map((name) => (
          <span key={name} className="chip">
            {titleOf(name)}
            <button
              type="button"
              aria-label={fill(t.removeGroup, { name: titleOf(name) })}
              onClick={() => take(chosen.filter((one) => one !== name))}
            >
              ×
            </button>
          </span>
        ))}
        <Combobox
          key={chosen.length}
          label={add}
          placeholder={add}
          choices={choices
            .filter((name) => !chosen.includes(name))
            .map((name) => ({ value: name, title: titleOf(name), note: name }))}
          value=""
          nothing={t.nothing}
          onChoose={(name) => take([...chosen, name])}
        />
      </p>
    </div>
  );
}
