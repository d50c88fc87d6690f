/** Rules of origin: the rules for a code in their own words, a bill of materials, and its check step by step. */
import './origin.css';
import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { OriginAgreementsView, OriginBill, OriginCheckView } from '../../../exchange/contract.ts';
import { ApiError, post } from '../../http/client.ts';
import { useGet } from '../../http/use-get.ts';
import { CheckResult } from '../../parts/origin/check-result.tsx';
import { Await, Empty, Problems, Skeleton } from '../../parts/states.tsx';
import { useDo } from '../../parts/use-do.ts';
import { useBusinessDay } from '../../session/status.ts';
import { originTexts } from '../../texts/origin.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { blankBill, toSend } from './bill.ts';
import { GoodsForm } from './goods-form.tsx';
import { Keep } from './keep.tsx';
import { Kept } from './kept.tsx';
import { Known } from './known.tsx';
import { Materials } from './materials.tsx';
import { Rules } from './rules.tsx';
import { WorkingForm } from './working-form.tsx';

export default function OriginPage() {
  const t = useTexts(originTexts);
  const today = useBusinessDay();
  const query = useGet<OriginAgreementsView>('/origin/agreements', undefined, { staleMillis: 60_000 });
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
      </div>
      <p className="note">{t.what}</p>
      <Await query={query} loading={<Skeleton rows={12} />}>
        {(view) => (
          <>
            {view.held.length === 0 ? (
              <Empty
                title={t.none}
                action={
                  <Link className="btn" href="/guide">
                    {t.toGuide}
                  </Link>
                }
              >
                {t.noneWhat}
              </Empty>
            ) : (
              today !== null && <Whole view={view} today={today} />
            )}
            <Known view={view} />
          </>
        )}
      </Await>
    </>
  );
}

type Result = { readonly view: OriginCheckView } | { readonly error: ApiError };

function Whole({ view, today }: { readonly view: OriginAgreementsView; readonly today: string }) {
  const t = useTexts(originTexts);
  const [parameters] = useSearchParams();
  const asked = parameters.get('scheme') ?? 'south-korea';
  const isHeld = view.held.some(({ scheme }) => scheme === asked);
  const [scheme, setScheme] = useState(isHeld ? asked : view.held[0]!.scheme);
  const [bill, setBill] = useState(() => blankBill((parameters.get('hs') ?? '').replace(/\D/g, ''), today));
  const [result, setResult] = useState<Result | null>(null);
  const { isBusy, run } = useDo();
  const set = (change: Partial<OriginBill>) => setBill((old) => ({ ...old, ...change }));
  const check = (of: OriginBill) =>
    run(async () => {
      try {
        setResult({ view: await post<OriginCheckView>('/origin/checks', { scheme, bill: toSend(of) }) });
      } catch (error) {
        if (!(error instanceof ApiError && error.status === 422)) throw error;
        setResult({ error });
      }
      return undefined;
    });
  const prove = (words: string, evidence: string) => {
    const others = bill.statements.filter((one) => one.words !== words);
    const next = { ...bill, statements: [...others, { words, holds: true, evidence }] };
    setBill(next);
    void check(next);
  };
  return (
    <div className="or-cols">
      <div>
        <GoodsForm
          {...{ bill, set, held: view.held, scheme }}
          setScheme={(next) => {
            setScheme(next);
            set({ row: null });
            setResult(null);
          }}
        />
        <Materials bill={bill} set={set} />
        <WorkingForm bill={bill} set={set} insufficient={view.insufficient} />
        <p>
          <button type="button" className="btn main-act" disabled={isBusy} onClick={() => void check(bill)}>
            {t.check}
          </button>
        </p>
      </div>
      <div>
        <Rules scheme={scheme} bill={bill} set={set} />
        <section className="card" aria-label={t.result} aria-live="polite">
          <header>
            <h2>{t.result}</h2>
          </header>
          {result === null ? (
            <Empty title={t.resultEmpty}>{t.resultEmptyWhat}</Empty>
          ) : 'error' in result ? (
            <div className="in" role="alert">
              <p className="b">{t.wrong}</p>
              <Problems
                problems={result.error.body?.problems ?? []}
                count={result.error.body?.count ?? 0}
                most={20}
              />
            </div>
          ) : (
            <>
              <CheckResult view={result.view} prove={prove} />
              <Keep scheme={scheme} bill={bill} />
            </>
          )}
        </section>
        <Kept />
      </div>
    </div>
  );
}
