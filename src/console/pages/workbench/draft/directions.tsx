/** With which numbers the chance may never fall, or never rise, as an officer would expect of them. */
import type { StudyColumn, StudyDefinition } from '../../../../exchange/contract.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { workbenchDraftTexts } from '../../../texts/workbench-draft.ts';
import type { TitleOf } from '../titles.ts';
import { ColumnChips } from './column-chips.tsx';
import { WrongAt } from './part.tsx';
import type { DraftWork } from './use-draft.ts';

interface Props {
  readonly work: DraftWork;
  readonly columns: readonly StudyColumn[];
  readonly titleOf: TitleOf;
  readonly set: (part: Partial<StudyDefinition>, place: string) => void;
}

export function Directions({ work, columns, titleOf, set }: Props) {
  const t = useTexts(workbenchDraftTexts);
  const { definition } = work.draft;
  const { neverFallsWith = [], neverRisesWith = [] } = definition;
  const taken = new Set([...neverFallsWith, ...neverRisesWith]);
  const numbers = columns
    .filter(({ name, kind }) => kind === 'number' && definition.columns.includes(name) && !taken.has(name))
    .map(({ name }) => name);
  const rows = [
    ['neverFallsWith', neverFallsWith],
    ['neverRisesWith', neverRisesWith],
  ] as const;
  return (
    <>
      {rows.map(([field, chosen]) => (
        <div key={field}>
          <ColumnChips
            title={t[field]}
            what={t[`${field}What`]}
            none={t.free}
            add={t[`${field}Add`]}
            chosen={chosen}
            choices={numbers}
            titleOf={titleOf}
            take={(next) => set({ [field]: next }, `/definition/${field}`)}
          />
          <WrongAt problems={work.problems} at={`/definition/${field}`} />
        </div>
      ))}
    </>
  );
}
