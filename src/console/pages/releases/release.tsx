/** One release: its text with every figure bound to its cell, what people may do with it, its versions and files. */
import './releases.css';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { ReleaseMark, ReleaseView } from '../../../exchange/contract.ts';
import { put } from '../../http/client.ts';
import { useGet } from '../../http/use-get.ts';
import { Await, Skeleton } from '../../parts/states.tsx';
import { useToast } from '../../parts/toast.tsx';
import { useUrlState } from '../../parts/url-state.ts';
import { useLanguage } from '../../session/preferences.tsx';
import { releaseTexts } from '../../texts/releases.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { Acts } from './acts.tsx';
import { CellCard } from './cell-card.tsx';
import { Doubts } from './doubts.tsx';
import { Lines } from './lines.tsx';
import { Facts, Files, Versions } from './side.tsx';
import { Wrong } from './start.tsx';
import { StateMark } from './state-mark.tsx';
import { type ReleaseLanguage, useEditing, useKeep } from './use-release.ts';

export default function ReleasePage() {
  const { id = '' } = useParams();
  const [version] = useUrlState('version');
  const query = useGet<ReleaseView>(
    `/releases/${encodeURIComponent(id)}`,
    version === '' ? {} : { version: Number(version) },
    { every: 10_000 },
  );
  return (
    <Await query={query} loading={<Skeleton rows={12} />}>
      {/* An older version is another text; a newer one that somebody saves leaves edits under way alone. */}
      {(view) => <One key={`${view.id} ${version}`} view={view} />}
    </Await>
  );
}

function One({ view }: { readonly view: ReleaseView }) {
  const t = useTexts(releaseTexts);
  const say = useSay();
  const own = useLanguage();
  const [chosen, setChosen] = useUrlState('text', own);
  const language: ReleaseLanguage = chosen === 'en' ? 'en' : 'ko';
  const editing = useEditing(view);
  const [pointed, setPointed] = useState<ReleaseMark | null>(null);
  const text = editing.text[language];
  return (
    <>
      <div className="head rl-head">
        <h1>{say(view.title)}</h1>
        <StateMark row={view} />
        <span className="grow" />
        <Link href="/releases">{t.back}</Link>
      </div>
      <Acts view={view} isEdited={editing.edited !== null} />
      <div className="rl-two">
        <section className="card" aria-label={t.text}>
          <header>
            <h2>{t.text}</h2>
            <span className="tools">
              <fieldset className="seg rl-seg" aria-label={t.language}>
                {(['ko', 'en'] as const).map((one) => (
                  <button
                    key={one}
                    type="button"
                    aria-pressed={language === one}
                    onClick={() => {
                      setChosen(one);
                      setPointed(null);
                    }}
                  >
                    {one === 'ko' ? t.korean : t.english}
                  </button>
                ))}
              </fieldset>
            </span>
          </header>
          <SaveBar view={view} editing={editing} />
          <Lines
            text={text}
            language={language}
            mayEdit={view.acts.edit === null && view.shown === view.version}
            onChange={(lines) => editing.setLines(language, lines)}
            onPoint={setPointed}
          />
        </section>
        <div className="rl-side">
          <Doubts view={view} editing={editing} onPoint={setPointed} />
          <CellCard mark={pointed} text={text} cells={view.cells} />
          <Files view={view} />
          <Versions view={view} />
          <Facts view={view} />
        </div>
      </div>
    </>
  );
}

function SaveBar({
  view,
  editing,
}: {
  readonly view: ReleaseView;
  readonly editing: ReturnType<typeof useEditing>;
}) {
  const t = useTexts(releaseTexts);
  const keep = useKeep();
  const show = useToast();
  const [isBusy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<unknown>(null);
  if (view.shown !== view.version)
    return (
      <p className="in note">
        {t.oldVersion} <Link href={`/releases/${encodeURIComponent(view.id)}`}>{t.newest}</Link>
      </p>
    );
  if (editing.edited === null) return null;
  const save = async () => {
    setBusy(true);
    setWrong(null);
    try {
      keep(await put<ReleaseView>(`/releases/${encodeURIComponent(view.id)}/text`, editing.edited));
      editing.discard();
      show({ text: t.saved });
    } catch (error) {
      setWrong(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="in rl-save">
      <span role="status">{editing.isChecking ? t.checking : t.unsaved}</span>
      <button type="button" className="btn main-act" disabled={isBusy} onClick={() => void save()}>
        {t.save}
      </button>
      <button type="button" className="btn" disabled={isBusy} onClick={editing.discard}>
        {t.discard}
      </button>
      {editing.doubts > 0 && <span className="st bad">{fill(t.doubts, { n: editing.doubts })}</span>}
      {wrong !== null && <Wrong error={wrong} />}
    </div>
  );
}
