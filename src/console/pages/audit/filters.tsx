/** What narrows the auditor's lists, kept in the address: person, declaration, days. */
import { type FormEvent, useId } from 'react';
import { useSearchParams } from 'wouter';
import { plainSearch } from '../../parts/format.ts';
import { auditTexts } from '../../texts/audit.ts';
import { useTexts } from '../../texts/use-texts.ts';

const NAMES = ['account', 'number', 'from', 'to', 'days'] as const;
export type FilterName = (typeof NAMES)[number];
export type Filters = Readonly<Record<FilterName, string>>;

export function useFilters(): [Filters, (next: Partial<Filters>) => void] {
  const [parameters, setParameters] = useSearchParams();
  const filters = Object.fromEntries(NAMES.map((name) => [name, parameters.get(name) ?? ''])) as Filters;
  const set = (next: Partial<Filters>) =>
    setParameters((old) => {
      const kept = new URLSearchParams(old);
      for (const [name, value] of Object.entries({ ...filters, ...next })) {
        if (value === '') kept.delete(name);
        else kept.set(name, value);
      }
      return kept;
    });
  return [filters, set];
}

const TYPES: Readonly<Record<FilterName, string>> = {
  account: 'text',
  number: 'text',
  from: 'date',
  to: 'date',
  days: 'number',
};

export function FilterForm({ names }: { readonly names: readonly FilterName[] }) {
  const t = useTexts(auditTexts);
  const [filters, set] = useFilters();
  const id = useId();
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const next = Object.fromEntries(names.map((name) => [name, String(given.get(name) ?? '').trim()]));
    set({ ...next, ...(next.number === undefined ? {} : { number: plainSearch(next.number) }) });
  };
  const isNarrowed = names.some((name) => filters[name] !== '');
  return (
    // A form of its own for each state of the address, so that going back shows what was asked then.
    <form key={names.map((name) => filters[name]).join('|')} className="au-filters" onSubmit={apply}>
      {names.map((name) => (
        <label key={name} htmlFor={`${id}${name}`}>
          {t[name]}
          <input
            id={`${id}${name}`}
            className="select"
            name={name}
            type={TYPES[name]}
            min={name === 'days' ? 1 : undefined}
            max={name === 'days' ? 366 : undefined}
            defaultValue={filters[name]}
            autoComplete="off"
          />
        </label>
      ))}
      <button type="submit" className="btn s">
        {t.apply}
      </button>
      {isNarrowed && (
        <button
          type="button"
          className="btn link"
          onClick={() => set(Object.fromEntries(names.map((name) => [name, ''])))}
        >
          {t.clear}
        </button>
      )}
    </form>
  );
}
