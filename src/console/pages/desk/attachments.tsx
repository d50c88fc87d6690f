/** Files at a declaration: what is there, to be saved, and a button that adds one and says why one was refused. */
import type { AttachmentAbout } from '../../../exchange/contract.ts';
import { address } from '../../http/client.ts';
import { AttachButton } from '../../parts/attach-button.tsx';
import { formatDecimals, formatInstant } from '../../parts/format.ts';
import { deskTexts } from '../../texts/trader-desk.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import type { PartProps } from './declaration.tsx';

export function Attachments({ view, path, about }: PartProps & { readonly about: AttachmentAbout }) {
  const t = useTexts(deskTexts);
  const say = useSay();
  return (
    <section className="card" aria-label={t.attachments}>
      <header>
        <h2>{t.attachments}</h2>
        <span className="tools">
          <DeskAttachButton path={path} about={about} />
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

export function DeskAttachButton({
  path,
  about,
}: {
  readonly path: string;
  readonly about: AttachmentAbout;
}) {
  const t = useTexts(deskTexts);
  return (
    <AttachButton path={`${path}/attachments`} query={{ about }} title={t.attach} busyTitle={t.attaching} />
  );
}
