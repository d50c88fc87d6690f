/** Gives somebody a task with a deadline, on an alert. */
import { useState } from 'react';
import type { SupplyItemView } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useDo } from '../../parts/use-do.ts';
import { supplyTexts } from '../../texts/supply.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { Field } from './field.tsx';

export function TaskDialog(props: {
  readonly alert: string;
  readonly item: SupplyItemView;
  readonly onClose: () => void;
}) {
  const { alert, item, onClose } = props;
  const t = useTexts(supplyTexts);
  const say = useSay();
  const { isBusy, run } = useDo();
  const [title, setTitle] = useState('');
  const [dueOn, setDueOn] = useState(item.today);
  const [givenTo, setGivenTo] = useState(item.people[0]?.id ?? '');
  const send = async () => {
    const task = { title: title.trim(), dueOn, givenTo };
    if (await run(async () => void (await post(`/supply/alerts/${alert}/tasks`, task)))) onClose();
  };
  return (
    <FormDialog
      title={t.addTask}
      cancel={t.cancel}
      send={t.send}
      isBlocked={isBusy || title.trim() === '' || dueOn === '' || givenTo === ''}
      onClose={onClose}
      onSend={() => void send()}
    >
      <Field label={t.taskTitle} value={title} onChange={setTitle} />
      <Field label={t.dueOn} type="date" value={dueOn} onChange={setDueOn} />
      <Field
        label={t.givenTo}
        value={givenTo}
        onChange={setGivenTo}
        choices={item.people.map(({ id, name }) => [id, say(name)])}
      />
    </FormDialog>
  );
}
