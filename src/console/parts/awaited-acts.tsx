/** What may be done with something that is awaited: answer it, mark a sample as sent, cancel it. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AwaitedMove, AwaitedView } from '../../exchange/contract.ts';
import { ApiError, post } from '../http/client.ts';
import { deskTexts } from '../texts/desk.ts';
import { useSay, useTexts } from '../texts/use-texts.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { useToast } from './toast.tsx';

export function AwaitedStep({ row }: { readonly row: AwaitedView }) {
  const t = useTexts(deskTexts);
  if (row.isOverdue) return <span className="st bad">{t.overdue}</span>;
  return <span className={row.step === 'answered' ? 'st ok' : 'st off'}>{t[`step.${row.step}`]}</span>;
}

export function AwaitedActs({ row, onDone }: { readonly row: AwaitedView; readonly onDone: () => void }) {
  const t = useTexts(deskTexts);
  const say = useSay();
  const show = useToast();
  const client = useQueryClient();
  const [isAnswering, setIsAnswering] = useState(false);
  const send = useMutation({
    mutationFn: (move: AwaitedMove) =>
      post<readonly AwaitedView[]>(`/awaited/${encodeURIComponent(row.id)}`, move),
    onSuccess: (rows) => {
      setIsAnswering(false);
      client.setQueryData([`/declarations/${encodeURIComponent(row.number)}/awaited`], rows);
      void client.invalidateQueries({ queryKey: ['/desk/work'] });
      onDone();
    },
    onError: (error) =>
      show({ text: (error instanceof ApiError && say(error.body?.message)) || t.failed, isBad: true }),
  });
  const title = (row.kind === 'opinion' ? t.answerIt : t.takeDown).replace('…', '');
  return (
    <span className="row">
      {row.maySend && (
        <button type="button" className="btn s" onClick={() => send.mutate({ step: 'sent' })}>
          {t.markSent}
        </button>
      )}
      {row.mayAnswer && (
        <button type="button" className="btn s" onClick={() => setIsAnswering(true)}>
          {row.kind === 'opinion' ? t.answerIt : t.takeDown}
        </button>
      )}
      {row.mayCancel && (
        <button type="button" className="btn s" onClick={() => send.mutate({ step: 'cancelled' })}>
          {t.cancelIt}
        </button>
      )}
      {isAnswering && (
        <ReasonDialog
          title={`${say(row.title)}: ${title}`}
          label={t.answer}
          what={row.says}
          onSend={(answer) => send.mutate({ step: 'answered', answer })}
          onClose={() => setIsAnswering(false)}
        />
      )}
    </span>
  );
}
