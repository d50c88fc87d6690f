/** What a study is to find: findings of examinations, or the rows of a table whose answer means yes. */
import { fill } from '../../../../core/text.ts';
import type { StudyColumn, StudyDefinition, StudySources } from '../../../../exchange/contract.ts';
import { Combobox } from '../../../parts/combobox.tsx';
import { formatCount } from '../../../parts/format.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { workbenchDraftTexts } from '../../../texts/workbench-draft.ts';
import type { LookWork } from '../look/use-look.ts';
import { Choice, PartCard, WrongAt } from './part.tsx';
import type { DraftWork } from './use-draft.ts';

type Outcome = StudyDefinition['outcome'];
type Answer = Extract<Outcome, { kind: 'column' }>;

interface Props {
  readonly work: DraftWork;
  readonly sources: StudySources;
  readonly columns: readonly StudyColumn[];
  readonly look: LookWork;
}

export function OutcomePart({ work, sources, columns, look }: Props) {
  const t = useTexts(workbenchDraftTexts);
  const { source, outcome } = work.draft.definition;
  const take = (next: Outcome) =>
    work.change(
      (draft) => ({ ...draft, definition: { ...draft.definition, outcome: next } }),
      '/definition/outcome',
      '/definition/columns',
    );
  return (
    <PartCard part="outcome" title={t.outcomeTitle}>
      {outcome.kind !== 'column' ? (
        <Findings outcome={outcome} sources={sources} take={take} />
      ) : source.kind === 'uploaded' && source.table === '' ? (
        <p className="dim">{t.needTable}</p>
      ) : (
        <AnswerColumn
          outcome={outcome}
          columns={columns}
          look={look}
          isWrong={work.problems.some(({ pointer }) => pointer?.startsWith('/definition/outcome'))}
          take={(next) => {
            take(next);
            // Choosing the column counts its entries; choosing the entry looks at all columns beside it.
            look.start({ source, outcome: next });
          }}
        />
      )}
      <WrongAt problems={work.problems} at="/definition/outcome" />
    </PartCard>
  );
}

function Findings(props: {
  readonly outcome: Exclude<Outcome, { kind: 'column' }>;
  readonly sources: StudySources;
  readonly take: (next: Outcome) => void;
}) {
  const { outcome, take } = props;
  const t = useTexts(workbenchDraftTexts);
  const say = useSay();
  const codes = outcome.kind === 'codes' ? outcome.codes : [];
  return (
    <>
      <div className="wb-choices" role="radiogroup" aria-label={t.outcomeTitle}>
        {(['found', 'critical', 'codes'] as const).map((kind) => (
          <Choice
            key={kind}
            group="outcome"
            title={t[kind]}
            what={{ found: t.foundWhat, critical: t.criticalWhat, codes: t.codesWhat }[kind]}
            isChosen={outcome.kind === kind}
            choose={() => take(kind === 'codes' ? { kind, codes } : { kind })}
          />
        ))}
      </div>
      {outcome.kind === 'codes' && (
        <fieldset className="wb-ticks" aria-label={t.codesLabel}>
          {props.sources.outcomeCodes.map(({ code, title }) => (
            <label key={code}>
              <input
                type="checkbox"
                checked={codes.includes(code)}
                onChange={(event) =>
                  take({
                    kind: 'codes',
                    codes: event.target.checked ? [...codes, code] : codes.filter((one) => one !== code),
                  })
                }
              />
              {say(title)} <code className="dim">{code}</code>
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}

function AnswerColumn(props: {
  readonly outcome: Answer;
  readonly columns: readonly StudyColumn[];
  readonly look: LookWork;
  readonly isWrong: boolean;
  readonly take: (next: Answer) => void;
}) {
  const { outcome, columns, look, take } = props;
  const t = useTexts(workbenchDraftTexts);
  const say = useSay();
  const entries = look.last?.looked.columns.find(({ name }) => name === outcome.column)?.common ?? [];
  const isCounting = outcome.column !== '' && outcome.yes === '' && look.job?.state === 'running';
  return (
    <div className="wb-fields">
      <div className="field">
        <span className="label">{t.column}</span>
        <Combobox
          label={t.column}
          choices={columns.map(({ name, title, kind }) => ({
            value: name,
            title: say(title),
            note: t[kind],
          }))}
          value={outcome.column}
          nothing={t.nothing}
          isWrong={props.isWrong && outcome.column === ''}
          onChoose={(column) => take({ ...outcome, column, yes: '' })}
        />
        <span className="note">{t.columnWhat}</span>
      </div>
      <div className="field">
        <span className="label">{t.yes}</span>
        <Combobox
          label={t.yes}
          choices={entries.map(({ name, rows }) => ({
            value: name,
            title: name,
            note: fill(t.entryRows, { rows: formatCount(rows) }),
          }))}
          value={outcome.yes}
          nothing={t.nothing}
          isFree
          isWrong={props.isWrong}
          onChoose={(yes) => take({ ...outcome, yes })}
        />
        <span className="note">{isCounting ? fill(t.entries, { n: outcome.column }) : t.yesWhat}</span>
      </div>
    </div>
  );
}
