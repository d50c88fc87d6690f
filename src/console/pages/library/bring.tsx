/** Brings a file of decisions: a reason, the file, and everything that is wrong with any of its lines. */
import './library.css';
import { useId, useState } from 'react';
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { PrecedentImport } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { FileDrop } from '../../parts/file-drop.tsx';
import { Empty, Problems } from '../../parts/states.tsx';
import { useProblems } from '../../parts/use-problems.ts';
import { useHasRight } from '../../session/session.tsx';
import { precedentTexts } from '../../texts/precedents.ts';
import { useTexts } from '../../texts/use-texts.ts';

const MOST_SHOWN = 100;
const FIELDS =
  'kind (judgment, tribunal, interpretation), body, number, decidedOn, title, issue, gist, text, disposition, source, standing (valid, changed, overruled), by { body, number, decidedOn }, isMadeUp';
const EXAMPLE = JSON.stringify({
  ...{ kind: 'tribunal', body: '가상심판원', number: '가상-2025-09', decidedOn: '2025-03-04' },
  ...{ title: '가상 사례: 보기', gist: '가상의 요지', text: '관세법 제30조에 관한 가상의 본문' },
  ...{ disposition: '기각', source: 'office', isMadeUp: true },
});

export default function BringPage() {
  const t = useTexts(precedentTexts);
  const has = useHasRight();
  return (
    <div className="li-page">
      <div className="head">
        <h1>{t.bringTitle}</h1>
        <span className="grow" />
        <Link href="/library">{t.back}</Link>
      </div>
      {has('precedent.write') ? <Bring /> : <Empty title={t.mayNot}>{t.mayNotWhat}</Empty>}
    </div>
  );
}

function Bring() {
  const t = useTexts(precedentTexts);
  const id = useId();
  const { problems, run } = useProblems();
  const [why, setWhy] = useState('');
  const [done, setDone] = useState<PrecedentImport | null>(null);
  const [isMissing, setMissing] = useState(false);
  const take = (file: File) => {
    setDone(null);
    setMissing(why.trim() === '');
    if (why.trim() === '') return;
    void run(async () => {
      setDone(await post<PrecedentImport>('/library/precedents', { text: await file.text(), why }));
      return undefined;
    });
  };
  return (
    <section className="card" aria-label={t.file}>
      <div className="in stack">
        <p>{t.bringWhat}</p>
        <p className="note">{fill(t.fields, { list: FIELDS })}</p>
        <details>
          <summary>{t.example}</summary>
          <p className="li-text">
            <code>{EXAMPLE}</code>
          </p>
        </details>
        <div className="field">
          <label htmlFor={id}>{t.why}</label>
          <input
            id={id}
            value={why}
            maxLength={2000}
            aria-describedby={isMissing ? `${id}-missing` : undefined}
            onChange={(event) => setWhy(event.target.value)}
          />
        </div>
        {isMissing && (
          <p id={`${id}-missing`} role="alert">
            {t.whyNeeded}
          </p>
        )}
        <FileDrop
          label={t.file}
          button={t.choose}
          isMain
          note={t.whyNeeded}
          accept=".ndjson,.jsonl,.json,application/x-ndjson"
          take={take}
        >
          {t.bringHere}
        </FileDrop>
        {done !== null && <p role="status">{fill(t.done, { ...done })}</p>}
        <Problems problems={problems} count={problems.length} most={MOST_SHOWN} />
      </div>
    </section>
  );
}
