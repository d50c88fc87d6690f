/** Looks at the grade of an item again, with grounds; its clock begins anew. */
import { useState } from 'react';
import { fill } from '../../../core/text.ts';
import type { SupplyItemView } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { useDo } from '../../parts/use-do.ts';
import { supplyTexts } from '../../texts/supply.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Field } from './field.tsx';

export function ReviewDialog({
  item,
  onClose,
}: {
  readonly item: SupplyItemView;
  readonly onClose: () => void;
}) {
  const t = useTexts(supplyTexts);
  const { run } = useDo();
  const [grade, setGrade] = useState(String(item.grade));
  const send = async (why: string) => {
    const review = { grade: Number(grade), why };
    if (await run(async () => void (await post(`/supply/items/${item.id}/review`, review)))) onClose();
  };
  return (
    <ReasonDialog
      title={t.reviewTitle}
      label={t.reviewWhy}
      onSend={(why) => void send(why)}
      onClose={onClose}
    >
      <Field
        label={t.grade}
        value={grade}
        onChange={setGrade}
        choices={['1', '2', '3'].map((one) => [one, fill(t.gradeN, { n: one })])}
      />
    </ReasonDialog>
  );
}
