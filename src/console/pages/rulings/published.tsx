/** Rulings as everybody may read them: published and in force, found by words and code; one of them with all its versions. */
import './rulings.css';
import { type FormEvent, useId } from 'react';
import { Link, useParams, useSearchParams } from 'wouter';
import type { PublishedRulings } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { formatHs } from '../../parts/format.ts';
import { Await, Empty, Skeleton } from '../../parts/states.tsx';
import { rulingTexts } from '../../texts/rulings.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Versions } from './ruling.tsx';

export function PublishedRuling() {
  const { number = '' } = useParams<{ number: string }>();
  return <Versions number={number} from="/rulings/published" />;
}

export default function PublishedPage() {
  const t = useTexts(rulingTexts);
  const [parameters, setParameters] = useSearchParams();
  const [text, within] = [parameters.get('text') ?? '', parameters.get('within') ?? ''];
  const asked = { text, within: within.replace(/\D/g, '') };
  const query = useGet<PublishedRulings>('/rulings/published', asked);
  const ids = { text: useId(), within: useId() };
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value).trim()]);
    // Both at once: one after the other the second would be written over the address before the first.
    setParameters(said.filter(([, value]) => value !== '') as [string, string][], { replace: true });
  };
  return (
    <>
      <div className="head">
        <h1>{t.openTitle}</h1>
      </div>
      <p className="note">{t.openWhat}</p>
      <section className="card" aria-label={t.openTitle}>
        <form className="in row" onSubmit={ask} key={`${text} ${within}`}>
          <div className="field">
            <label htmlFor={ids.text}>{t.openWords}</label>
            <input id={ids.text} name="text" defaultValue={text} maxLength={200} />
          </div>
          <div className="field">
            <label htmlFor={ids.within}>{t.openCode}</label>
            <input id={ids.within} name="within" defaultValue={within} maxLength={12} inputMode="numeric" />
          </div>
          <button type="submit" className="btn main-act">
            {t.openFind}
          </button>
        </form>
        <Await query={query} loading={<Skeleton rows={6} />}>
          {(view) => <Found view={view} />}
        </Await>
      </section>
    </>
  );
}

function Found({ view: { rulings, isCut } }: { readonly view: PublishedRulings }) {
  const t = useTexts(rulingTexts);
  if (rulings.length === 0) return <Empty title={t.openNone}>{t.openNoneWhat}</Empty>;
  return (
    <>
      <ul className="dk-list">
        {rulings.map(({ number, code, title, goods, ruledOn }) => (
          <li key={number}>
            <Link href={`/rulings/${number}`}>
              {formatHs(code)} {title}
            </Link>
            <span className="note">
              {number} · {ruledOn} · {goods}
            </span>
          </li>
        ))}
      </ul>
      {isCut && <p className="in note">{t.openCut}</p>}
    </>
  );
}
