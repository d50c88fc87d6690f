/** What customs asked to be supplemented, and the answer with its files. */
import { useState } from 'react';
import { fill } from '../../../core/text.ts';
import type { SupplementView } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { formatInstant } from '../../parts/format.ts';
import { useToast } from '../../parts/toast.tsx';
import { useDo } from '../../parts/use-do.ts';
import { deskTexts } from '../../texts/trader-desk.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { DeskAttachButton } from './attachments.tsx';
import type { PartProps } from './declaration.tsx';

export function Supplement({ view, path, supplement }: PartProps & { readonly supplement: SupplementView }) {
  const t = useTexts(deskTexts);
  const show = useToast();
  const [answer, setAnswer] = useState('');
  const { isBusy, run } = useDo();
  const files = view.attachments.filter(
    ({ about, addedAt }) => about === 'supplement' && addedAt >= supplement.askedAt,
  );
  const send = () =>
    run(async () => {
      await post(`${path}/supplement`, { answer });
      show({ text: t.supplementDone });
    });
  return (
    <section className="card" aria-label={t.supplementTitle}>
      <header>
        <h2>{t.supplementTitle}</h2>
        <span className="note">
          {supplement.article} · {formatInstant(supplement.askedAt)} ·{' '}
          {supplement.by === null ? t.byNone : fill(t.by, { day: supplement.by })}
        </span>
      </header>
      <div className="in stack">
        <p className="b">{supplement.asks}</p>
        <div className="field">
          <label htmlFor="dk-answer">{t.supplementAnswer}</label>
          <textarea
            id="dk-answer"
            rows={4}
            value={answer}
            onChange={(event) => setAnswer(event.target.value)}
          />
        </div>
        <div className="row">
          <DeskAttachButton path={path} about="supplement" />
          <span className="note">{fill(t.supplementFiles, { n: files.length })}</span>
          <span className="grow" />
          <button
            type="button"
            className="btn main-act"
            disabled={isBusy || answer.trim() === ''}
            onClick={() => void send()}
          >
            {t.supplementSend}
          </button>
        </div>
      </div>
    </section>
  );
}
