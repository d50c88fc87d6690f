/** The search over rulings: by likeness, by words, or by the number; what is asked stands in the address. */
import { useEffect, useId, useState } from 'react';
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { NearCaseView, RulingSearchView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { Chip } from '../../parts/filter-chip.tsx';
import { formatChance, formatCount, formatHs } from '../../parts/format.ts';
import { Await, Empty, Skeleton } from '../../parts/states.tsx';
import { useUrlState } from '../../parts/url-state.ts';
import { rulingTexts } from '../../texts/rulings.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

const SOURCES = ['ruling', 'kr', 'eu', 'uk', 'us'] as const;
/** Numbers of rulings made here, which have a page of their own. */
const OWN = /^AR-\d{4}-\d{6}$/;

export function RulingSearch() {
  const t = useTexts(rulingTexts);
  const [text, setText] = useUrlState('text');
  const [by, setBy] = useUrlState('by');
  const [source, setSource] = useUrlState('source');
  const [within, setWithin] = useUrlState('within');
  const asked = { text, by, source, within: /^(\d\d){1,3}$/.test(within) ? within : '' };
  const query = useGet<RulingSearchView>('/rulings', asked, { isEnabled: text !== '' });
  return (
    <section className="card" aria-label={t.search}>
      <header>
        <h2>{t.search}</h2>
      </header>
      <div className="in stack">
        <Field value={text} onAsk={setText} />
        <div className="row ru-filters">
          <Chip title={t.source} value={source} onChange={setSource}>
            {SOURCES.map((one) => (
              <option key={one} value={one}>
                {t[`source_${one}`]}
              </option>
            ))}
          </Chip>
          <Within value={within} onChange={setWithin} />
          <label className="row note">
            <input
              type="checkbox"
              checked={by === 'words'}
              onChange={(event) => setBy(event.target.checked ? 'words' : '')}
            />
            {t.byWords}
          </label>
        </div>
        {text === '' ? (
          <p className="note">{t.searchWhat}</p>
        ) : (
          <Await query={query} loading={<Reading />}>
            {(view) => <Found view={view} />}
          </Await>
        )}
      </div>
    </section>
  );
}

function Reading() {
  const t = useTexts(rulingTexts);
  return (
    <>
      <p className="note">{t.reading}</p>
      <Skeleton rows={6} />
    </>
  );
}

function Field({ value, onAsk }: { readonly value: string; readonly onAsk: (text: string) => void }) {
  const t = useTexts(rulingTexts);
  const id = useId();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <form
      className="ru-ask"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk(typed.trim());
      }}
    >
      <div className="field">
        <label htmlFor={id}>{t.searchField}</label>
        <input id={id} value={typed} maxLength={2000} onChange={(event) => setTyped(event.target.value)} />
      </div>
      <button type="submit" className="btn">
        {t.searchButton}
      </button>
    </form>
  );
}

function Within({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const t = useTexts(rulingTexts);
  return (
    <label className="row note">
      {t.within}
      <input
        className="select ru-within"
        inputMode="numeric"
        maxLength={6}
        value={value}
        onChange={(event) => onChange(event.target.value.replace(/\D/g, ''))}
      />
    </label>
  );
}

function Found({ view: { cases, known } }: { readonly view: RulingSearchView }) {
  const t = useTexts(rulingTexts);
  if (cases.length === 0) return <Empty title={t.foundNone}>{t.foundNoneWhat}</Empty>;
  return (
    <>
      <p className="note">{fill(t.found, { n: cases.length, known: formatCount(known) })}</p>
      <ul className="ru-found">
        {cases.map((one, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: cases may have no number, and the list is replaced whole
          <Case key={place} one={one} />
        ))}
      </ul>
    </>
  );
}

function Case({ one }: { readonly one: NearCaseView }) {
  const t = useTexts(rulingTexts);
  const say = useSay();
  const { source, ref, date, code, text, words, likeness } = one;
  return (
    <li>
      <p>
        <b>{formatHs(code)}</b> <span className="mid">{say(source)}</span>{' '}
        {OWN.test(ref) ? <Link href={`/rulings/${ref}`}>{ref}</Link> : <span>{ref}</span>}{' '}
        <span className="note">
          {date} · {t.likeness} {formatChance(likeness)}
        </span>
      </p>
      <details>
        <summary>{text}</summary>
        <p>{text}</p>
      </details>
      {words.length > 0 && (
        <p className="note">
          {t.words}: {words.join(', ')}
        </p>
      )}
    </li>
  );
}
