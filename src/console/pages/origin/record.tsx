/** A check of origin as it was kept, and whether it comes out the same again. */
import './origin.css';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import type { OriginBill, OriginRecordView, OriginReplayView } from '../../../exchange/contract.ts';
import { get } from '../../http/client.ts';
import { useGet } from '../../http/use-get.ts';
import { formatHs, formatInstant, NONE } from '../../parts/format.ts';
import { CheckResult } from '../../parts/origin/check-result.tsx';
import { Await, Skeleton } from '../../parts/states.tsx';
import { useDo } from '../../parts/use-do.ts';
import { originTexts } from '../../texts/origin.ts';
import { useTexts } from '../../texts/use-texts.ts';

export default function OriginRecordPage() {
  const t = useTexts(originTexts);
  const { number = '' } = useParams<{ number: string }>();
  const path = `/origin/records/${encodeURIComponent(number)}`;
  const query = useGet<OriginRecordView>(path);
  return (
    <>
      <div className="head">
        <Link href="/origin">{t.back}</Link>
        <span className="dim" aria-hidden="true">
          /
        </span>
        <h1>{t.keptTitle}</h1>
        <span className="note">{number}</span>
      </div>
      <Await query={query} loading={<Skeleton rows={12} />}>
        {(view) => (
          <>
            <p className="note">
              {t.keptBy} {view.keptBy}, {formatInstant(view.recordedAt)}
            </p>
            {view.kept === null ? (
              <p className="st off">{t.erased}</p>
            ) : (
              <div className="or-cols">
                <section className="card" aria-label={t.result}>
                  <header>
                    <h2>{t.result}</h2>
                  </header>
                  <CheckResult view={view.kept} />
                  <Replay path={path} hash={view.hash} />
                </section>
                <KeptBill bill={view.kept.bill} />
              </div>
            )}
          </>
        )}
      </Await>
    </>
  );
}

function Replay({ path, hash }: { readonly path: string; readonly hash: string }) {
  const t = useTexts(originTexts);
  const [again, setAgain] = useState<OriginReplayView | null>(null);
  const { isBusy, run } = useDo();
  return (
    <div className="in stack">
      <p className="note or-words">SHA-256 {hash}</p>
      <p className="or-acts">
        <button
          type="button"
          className="btn"
          disabled={isBusy}
          onClick={() =>
            void run(async () => {
              setAgain(await get<OriginReplayView>(`${path}/replay`));
              return undefined;
            })
          }
        >
          {t.replay}
        </button>
        {again !== null && (
          <span className={again.isSame ? 'st ok' : 'st bad'} role="status">
            {again.isSame ? t.replaySame : t.replayDiffers}
          </span>
        )}
      </p>
    </div>
  );
}

function KeptBill({ bill }: { readonly bill: OriginBill }) {
  const t = useTexts(originTexts);
  return (
    <section className="card" aria-label={t.materials}>
      <header>
        <h2>{t.materials}</h2>
      </header>
      <div className="in stack">
        <p>
          {formatHs(bill.hs)} {bill.goods}, {bill.day}, {bill.edition}
        </p>
        <ol className="or-steps">
          {bill.materials.map(({ name, hs, origin, claim, evidence, value, currency }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a kept bill never move
            <li key={place}>
              <p>
                {place + 1}. {name} <b>{hs === null ? NONE : formatHs(hs)}</b>
              </p>
              <p className="note">
                {value ?? NONE} {currency || bill.currency}, {origin ?? NONE}, {t[`claim_${claim}`]}
                {evidence !== '' && `, ${t.evidence}: ${evidence}`}
              </p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
