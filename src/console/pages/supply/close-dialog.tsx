/** Closes an alert: what it was, and in words what was found. */
import { useState } from 'react';
import { post } from '../../http/client.ts';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { useDo } from '../../parts/use-do.ts';
import { supplyTexts } from '../../texts/supply.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ASSESSMENT_WORDS } from './alerts.tsx';
import { Field } from './field.tsx';

const ASSESSMENTS = ['shortage', 'price', 'no-shortage', 'wrong-data'] as const;

export function CloseDialog({ alert, onClose }: { readonly alert: string; readonly onClose: () => void }) {
  const t = useTexts(supplyTexts);
  const { run } = useDo();
  const [assessment, setAssessment] = useState<string>('shortage');
  const send = async (words: string) => {
    if (await run(async () => void (await post(`/supply/alerts/${alert}/close`, { assessment, words }))))
      onClose();
  };
  return (
    <ReasonDialog
      title={t.closeTitle}
      label={t.closeWords}
      onSend={(words) => void send(words)}
      onClose={onClose}
    >
      <Field
        label={t.assessment}
        value={assessment}
        onChange={setAssessment}
        choices={ASSESSMENTS.map((one) => [one, t[ASSESSMENT_WORDS[one]]])}
      />
    </ReasonDialog>
  );
}
