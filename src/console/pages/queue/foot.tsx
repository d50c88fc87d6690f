/** Under the queue: where one is, what is selected and what can be done with it, and the keys. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { fill } from '../../../core/text.ts';
import type { CasePage, CaseRow } from '../../../exchange/contract.ts';
import { ApiError, post } from '../../http/client.ts';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { useToast } from '../../parts/toast.tsx';
import { useSession } from '../../session/session.tsx';
import { deskTexts } from '../../texts/desk.ts';
import { queueTexts } from '../../texts/queue.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

export interface FootProps {
  readonly page: CasePage | undefined;
  readonly focused: number;
  readonly chosen: readonly CaseRow[];
  readonly mayWork: boolean;
  readonly onDone: () => void;
}

export function Foot({ page, focused, chosen, mayWork, onDone }: FootProps) {
  const t = useTexts(queueTexts);
  const { account } = useSession();
  const mine = chosen.filter((row) => row.assignee === account && row.state === 'dealt');
  return (
    <div className="foot">
      {page !== undefined && (
        <span>
          <b>
            {page.total === null
              ? t.countMany
              : focused < 0
                ? fill(t.countOne, { total: page.total })
                : fill(t.countAt, { total: page.total, at: focused + 1 })}
          </b>
          {page.total !== page.totalOpen && (
            <span className="dim"> ({fill(t.beforeFilters, { n: page.totalOpen })})</span>
          )}
          {chosen.length > 0 && <b> · {fill(t.selected, { n: chosen.length })}</b>}
        </span>
      )}
      {mine.length > 0 && <GiveBack cases={mine} onDone={onDone} />}
      <span className="grow" />
      <span className="keys" aria-hidden="true">
        <kbd>J</kbd>
        <kbd>K</kbd> {t.move} <kbd>Enter</kbd> {t.open} <kbd>X</kbd> {t.select}{' '}
        {mayWork && (
          <>
            <kbd>N</kbd> {t.receive}
          </>
        )}{' '}
        <kbd>/</kbd> {t.find} <kbd>Ctrl K</kbd> {t.commands} <kbd>?</kbd> {t.help}
      </span>
    </div>
  );
}

/** Gives dealt cases back, one after the other, so that somebody else can have them. */
function GiveBack({ cases, onDone }: { readonly cases: readonly CaseRow[]; readonly onDone: () => void }) {
  const t = useTexts(queueTexts);
  const say = useSay();
  const show = useToast();
  const client = useQueryClient();
  const desk = useTexts(deskTexts);
  const [isSending, setIsSending] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const giveBack = async (reason: string) => {
    setIsAsking(false);
    setIsSending(true);
    let done = 0;
    try {
      for (const one of cases) {
        await post(`/cases/${encodeURIComponent(one.id)}/return`, { reason });
        done++;
      }
    } catch (error) {
      show({ text: (error instanceof ApiError && say(error.body?.message)) || t.failed, isBad: true });
    }
    if (done > 0) show({ text: fill(t.giveBackDone, { n: done }) });
    await client.invalidateQueries({ queryKey: ['/cases'] });
    setIsSending(false);
    onDone();
  };
  return (
    <>
      <button type="button" className="btn s" disabled={isSending} onClick={() => setIsAsking(true)}>
        {t.giveBack} ({cases.length})
      </button>
      {isAsking && (
        <ReasonDialog
          title={`${t.giveBack} (${cases.length})`}
          label={desk.why}
          what={desk.giveBackWhat}
          onSend={(reason) => void giveBack(reason)}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
