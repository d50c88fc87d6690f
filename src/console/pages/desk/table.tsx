/** A firm's own table: what its columns mean is proposed, confirmed by a person, and kept for the next time. */
import './desk.css';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { CsvMapping, CsvPreview, CsvResult } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { ColumnMapping } from '../../parts/column-mapping.tsx';
import { Problems } from '../../parts/states.tsx';
import { useToast } from '../../parts/toast.tsx';
import { useDo } from '../../parts/use-do.ts';
import { deskFirmTexts } from '../../texts/trader-firm.ts';
import { useTexts } from '../../texts/use-texts.ts';

interface Chosen {
  readonly text: string;
  readonly preview: CsvPreview;
}

export default function TablePage() {
  const t = useTexts(deskFirmTexts);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const { isBusy, run } = useDo();
  const choose = (file: File | undefined) => {
    if (file === undefined) return;
    void run(async () => {
      const preview = await post<CsvPreview>('/desk/csv/preview', undefined, {
        body: file,
        contentType: 'text/csv',
      });
      const label = preview.encoding === 'cp949' ? 'euc-kr' : preview.encoding;
      setChosen({ text: new TextDecoder(label).decode(await file.arrayBuffer()), preview });
    });
  };
  return (
    <>
      <div className="head">
        <h1>{t.table}</h1>
      </div>
      <section className="card" aria-label={t.table}>
        <div className="in stack">
          <p>{t.tableWhat}</p>
          <div className="field">
            <label htmlFor="tb-file">{t.chooseFile}</label>
            <input
              id="tb-file"
              type="file"
              accept=".csv,.txt"
              disabled={isBusy}
              onChange={(event) => choose(event.target.files?.[0])}
            />
          </div>
        </div>
      </section>
      {chosen !== null && <Mapping key={chosen.text} chosen={chosen} />}
    </>
  );
}

function Mapping({ chosen: { text, preview } }: { readonly chosen: Chosen }) {
  const t = useTexts(deskFirmTexts);
  const show = useToast();
  const [, go] = useLocation();
  const [mapping, setMapping] = useState<CsvMapping>(preview.mapping);
  const [title, setTitle] = useState(preview.kept ?? '');
  const [problems, setProblems] = useState<CsvResult['problems']>([]);
  const { isBusy, run } = useDo();
  const send = () =>
    run(async () => {
      const result = await post<CsvResult>('/desk/csv', { text, mapping, title });
      setProblems(result.problems);
      show({ text: fill(t.made, { n: result.drafts.length }) });
      if (result.problems.length === 0) go('/desk/drafts');
    });
  return (
    <section className="card" aria-label={t.columns}>
      <header>
        <h2>{t.columns}</h2>
        <span className="note">
          {fill(t.rows, { n: preview.rows })} · {preview.encoding} ·{' '}
          {preview.kept === null ? t.guessed : fill(t.kept, { title: preview.kept })}
        </span>
      </header>
      <div className="scroll">
        <ColumnMapping {...preview} mapping={mapping} onChange={setMapping} />
      </div>
      <div className="in stack">
        <Problems problems={problems} count={problems.length} most={20} />
        <div className="row">
          <label htmlFor="tb-title">{t.mappingTitle}</label>
          <input
            id="tb-title"
            className="input"
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
          <button type="button" className="btn main-act" disabled={isBusy} onClick={() => void send()}>
            {t.confirm}
          </button>
        </div>
      </div>
    </section>
  );
}
