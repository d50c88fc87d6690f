/** What counts as alike, which rows judge, and the few settings of the learning, each with what it means. */
import type { StudyColumn, StudyDefinition } from '../../../../exchange/contract.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { workbenchDraftTexts } from '../../../texts/workbench-draft.ts';
import type { TitleOf } from '../titles.ts';
import { ColumnChips } from './column-chips.tsx';
import { Directions } from './directions.tsx';
import { NumberField } from './number-field.tsx';
import { Choice, PartCard, WrongAt } from './part.tsx';
import type { DraftWork } from './use-draft.ts';

interface Props {
  readonly work: DraftWork;
  readonly columns: readonly StudyColumn[];
  readonly titleOf: TitleOf;
}

type Set = (part: Partial<StudyDefinition>, place: string) => void;

export function JudgePart({ work, columns, titleOf }: Props) {
  const t = useTexts(workbenchDraftTexts);
  const { definition } = work.draft;
  const set: Set = (part, place) =>
    work.change((draft) => ({ ...draft, definition: { ...draft.definition, ...part } }), place);
  return (
    <PartCard part="judge" title={t.judgeTitle}>
      <GroupBy definition={definition} columns={columns} titleOf={titleOf} set={set} />
      <WrongAt problems={work.problems} at="/definition/groupBy" />
      <Judging definition={definition} set={set} />
      <WrongAt problems={work.problems} at="/definition/judge" />
      <Directions work={work} columns={columns} titleOf={titleOf} set={set} />
      <Settings work={work} set={set} />
    </PartCard>
  );
}

function GroupBy(props: {
  readonly definition: StudyDefinition;
  readonly columns: readonly StudyColumn[];
  readonly titleOf: TitleOf;
  readonly set: Set;
}) {
  const t = useTexts(workbenchDraftTexts);
  return (
    <ColumnChips
      title={t.groupBy}
      what={t.groupByWhat}
      none={t.groupByNone}
      add={t.groupByAdd}
      chosen={props.definition.groupBy}
      choices={props.columns.map(({ name }) => name)}
      titleOf={props.titleOf}
      take={(groupBy) => props.set({ groupBy }, '/definition/groupBy')}
    />
  );
}

function Judging({ definition, set }: { readonly definition: StudyDefinition; readonly set: Set }) {
  const t = useTexts(workbenchDraftTexts);
  const { judge, source } = definition;
  const take = (next: StudyDefinition['judge']) => set({ judge: next }, '/definition/judge');
  return (
    <div>
      <h3>{t.judge}</h3>
      <div className="wb-choices" role="radiogroup" aria-label={t.judge}>
        {source.kind === 'examined' && (
          <Choice
            group="judge"
            title={t.judgeFrom}
            what={t.judgeFromWhat}
            isChosen={judge.kind === 'from'}
            choose={() => take({ kind: 'from', day: source.to })}
          />
        )}
        <Choice
          group="judge"
          title={t.judgeShare}
          what={t.judgeShareWhat}
          isChosen={judge.kind === 'share'}
          choose={() => take({ kind: 'share', percent: 25 })}
        />
      </div>
      <div className="wb-fields wb-below">
        {judge.kind === 'from' ? (
          <label className="field">
            <span className="label">{t.judgeDay}</span>
            <input
              type="date"
              value={judge.day}
              onChange={(event) => take({ kind: 'from', day: event.target.value })}
            />
          </label>
        ) : (
          <NumberField
            title={t.judgePercent}
            value={judge.percent}
            onChange={(percent) => take({ kind: 'share', percent })}
          />
        )}
      </div>
    </div>
  );
}

function Settings({ work, set }: { readonly work: DraftWork; readonly set: Set }) {
  const t = useTexts(workbenchDraftTexts);
  const { settings, seed } = work.draft.definition;
  const what = { trees: t.treesWhat, depth: t.depthWhat, rate: t.rateWhat };
  return (
    <div>
      <h3>{t.settings}</h3>
      <p className="note">{t.settingsWhat}</p>
      <div className="wb-settings">
        {(['trees', 'depth', 'rate'] as const).map((name) => (
          <div key={name}>
            <NumberField
              title={t[name]}
              note={what[name]}
              value={settings[name]}
              onChange={(value) =>
                set({ settings: { ...settings, [name]: value } }, `/definition/settings/${name}`)
              }
            />
            <WrongAt problems={work.problems} at={`/definition/settings/${name}`} />
          </div>
        ))}
        <div>
          <NumberField
            title={t.seed}
            note={t.seedWhat}
            value={seed}
            onChange={(value) => set({ seed: Math.trunc(value) }, '/definition/seed')}
          />
          <WrongAt problems={work.problems} at="/definition/seed" />
        </div>
      </div>
      <label className="wb-tick">
        <input
          type="checkbox"
          checked={settings.forNewGroups}
          onChange={(event) =>
            set({ settings: { ...settings, forNewGroups: event.target.checked } }, '/definition/settings')
          }
        />
        <span>
          <b>{t.forNewGroups}</b> <span className="note">{t.forNewGroupsWhat}</span>
        </span>
      </label>
    </div>
  );
}
