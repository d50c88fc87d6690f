/** Files that the trader attached, for the officer: to be saved and read outside the browser. */
import type { AttachmentView } from '../../../exchange/contract.ts';
import { address } from '../../http/client.ts';
import { useGet } from '../../http/use-get.ts';
import { formatDecimals, formatInstant } from '../../parts/format.ts';
import { Await, Skeleton } from '../../parts/states.tsx';
import { deskTexts } from '../../texts/trader-desk.ts';
import { deskFirmTexts } from '../../texts/trader-firm.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

export function Brought({ path }: { readonly path: string }) {
  const t = useTexts(deskFirmTexts);
  const words = useTexts(deskTexts);
  const say = useSay();
  const query = useGet<readonly AttachmentView[]>(`${path}/attachments`);
  return (
    <section className="card" aria-label={t.attachments}>
      <header>
        <h2>{t.attachments}</h2>
      </header>
      <Await query={query} loading={<Skeleton rows={2} />}>
        {(files) =>
          files.length === 0 ? (
            <p className="in dim">{t.attachmentsNone}</p>
          ) : (
            <ul className="de-list">
              {files.map((file) => (
                <li key={file.id}>
                  <a href={address(`${path}/attachments/${file.id}`)} download={file.name}>
                    {file.name}
                  </a>
                  <span className="dim cut">
                    {words[`about_${file.about}`]} · {say(file.addedBy)} · {formatInstant(file.addedAt)}
                  </span>
                  <span className="mid">{formatDecimals(file.bytes / 1000, 0)} KB</span>
                </li>
              ))}
            </ul>
          )
        }
      </Await>
    </section>
  );
}
