/** Asks what a code of one edition is called in another, and says by what that is known or why it is not. */
import { useId, useState } from 'react';
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { TranslationView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { formatHs } from '../../parts/format.ts';
import { Await } from '../../parts/states.tsx';
import { useUrlState } from '../../parts/url-state.ts';
import { codeHistoryTexts } from '../../texts/code-history.ts';
import { useTexts } from '../../texts/use-texts.ts';

const EDITIONS = ['HS 2007', 'HS 2012', 'HS 2017', 'HS 2022', 'HS 2028'] as const;
/** The edition whose codes have pages here. */
const IN_USE = 'HS 2022';

export function OtherEdition() {
  const t = useTexts(codeHistoryTexts);
  const id = useId();
  const [code, setCode] = useUrlState('code');
  const [from, setFrom] = useUrlState('from', 'HS 2012');
  const [to, setTo] = useUrlState('to', IN_USE);
  const [typed, setTyped] = useState(code);
  const query = useGet<TranslationView>(
    '/classification/editions',
    { code, from, to },
    { isEnabled: code !== '' },
  );
  const choice = (label: string, value: string, set: (value: string) => void) => (
    <label className="row">
      {label}
      <select className="select" value={value} onChange={(event) => set(event.target.value)}>
        {EDITIONS.map((edition) => (
          <option key={edition}>{edition}</option>
        ))}
      </select>
    </label>
  );
  return (
    <section className="card" aria-label={t.otherEdition}>
      <header>
        <h2>{t.otherEdition}</h2>
      </header>
      <form
        className="in row gu-other"
        onSubmit={(event) => {
          event.preventDefault();
          setCode(typed.trim());
        }}
      >
        <label className="row" htmlFor={id}>
          {t.codeIn}
        </label>
        <input
          id={id}
          className="select"
          value={typed}
          maxLength={20}
          onChange={(event) => setTyped(event.target.value)}
        />
        {choice(t.from, from, setFrom)}
        {choice(t.to, to, setTo)}
        <button type="submit" className="btn" disabled={typed.trim() === ''}>
          {t.translate}
        </button>
      </form>
      {code !== '' && <Await query={query}>{(view) => <Answer view={view} />}</Await>}
    </section>
  );
}

function Answer({ view: { by, source, targets, to } }: { readonly view: TranslationView }) {
  const t = useTexts(codeHistoryTexts);
  return (
    <div className="in stack">
      <ul>
        {targets.map(({ code, isPartial, note }) => (
          <li key={code}>
            {to === IN_USE ? <Link href={`/guide/${code}`}>{formatHs(code)}</Link> : <b>{formatHs(code)}</b>}{' '}
            {isPartial && <span className="st warn">{t.partial}</span>} <span className="note">{note}</span>
          </li>
        ))}
      </ul>
      <p className={by === 'number-stands' ? 'st warn gu-said' : 'note'}>{fill(t[`by_${by}`], { source })}</p>
    </div>
  );
}
