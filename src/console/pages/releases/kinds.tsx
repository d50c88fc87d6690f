/** Kinds of release that the house defines itself: what is in force, what waits for a second person, and a proposal of another. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { fill } from '../../../core/text.ts';
import type { OwnReleaseKind, OwnReleaseKinds, ReleaseKind } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { keyOf, useGet } from '../../http/use-get.ts';
import { formatInstant } from '../../parts/format.ts';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { Await, Empty, Skeleton } from '../../parts/states.tsx';
import { releaseTexts } from '../../texts/releases.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { KindDialog } from './kind-dialog.tsx';
import { Wrong } from './start.tsx';

const PATH = '/release-kinds';

export function KindsCard({ kinds }: { readonly kinds: readonly ReleaseKind[] }) {
  const t = useTexts(releaseTexts);
  const query = useGet<OwnReleaseKinds>(PATH);
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const keep = (answer: OwnReleaseKinds) => client.setQueryData(keyOf(PATH), answer);
  return (
    <section className="card" aria-label={t.ownKinds}>
      <header>
        <h2>{t.ownKinds}</h2>
        {query.data?.mayPropose === true && (
          <span className="tools">
            <button type="button" className="btn s" onClick={() => setOpen(true)}>
              {t.propose}
            </button>
          </span>
        )}
      </header>
      <Await query={query} loading={<Skeleton rows={2} />}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t.ownNone}>{t.ownNoneWhat}</Empty>
          ) : (
            <ul className="rl-doubts">
              {rows.map((row) => (
                <Kind key={`${row.id} ${row.version}`} row={row} keep={keep} />
              ))}
            </ul>
          )
        }
      </Await>
      {isOpen && (
        <KindDialog
          kinds={kinds}
          onDone={(answer) => {
            keep(answer);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  );
}

const MARKS = { waiting: 'warn', 'in-force': 'ok', past: '', dropped: '' } as const;

function Kind({
  row,
  keep,
}: {
  readonly row: OwnReleaseKind;
  readonly keep: (answer: OwnReleaseKinds) => void;
}) {
  const t = useTexts(releaseTexts);
  const say = useSay();
  const [isAsking, setAsking] = useState(false);
  const [wrong, setWrong] = useState<unknown>(null);
  const { id, version } = row;
  const act = async (name: 'confirm' | 'drop', body: object) => {
    try {
      keep(await post<OwnReleaseKinds>(`${PATH}/${encodeURIComponent(id)}/${name}`, { version, ...body }));
    } catch (error) {
      setWrong(error);
    }
    setAsking(false);
  };
  return (
    <li>
      <b>{say(row.name)}</b> <span className={`st ${MARKS[row.state]}`}>{t[`kind-${row.state}`]}</span>{' '}
      <span className="note">
        {fill(t.version, { n: version })} · {t[row.base as keyof typeof t]}
        {row.item !== null && ` · ${row.item}`} · {say(row.madeBy)} {formatInstant(row.madeAt)}
        {row.confirmedBy !== null && ` · ${fill(t.confirmedBy, { who: say(row.confirmedBy) })}`}
        {row.droppedBy !== null && ` · ${fill(t.droppedBy, { who: say(row.droppedBy) })}: ${row.droppedWhy}`}
      </span>
      <p>{row.why}</p>
      <details>
        <summary>{fill(t.linesOf, { n: row.lines.length })}</summary>
        <ol>
          {row.lines.map((line) => (
            <li key={`${line.part} ${line.ko}`}>
              <code>{say(line)}</code>
            </li>
          ))}
        </ol>
      </details>
      {row.whyNotConfirm !== null && <p className="note">{say(row.whyNotConfirm)}</p>}
      {(row.mayConfirm || row.mayDrop) && (
        <span className="row">
          {row.mayConfirm && (
            <button type="button" className="btn s main-act" onClick={() => void act('confirm', {})}>
              {t.confirmKind}
            </button>
          )}
          {row.mayDrop && (
            <button type="button" className="btn s" onClick={() => setAsking(true)}>
              {t.dropKind}
            </button>
          )}
        </span>
      )}
      {wrong !== null && <Wrong error={wrong} />}
      {isAsking && (
        <ReasonDialog
          title={t.dropKind}
          label={t.reason}
          onSend={(why) => void act('drop', { why })}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}
