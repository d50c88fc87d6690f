/** Whose hands the case is in: its officer may give it back with a reason, a supervisor may move it with one. */
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { fill } from '../../../core/text.ts';
import type { CaseRow, ColleagueView } from '../../../exchange/contract.ts';
import { ApiError, post } from '../../http/client.ts';
import { useGet } from '../../http/use-get.ts';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { useToast } from '../../parts/toast.tsx';
import { useHasRight, useSession } from '../../session/session.tsx';
import { deskTexts } from '../../texts/desk.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

export function Hand({ row, reload }: { readonly row: CaseRow | null; readonly reload: () => void }) {
  const t = useTexts(deskTexts);
  const say = useSay();
  const show = useToast();
  const { account } = useSession();
  const mayMove = useHasRight()('case.reassign');
  const [asking, setAsking] = useState<'return' | 'reassign' | null>(null);
  const [to, setTo] = useState('');
  const send = useMutation({
    mutationFn: (reason: string) =>
      asking === 'return'
        ? post<CaseRow>(`/cases/${encodeURIComponent(row?.id ?? '')}/return`, { reason })
        : post<CaseRow>(`/cases/${encodeURIComponent(row?.id ?? '')}/reassign`, {
            to: to === '' ? null : to,
            reason,
          }),
    onSuccess: () => {
      setAsking(null);
      reload();
    },
    onError: (error) =>
      show({ text: (error instanceof ApiError && say(error.body?.message)) || t.failed, isBad: true }),
  });
  if (row === null || row.state === 'closed') return null;
  const isMine = row.state === 'dealt' && row.assignee === account;
  if (!isMine && !mayMove) return null;
  return (
    <span className="row">
      {isMine && (
        <button type="button" className="btn s" onClick={() => setAsking('return')}>
          {t.giveBack}
        </button>
      )}
      {mayMove && (
        <button type="button" className="btn s" onClick={() => setAsking('reassign')}>
          {t.reassign}
        </button>
      )}
      {asking !== null && (
        <ReasonDialog
          title={(asking === 'return' ? t.giveBack : t.reassign).replace('…', '')}
          label={t.why}
          {...(asking === 'return' ? { what: t.giveBackWhat } : {})}
          onSend={(reason) => send.mutate(reason)}
          onClose={() => setAsking(null)}
        >
          {asking === 'reassign' && <Colleagues value={to} onChange={setTo} except={row.assignee} hasPool />}
        </ReasonDialog>
      )}
    </span>
  );
}

/** People of the office, those who are away marked. */
export function Colleagues(props: {
  readonly value: string;
  readonly onChange: (account: string) => void;
  readonly except: string | null;
  /** Whether nobody in particular (the pool) can be chosen. */
  readonly hasPool?: boolean;
}) {
  const t = useTexts(deskTexts);
  const say = useSay();
  const id = useId();
  const query = useGet<readonly ColleagueView[]>('/desk/colleagues');
  return (
    <div className="field">
      <label htmlFor={id}>{t.colleague}</label>
      <select id={id} value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        <option value="">{props.hasPool ? t.pool : '–'}</option>
        {(query.data ?? [])
          .filter(({ account }) => account !== props.except)
          .map(({ account, name, isAway, inHand }) => (
            <option key={account} value={account}>
              {isAway ? fill(t.colleagueAway, { name: say(name) }) : say(name)} · {t.inHand} {inHand}
            </option>
          ))}
      </select>
    </div>
  );
}
