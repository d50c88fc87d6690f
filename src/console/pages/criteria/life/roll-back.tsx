/** Takes an earlier version's body up again as a new draft; history is added to, never undone. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { CriterionDetail } from '../../../../exchange/contract.ts';
import { type ApiError, post } from '../../../http/client.ts';
import { criterionLifeTexts } from '../../../texts/criterion-life.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { MoveDialog } from './move-dialog.tsx';

export function RollBack({ detail, to }: { readonly detail: CriterionDetail; readonly to: number }) {
  const t = useTexts(criterionLifeTexts);
  const say = useSay();
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const [isOpen, setOpen] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const page = `/criteria/${encodeURIComponent(detail.criterion.id)}`;
  const latest = detail.versions[0]?.criterion.version ?? to;
  const send = ({ why }: { readonly why: string }) => {
    post<CriterionDetail>(`${page}/roll-back`, { to, latest, why }).then(
      (changed) => {
        client.setQueryData([page], changed);
        void client.invalidateQueries({ queryKey: ['/criteria'] });
        setOpen(false);
        navigate(`${page}?version=${latest + 1}`);
      },
      (refused: ApiError) => setError(say(refused.body?.problems[0]?.message ?? refused.body?.message)),
    );
  };
  const title = { ko: t.rollBack, en: t.rollBack };
  return (
    <>
      <button type="button" className="btn s" onClick={() => setOpen(true)}>
        {t.rollBack}
      </button>
      {isOpen && (
        <MoveDialog
          offer={{ title, needsReason: true, needsSignOff: null }}
          error={error}
          onSend={send}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
