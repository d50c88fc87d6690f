/** Begins a draft: from a file of figures, or from our own tables; what is wrong is told all at once. */
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ReleaseKind, ReleaseView } from '../../../exchange/contract.ts';
import { ApiError, post } from '../../http/client.ts';
import { FileDrop } from '../../parts/file-drop.tsx';
import { Problems } from '../../parts/states.tsx';
import { releaseTexts } from '../../texts/releases.ts';
import { sharedTexts } from '../../texts/shared.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { type AskedOfTables, TablesForm } from './tables-form.tsx';
import { instantOf } from './times.ts';

export function StartCard({ kinds }: { readonly kinds: readonly ReleaseKind[] }) {
  const t = useTexts(releaseTexts);
  const [, go] = useLocation();
  const [embargo, setEmbargo] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<unknown>(null);
  const begin = async (path: string, body: () => Promise<object>) => {
    setBusy(true);
    setWrong(null);
    try {
      const until = instantOf(embargo);
      const wish = { ...(await body()), ...(until === null ? {} : { embargo: until }) };
      const made = await post<ReleaseView>(path, wish);
      go(`/releases/${encodeURIComponent(made.id)}`);
    } catch (error) {
      setWrong(error);
    } finally {
      setBusy(false);
    }
  };
  const take = (file: File) => begin('/releases', async () => ({ file: await file.text() }));
  const takeTables = (asked: AskedOfTables) => begin('/releases/of-tables', async () => asked);
  return (
    <section className="card" aria-label={t.start}>
      <header>
        <h2>{t.start}</h2>
      </header>
      <div className="in rl-start">
        <FileDrop
          label={t.start}
          button={t.choose}
          isMain
          note={t.startNote}
          accept=".json,application/json"
          className="rl-drop"
          take={(file) => void take(file)}
        >
          {t.startWhat}
        </FileDrop>
        <TablesForm kinds={kinds} isBusy={isBusy} begin={(asked) => void takeTables(asked)} />
        <div className="field">
          <label htmlFor="rl-embargo">{t.embargo}</label>
          <input
            id="rl-embargo"
            type="datetime-local"
            value={embargo}
            onChange={(event) => setEmbargo(event.target.value)}
          />
          <span className="note">{t.embargoNote}</span>
        </div>
        {isBusy && <p role="status">{t.reading}</p>}
        {wrong !== null && <Wrong error={wrong} />}
      </div>
    </section>
  );
}

/** A refused file with all of its problems, at the place where it was brought. */
export function Wrong({ error }: { readonly error: unknown }) {
  const t = useTexts(sharedTexts);
  const say = useSay();
  const body = error instanceof ApiError ? error.body : null;
  return (
    <div role="alert" className="rl-wrong">
      <p className="st bad">{body === null ? t.errorUnreachableWhat : say(body.message)}</p>
      {body !== null && <Problems problems={body.problems} count={body.count} most={50} />}
    </div>
  );
}
