/** Search over everything that the reader may see: one field, what was found kind by kind, all of it by keyboard. */
import './search.css';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { SearchKind, SearchView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { useMenu } from '../../menu.ts';
import { formatCount } from '../../parts/format.ts';
import { useKeys } from '../../parts/keyboard.ts';
import { Await, Empty, Skeleton } from '../../parts/states.tsx';
import { useUrlState } from '../../parts/url-state.ts';
import { useRowFocus } from '../../parts/use-rows.ts';
import { useLanguage } from '../../session/preferences.tsx';
import { searchTexts } from '../../texts/search.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { type Line, linesOf, SearchGroups } from './groups.tsx';
import { ownPages } from './own-pages.ts';

const KINDS: readonly SearchKind[] = [
  'declaration',
  'case',
  'objection',
  'criterion',
  'policy',
  'operator',
  'notice',
  'code',
];

export default function SearchPage() {
  const t = useTexts(searchTexts);
  const [typed, setTyped] = useUrlState('q');
  const [given, setKind] = useUrlState('kind');
  const kind = KINDS.find((one) => one === given);
  const wanted = typed.trim();
  const query = useGet<SearchView>(
    '/search',
    { q: wanted, ...(kind === undefined ? {} : { kind }) },
    { isEnabled: wanted !== '', keepsPrevious: true },
  );
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        <Field value={typed} onChange={setTyped} />
      </div>
      <fieldset className="se-kinds seg" aria-label={t.what}>
        {([undefined, ...KINDS] as const).map((one) => (
          <button
            key={one ?? 'all'}
            type="button"
            aria-pressed={one === kind}
            onClick={() => setKind(one ?? '')}
          >
            {t[one ?? 'all']}
            {one !== undefined && kind === undefined && <Count view={query.data} kind={one} />}
          </button>
        ))}
      </fieldset>
      {wanted === '' ? (
        <Empty title={t.emptyTitle}>{t.emptyWhat}</Empty>
      ) : (
        <Await
          query={query}
          loading={
            <div className="card">
              <Skeleton rows={8} />
            </div>
          }
        >
          {(view) => <Found view={view} typed={wanted} kind={kind} onKind={setKind} />}
        </Await>
      )}
    </>
  );
}

function Count({ view, kind }: { readonly view: SearchView | undefined; readonly kind: SearchKind }) {
  const total = view?.groups.find((group) => group.kind === kind)?.total ?? 0;
  return total === 0 ? null : <b> {formatCount(total)}</b>;
}

/** Keeps what is typed, and tells the address after a short pause. */
const PAUSE_MILLIS = 150;

function Field(props: { readonly value: string; readonly onChange: (value: string) => void }) {
  const { value, onChange } = props;
  const t = useTexts(searchTexts);
  const [text, setText] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return undefined;
    const timer = setTimeout(() => onChange(text), PAUSE_MILLIS);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  useKeys({ '/': { title: t.keyField, run: () => field.current?.select() } });
  return (
    <search className="se-field">
      <input
        ref={field}
        value={text}
        maxLength={200}
        placeholder={t.placeholder}
        aria-label={t.field}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur();
        }}
      />
    </search>
  );
}

function Found(props: {
  readonly view: SearchView;
  readonly typed: string;
  readonly kind: SearchKind | undefined;
  readonly onKind: (kind: string) => void;
}) {
  const { view, typed, kind, onKind } = props;
  const t = useTexts(searchTexts);
  const [, go] = useLocation();
  const menu = useMenu();
  const own = ownPages(menu, useLanguage(), kind === undefined ? typed : '');
  const lines = linesOf(view, own);
  const { row } = useRowFocus<Line>({
    name: 'search',
    rows: lines.filter(({ path }) => path !== null),
    keyOf: ({ key }) => key,
    onOpen: ({ path }) => path !== null && go(path),
  });
  return (
    <div className="se-groups">
      {view.behind > 0 && (
        <p className="note" role="status">
          {fill(t.behind, { n: view.behind })}
        </p>
      )}
      {lines.length === 0 ? (
        <Empty title={t.noneTitle}>{view.words.length === 0 ? t.noWords : t.noneWhat}</Empty>
      ) : (
        <SearchGroups view={view} lines={lines} focused={row?.key ?? ''} onKind={onKind} />
      )}
    </div>
  );
}
