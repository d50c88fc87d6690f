/** The guide to codes: from chapter to heading to subheading by one question after the other, with notes and rulings to read. */
import '../classification/classification.css';
import './guide.css';
import { Link, useLocation, useParams } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { GuideBranchView, GuideView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { formatCount, formatHs } from '../../parts/format.ts';
import { Await, Skeleton } from '../../parts/states.tsx';
import { useRowFocus } from '../../parts/use-rows.ts';
import { codeHistoryTexts } from '../../texts/code-history.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { NoteQuestions } from './note-questions.tsx';
import { OtherEdition } from './other-edition.tsx';

export default function GuidePage() {
  const t = useTexts(codeHistoryTexts);
  const { code = '' } = useParams<{ code: string }>();
  const query = useGet<GuideView>('/guide', { code }, { staleMillis: 60_000 });
  return (
    <>
      <div className="head">
        <h1>{t.guide}</h1>
        {query.data && <span className="note">{query.data.edition}</span>}
      </div>
      <p className="note">{t.guideWhat}</p>
      <Await query={query} loading={<Skeleton rows={14} />}>
        {(view) => <Whole key={view.code} view={view} />}
      </Await>
      {code === '' && <OtherEdition />}
    </>
  );
}

function shownCode(code: string): string {
  return code.length < 6 ? code : formatHs(code);
}

function Whole({ view }: { readonly view: GuideView }) {
  const t = useTexts(codeHistoryTexts);
  return (
    <>
      {view.isMadeUp && (
        <p>
          <span className="st warn">{t.madeUp}</span>
        </p>
      )}
      <Path view={view} />
      <Branches view={view} />
      <NoteQuestions questions={view.questions} />
      {view.code !== '' && (
        <div className="gu-cols">
          <Notes view={view} />
          <Rulings view={view} />
        </div>
      )}
    </>
  );
}

function Path({ view: { code, path, name } }: { readonly view: GuideView }) {
  const t = useTexts(codeHistoryTexts);
  if (code === '') return null;
  return (
    <nav className="card in gu-path" aria-label={t.guide}>
      <Link href="/guide">{t.allChapters}</Link>
      {path.map((upper) => (
        <span key={upper.code}>
          {' / '}
          <Link href={`/guide/${upper.code}`}>
            {upper.code} <Named name={upper.name} />
          </Link>
        </span>
      ))}
      <p>
        <b>{shownCode(code)}</b> <Named name={name} />
      </p>
      {code.length >= 4 && <Link href={`/origin?hs=${code}`}>{t.originRules}</Link>}
    </nav>
  );
}

/** A name in the reader's language, or in the other where there is none. */
function Named({ name }: { readonly name: GuideView['name'] }) {
  const say = useSay();
  return <>{say(name) || name.en || name.ko}</>;
}

function Branches({ view: { asks, branches, lines } }: { readonly view: GuideView }) {
  const t = useTexts(codeHistoryTexts);
  const say = useSay();
  const [, go] = useLocation();
  const { focused } = useRowFocus({
    name: 'guide',
    rows: branches,
    keyOf: ({ code }) => code,
    onOpen: ({ code }) => go(`/guide/${code}`),
  });
  return (
    <section className="card" aria-label={asks === null ? t.guide : say(asks)}>
      {asks !== null && (
        <header>
          <h2>{say(asks)}</h2>
        </header>
      )}
      <ul className="gu-list">
        {branches.map((branch, place) => (
          <Branch key={branch.code} branch={branch} isFocused={place === focused} />
        ))}
      </ul>
      {lines.length > 0 && (
        <details className="in">
          <summary>{fill(t.lines, { n: lines.length })}</summary>
          <ul>
            {lines.map(({ code, name }) => (
              <li key={code}>
                {formatHs(code)} <Named name={name} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Branch({ branch, isFocused }: { readonly branch: GuideBranchView; readonly isFocused: boolean }) {
  const t = useTexts(codeHistoryTexts);
  const { code, name, differs, words, cases } = branch;
  return (
    <li className={isFocused ? 'is-focused' : ''}>
      <Link href={`/guide/${code}`}>
        <b>{shownCode(code)}</b>
      </Link>
      <div>
        <p>
          <Named name={code.length === 6 ? differs : name} />
        </p>
        {words.length > 0 && (
          <p className="note">
            {t.separating}: {words.join(', ')}
          </p>
        )}
      </div>
      <span className="note nw">{cases > 0 && fill(t.cases, { n: formatCount(cases) })}</span>
    </li>
  );
}

function Notes({ view: { notes } }: { readonly view: GuideView }) {
  const t = useTexts(codeHistoryTexts);
  return (
    <section className="card" aria-label={t.notes}>
      <header>
        <h2>{t.notes}</h2>
      </header>
      {notes.length === 0 && <p className="in dim">{t.notesNone}</p>}
      <ul className="in stack">
        {notes.map(({ id, isExclusion, text }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one note share its number
          <li key={`${id} ${place}`} lang="ko">
            {isExclusion && <b>[{t.excludes}] </b>}
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rulings({ view: { rulings } }: { readonly view: GuideView }) {
  const t = useTexts(codeHistoryTexts);
  const say = useSay();
  return (
    <section className="card" aria-label={t.latest}>
      <header>
        <h2>{t.latest}</h2>
      </header>
      {rulings.length === 0 && <p className="in dim">{t.latestNone}</p>}
      <ul className="in cl-cases gu-rulings">
        {rulings.map(({ ref, date, code, source, text }) => (
          <li key={`${ref} ${code}`}>
            <p className="note">
              <b>{formatHs(code)}</b> {say(source)} {ref} {date}
            </p>
            {text !== null && (
              <details>
                <summary>{text}</summary>
                <p>{text}</p>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
