/** What goes with the declaration: filed documents, problems of the form, the outcome, notices to send, earlier versions. */

import { useState } from 'react';
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { DeclarationView, NoticeView, OutcomeView } from '../../../exchange/contract.ts';
import { formatInstant, formatWon } from '../../parts/format.ts';
import { Problems } from '../../parts/states.tsx';
import { useLanguage } from '../../session/preferences.tsx';
import { declarationTexts } from '../../texts/declaration.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { VerdictMark } from './verdict-mark.tsx';
import { shortHash } from './words.ts';

export function Documents({ view }: { readonly view: DeclarationView }) {
  const t = useTexts(declarationTexts);
  const say = useSay();
  const documents = view.declaration.additionalDocuments ?? [];
  return (
    <section className="card" aria-label={t.documents}>
      <header>
        <h2>{t.documents}</h2>
        <span className="note">{fill(t.documentsNote, { n: documents.length })}</span>
      </header>
      {documents.length === 0 && <p className="in dim">{t.noDocuments}</p>}
      <ul className="de-list">
        {documents.map((document, i) => (
          <li key={`${document.kind}/${document.number ?? i}`}>
            <b>{say(view.codeNames[`/additionalDocuments/${i}/kind`]) || document.kind}</b>
            <span className="dim cut">{[document.number, document.issuer].filter(Boolean).join(' · ')}</span>
            {document.expiresOn !== undefined && document.expiresOn < view.declaration.declaredOn ? (
              <span className="st bad">{fill(t.expired, { day: document.expiresOn })}</span>
            ) : (
              <span className="mid">
                {[
                  document.issuedOn,
                  document.items && fill(t.coversLines, { lines: document.items.join(', ') }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function FormProblems({ view }: { readonly view: DeclarationView }) {
  const t = useTexts(declarationTexts);
  if (view.problems.length === 0) return null;
  return (
    <section className="card de-problems" aria-label={fill(t.problems, { n: view.problems.length })}>
      <header>
        <h2>{fill(t.problems, { n: view.problems.length })}</h2>
      </header>
      <div className="in">
        <Problems problems={view.problems} count={view.problems.length} most={20} />
      </div>
    </section>
  );
}

export function OutcomeCard({ outcome }: { readonly outcome: OutcomeView | null }) {
  const t = useTexts(declarationTexts);
  const say = useSay();
  const language = useLanguage();
  if (outcome === null) return null;
  return (
    <section className="card" aria-label={t.decided}>
      <header>
        <h2>{t.decided}</h2>
        <VerdictMark verdict={outcome.verdict} />
        <span className="note">{formatInstant(outcome.occurredAt)}</span>
      </header>
      <div className="in">
        <p>
          <b className="b">
            {outcome.code} {say(outcome.name)}
          </b>{' '}
          {outcome.recoveredKrw !== null && (
            <span className="mid">{formatWon(outcome.recoveredKrw, language)}</span>
          )}
        </p>
        {outcome.notes !== null && <p className="mid">{outcome.notes}</p>}
        <p className="note">
          {t.examiner} {say(outcome.examiner)}
          {outcome.isSimulated && ` (${t.simulated})`}
        </p>
      </div>
    </section>
  );
}

export function Versions({ view }: { readonly view: DeclarationView }) {
  const t = useTexts(declarationTexts);
  const { declarationNumber, version: open } = view.declaration;
  return (
    <section className="card" aria-label={t.versions}>
      <header>
        <h2>{t.versions}</h2>
      </header>
      <ul className="de-list">
        {view.versions.map((version) => (
          <li key={version.version}>
            {version.version === open ? (
              <b>{fill(t.versionOf, { n: version.version })}</b>
            ) : (
              <Link
                href={`/declarations/${encodeURIComponent(declarationNumber)}?version=${version.version}`}
              >
                {fill(t.versionOf, { n: version.version })}
              </Link>
            )}
            <span className="dim cut">
              {formatInstant(version.receivedAt)}
              {version.version === open && ` · ${t.current}`}
            </span>
            <code title={version.contentHash}>{shortHash(version.contentHash)}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Notices({ notices }: { readonly notices: readonly NoticeView[] }) {
  const t = useTexts(declarationTexts);
  if (notices.length === 0) return null;
  return (
    <section className="card" aria-label={t.notices}>
      <header>
        <h2>{t.notices}</h2>
      </header>
      <div className="in stack">
        {notices.map((notice) => (
          <Notice key={notice.id} notice={notice} />
        ))}
      </div>
    </section>
  );
}

/** Text that the law requires to be sent: read it, copy it. */
function Notice({ notice }: { readonly notice: NoticeView }) {
  const t = useTexts(declarationTexts);
  const say = useSay();
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(say(notice.body));
    setIsCopied(true);
  };
  return (
    <details className="de-notice">
      <summary>
        {say(notice.title)}{' '}
        <span className="note">{[notice.article, formatInstant(notice.at)].join(' · ')}</span>
      </summary>
      <p>{say(notice.body)}</p>
      <button type="button" className="btn s" onClick={() => void copy()}>
        {isCopied ? t.copied : t.copy}
      </button>
    </details>
  );
}
