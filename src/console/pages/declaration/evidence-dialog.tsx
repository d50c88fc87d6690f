/** Makes the evidence file of a declaration for an auditor, after asking what for: the look is logged. */
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { CodeRow } from '../../../exchange/contract.ts';
import { postForFile } from '../../http/client.ts';
import { useGet } from '../../http/use-get.ts';
import { saveFile } from '../../parts/csv.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { ErrorView } from '../../parts/states.tsx';
import { evidenceTexts } from '../../texts/evidence.ts';
import { sharedTexts } from '../../texts/shared.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

interface Props {
  readonly number: string;
  readonly version: number;
  readonly onClose: () => void;
}

export function EvidenceDialog({ number, version, onClose }: Props) {
  const t = useTexts(evidenceTexts);
  const shared = useTexts(sharedTexts);
  const say = useSay();
  const id = useId();
  const codes = useGet<readonly CodeRow[]>('/codes/purposes', undefined, { staleMillis: 600_000 });
  const [purpose, setPurpose] = useState('internal-audit');
  const [note, setNote] = useState('');
  const [withoutModel, setWithoutModel] = useState(false);
  const save = useMutation({
    mutationFn: () =>
      postForFile(`/declarations/${encodeURIComponent(number)}/evidence`, {
        ...{ version, purpose, withoutModel },
        ...(note.trim() === '' ? {} : { note: note.trim() }),
      }),
    onSuccess: (file) => {
      saveFile(`evidence-${number}-${version}.json.gz`, file, 'application/gzip');
      onClose();
    },
  });
  return (
    <FormDialog
      title={t.title}
      cancel={shared.cancel}
      send={save.isPending ? t.saving : t.save}
      isBlocked={save.isPending}
      onClose={onClose}
      onSend={() => save.mutate()}
    >
      <p>{t.what}</p>
      <p className="mid">{t.personal}</p>
      <div className="field">
        <label htmlFor={`${id}p`}>{t.purpose}</label>
        <select id={`${id}p`} value={purpose} onChange={(event) => setPurpose(event.target.value)}>
          {(codes.data ?? []).map((row) => (
            <option key={row.code} value={row.code}>
              {say(row.name)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}n`}>{t.remark}</label>
        <input
          id={`${id}n`}
          value={note}
          maxLength={2000}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      <label>
        <input
          type="checkbox"
          checked={withoutModel}
          onChange={(event) => setWithoutModel(event.target.checked)}
        />{' '}
        {t.withoutModel}
      </label>
      {save.isError && <ErrorView error={save.error} retry={() => save.mutate()} />}
    </FormDialog>
  );
}
