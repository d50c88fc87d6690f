/** Files at a declaration: what is there, to be saved, and a button that adds one and says why one was refused. */
import { type ChangeEvent, useRef } from 'react';
import type { AttachmentAbout } from '../../../exchange/contract.ts';
import { address, post } from '../../http/client.ts';
import { formatDecimals, formatInstant } from '../../parts/format.ts';
import { deskTexts } from '../../texts/trader-desk.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import type { PartProps } from './declaration.tsx';
import { useDo } from './use-desk.ts';

export function Attachments({ view, path, about }: PartProps & { readonly about: AttachmentAbout }) {
  const t = useTexts(deskTexts);
  const say = useSay();
  return (
    <section className="card" aria-label={t.attachments}>
      <header>
        <h2>{t.attachments}</h2>
        <span className="tools">
          <AttachButton path={path} about={about} />
        </span>
      </header>
      {view.attachments.length === 0 && <p className="in dim">{t.attachNone}</p>}
      <ul className="dk-list">
        {view.attachments.map((file) => (
          <li key={file.id}>
            <a href={address(`${path}/attachments/${file.id}`)} download={file.name}>
              {file.name}
            </a>
            <span className="note">
              {t[`about_${file.about}`]} · {formatDecimals(file.bytes / 1000, 0)} KB · {say(file.addedBy)} ·{' '}
              {formatInstant(file.addedAt)}
            </span>
          </li>
        ))}
      </ul>
      <p className="in note">{t.attachHint}</p>
    </section>
  );
}

export function AttachButton({ path, about }: { readonly path: string; readonly about: AttachmentAbout }) {
  const t = useTexts(deskTexts);
  const input = useRef<HTMLInputElement>(null);
  const { isBusy, run } = useDo();
  const send = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])];
    event.target.value = '';
    void run(async () => {
      for (const file of files)
        await post(`${path}/attachments`, undefined, {
          query: { name: file.name, about },
          body: file,
          contentType: 'application/octet-stream',
        });
    });
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-about={about}
        accept=".pdf,.png,.jpg,.jpeg,.tif,.tiff,.xlsx,.csv"
        onChange={send}
      />
      <button type="button" className="btn s" disabled={isBusy} onClick={() => input.current?.click()}>
        {isBusy ? t.attaching : t.attach}
      </button>
    </>
  );
}
