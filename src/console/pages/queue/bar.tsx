/** Above the queue: whose cases, which filters as chips, the order, columns, CSV, and getting the next case. */
import { Link } from 'wouter';
import type { CaseRow } from '../../../exchange/contract.ts';
import { ColumnMenu } from '../../parts/column-menu.tsx';
import { Chip, FindHere } from '../../parts/filter-chip.tsx';
import { useLaneName } from '../../parts/lane-mark.tsx';
import { LANES } from '../../parts/lanes.ts';
import type { SheetColumn } from '../../parts/sheet.tsx';
import type { ColumnChoice } from '../../parts/sheet-memory.ts';
import { SubjectChip } from '../../parts/subject-chip.tsx';
import { useCodes } from '../../parts/use-codes.ts';
import { useLanguage } from '../../session/preferences.tsx';
import { useHasRight, useOwnOffice } from '../../session/session.tsx';
import { queueTexts } from '../../texts/queue.ts';
import { readyTexts } from '../../texts/ready.ts';
import { sharedTexts } from '../../texts/shared.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { type Filters, isNarrowed, type Scope, type Sort } from './filters.ts';

export interface BarProps {
  readonly filters: Filters;
  readonly onChange: (change: Partial<Filters>) => void;
  readonly columns: readonly SheetColumn<CaseRow>[];
  readonly choice: ColumnChoice;
  readonly onSave: () => void;
  readonly onNext: () => void;
}

export function Bar({ filters, onChange, columns, choice, onSave, onNext }: BarProps) {
  const t = useTexts(queueTexts);
  const shared = useTexts(sharedTexts);
  const acceptance = useTexts(readyTexts);
  const has = useHasRight();
  const mayWork = has('case.work');
  const mayAccept = has('acceptance.read');
  return (
    <div className="bar1">
      <h1>{t.title}</h1>
      <Scopes filters={filters} onChange={onChange} />
      <Chips filters={filters} onChange={onChange} />
      {mayAccept && (
        <Link className="btn s" href="/queue/ready">
          {acceptance.toList}
        </Link>
      )}
      {isNarrowed(filters) && (
        <button
          type="button"
          className="btn link"
          onClick={() => onChange({ subject: '', lane: '', state: '', office: '', search: '' })}
        >
          {t.clear}
        </button>
      )}
      <span className="row bar1-tools">
        <label className="chip">
          {t.sort}
          <select value={filters.sort} onChange={(event) => onChange({ sort: event.target.value as Sort })}>
            <option value="due">{t.sortDue}</option>
            <option value="priority">{t.sortPriority}</option>
            <option value="value">{t.sortValue}</option>
            <option value="opened">{t.sortOpened}</option>
          </select>
        </label>
        <ColumnMenu columns={columns} choice={choice} />
        <button type="button" className="btn s" title={shared.csvSave} onClick={onSave}>
          {shared.csv}
        </button>
        {mayWork && (
          <button type="button" className="btn s main-act" onClick={onNext}>
            {t.next} <kbd>N</kbd>
          </button>
        )}
      </span>
    </div>
  );
}

type FilterProps = Pick<BarProps, 'filters' | 'onChange'>;

function Scopes({ filters, onChange }: FilterProps) {
  const t = useTexts(queueTexts);
  const has = useHasRight();
  const wide: Scope = useOwnOffice() === null ? 'all' : 'office';
  const scopes: readonly Scope[] = has('case.work') ? ['mine', wide] : [wide];
  if (scopes.length === 1) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw its own frame and cannot be laid out in a bar
    <span className="seg" role="group" aria-label={t.scope}>
      {scopes.map((scope) => (
        <button
          key={scope}
          type="button"
          aria-pressed={filters.scope === scope}
          onClick={() => onChange({ scope })}
        >
          {t[scope]}
        </button>
      ))}
    </span>
  );
}

function Chips({ filters, onChange }: FilterProps) {
  const t = useTexts(queueTexts);
  const language = useLanguage();
  const laneName = useLaneName();
  const offices = useCodes('customs-offices');
  return (
    <>
      <SubjectChip value={filters.subject} onChange={(subject) => onChange({ subject })} />
      <Chip title={t.lane} value={filters.lane} onChange={(lane) => onChange({ lane })}>
        {LANES.filter((lane) => lane !== 'release').map((lane) => (
          <option key={lane} value={lane}>
            {laneName(lane)}
          </option>
        ))}
      </Chip>
      <Chip title={t.state} value={filters.state} onChange={(state) => onChange({ state })}>
        <option value="open">{t.stateOpen}</option>
        <option value="dealt">{t.stateDealt}</option>
        <option value="closed">{t.stateClosed}</option>
      </Chip>
      {filters.scope === 'all' && (
        <Chip title={t.customs} value={filters.office} onChange={(office) => onChange({ office })}>
          {filters.office !== '' && !offices.some((row) => row.code === filters.office) && (
            <option value={filters.office}>{filters.office}</option>
          )}
          {offices.map((row) => (
            <option key={row.code} value={row.code}>
              {row.code} {row.name[language]}
            </option>
          ))}
        </Chip>
      )}
      <FindHere value={filters.search} onChange={(search) => onChange({ search })} />
    </>
  );
}
