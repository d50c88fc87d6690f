/** Beside the text: files to take away, versions with what was published when, and every figure of the release. */
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { ReleaseView } from '../../../exchange/contract.ts';
import { address } from '../../http/client.ts';
import { formatInstant } from '../../parts/format.ts';
import { releaseTexts } from '../../texts/releases.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

const FORMS = ['html', 'docx', 'hwpx', 'pdf', 'xlsx', 'markdown'] as const;

export function Files({ view }: { readonly view: ReleaseView }) {
  const t = useTexts(releaseTexts);
  return (
    <section className="card" aria-label={t.files}>
      <header>
        <h2>{t.files}</h2>
      </header>
      <div className="in stack">
        {(['ko', 'en'] as const).map((language) => (
          <p key={language}>
            <span className="note">{language === 'ko' ? t.korean : t.english}</span>{' '}
            {FORMS.map((form) => (
              <a
                key={form}
                className="btn s rl-file"
                href={address(`/releases/${encodeURIComponent(view.id)}/files/${form}`, {
                  language,
                  version: view.shown,
                })}
                download
              >
                {form.toUpperCase()}
              </a>
            ))}
          </p>
        ))}
      </div>
    </section>
  );
}

export function Versions({ view }: { readonly view: ReleaseView }) {
  const t = useTexts(releaseTexts);
  const say = useSay();
  const path = `/releases/${encodeURIComponent(view.id)}`;
  return (
    <section className="card" aria-label={t.versions}>
      <header>
        <h2>{t.versions}</h2>
      </header>
      <ul className="rl-doubts">
        {view.versions.map(({ version, madeBy, madeAt, publishedAt, note }) => (
          <li key={version}>
            {version === view.shown ? (
              <b>{fill(t.version, { n: version })}</b>
            ) : (
              <Link href={version === view.version ? path : `${path}?version=${version}`}>
                {fill(t.version, { n: version })}
              </Link>
            )}{' '}
            <span className="note">
              {say(madeBy)} · {formatInstant(madeAt)}
              {publishedAt !== null && ` · ${fill(t.versionPublished, { at: formatInstant(publishedAt) })}`}
              {version === view.shown && ` · ${t.versionShown}`}
            </span>
            {note !== null && <p>{say(note)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Facts({ view }: { readonly view: ReleaseView }) {
  const t = useTexts(releaseTexts);
  const say = useSay();
  return (
    <section className="card" aria-label={fill(t.cells, { n: view.cells.length })}>
      <details className="in rl-pad">
        <summary>{fill(t.cells, { n: view.cells.length })}</summary>
        <div className="scroll">
          <table>
            <tbody>
              {view.cells.map(({ id, title, value }) => (
                <tr key={id}>
                  <th scope="row" title={id}>
                    {say(title)}
                  </th>
                  <td className="n">{say(value)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
      {view.notes.map((note) => (
        <p className="in rl-pad note" key={note.en}>
          {say(note)}
        </p>
      ))}
      {view.leftOut.length > 0 && (
        <details className="in rl-pad">
          <summary>{fill(t.leftOut, { n: view.leftOut.length })}</summary>
          <ul>
            {view.leftOut.map((pointer) => (
              <li key={pointer}>
                <code>{pointer}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
