/** What narrows the list of declarations, and the chips by which it is chosen and removed. */
import { fill } from '../../../core/text.ts';
import { Chip, FindHere } from '../../parts/filter-chip.tsx';
import { formatSpan } from '../../parts/format.ts';
import { useLaneName } from '../../parts/lane-mark.tsx';
import { LANES } from '../../parts/lanes.ts';
import { SubjectChip } from '../../parts/subject-chip.tsx';
import { useCodes } from '../../parts/use-codes.ts';
import { useLanguage } from '../../session/preferences.tsx';
import { declarationsTexts, stateTexts } from '../../texts/declarations.ts';
import { sharedTexts } from '../../texts/shared.ts';
import { useTexts } from '../../texts/use-texts.ts';

/** What narrows the list; those after `office` come from links of other pages and are shown as chips to remove. */
export const FILTERS = [
  'search',
  'subject',
  'lane',
  'state',
  'office',
  'hs',
  'importer',
  'seller',
  'criterion',
  'detector',
  'from',
  'to',
] as const;
type FilterName = (typeof FILTERS)[number];
export type Filters = Readonly<Record<FilterName, string>>;

export const NOTHING = Object.fromEntries(FILTERS.map((name) => [name, ''])) as Filters;

export function Chips({
  filters,
  onChange,
}: {
  readonly filters: Filters;
  readonly onChange: (change: Partial<Filters>) => void;
}) {
  const t = useTexts(declarationsTexts);
  const shared = useTexts(sharedTexts);
  const states = useTexts(stateTexts);
  const language = useLanguage();
  const laneName = useLaneName();
  const offices = useCodes('customs-offices');
  const linked = (['hs', 'importer', 'seller', 'criterion', 'detector'] as const).filter(
    (name) => filters[name] !== '',
  );
  return (
    <>
      <FindHere value={filters.search} onChange={(search) => onChange({ search })} />
      <SubjectChip value={filters.subject} onChange={(subject) => onChange({ subject })} />
      <Chip title={t.lane} value={filters.lane} onChange={(lane) => onChange({ lane })}>
        {LANES.map((lane) => (
          <option key={lane} value={lane}>
            {laneName(lane)}
          </option>
        ))}
      </Chip>
      <Chip title={t.state} value={filters.state} onChange={(state) => onChange({ state })}>
        {Object.entries(states).map(([state, name]) => (
          <option key={state} value={state}>
            {name}
          </option>
        ))}
      </Chip>
      <Chip title={t.office} value={filters.office} onChange={(office) => onChange({ office })}>
        {offices.map((row) => (
          <option key={row.code} value={row.code}>
            {row.code} {row.name[language]}
          </option>
        ))}
      </Chip>
      {linked.map((name) => (
        <span
          key={name}
          className="chip on"
          title={name === 'criterion' || name === 'detector' ? t.lately : undefined}
        >
          {t[name]} <b>{filters[name]}</b>
          <button
            type="button"
            aria-label={fill(shared.removeFilter, { name: t[name] })}
            onClick={() => onChange({ [name]: '' })}
          >
            <span aria-hidden="true">×</span>
          </button>
        </span>
      ))}
      {(filters.from !== '' || filters.to !== '') && (
        <span className="chip on">
          {t.time} <b>{formatSpan(filters.from, filters.to)}</b>
          <button
            type="button"
            aria-label={fill(shared.removeFilter, { name: t.time })}
            onClick={() => onChange({ from: '', to: '' })}
          >
            <span aria-hidden="true">×</span>
          </button>
        </span>
      )}
      {FILTERS.some((name) => filters[name] !== '') && (
        <button type="button" className="btn link" onClick={() => onChange(NOTHING)}>
          {t.clear}
        </button>
      )}
    </>
  );
}
