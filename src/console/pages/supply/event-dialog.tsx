/** Where a measure of another country is entered: it counts from the day on which it was known. */
import { useState } from 'react';
import type { NewSupplyEvent } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useDo } from '../../parts/use-do.ts';
import { supplyTexts } from '../../texts/supply.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Field } from './field.tsx';

interface Props {
  readonly today: string;
  /** Already chosen; '' is none. */
  readonly item: string;
  readonly onClose: () => void;
}

export function EventDialog({ today, item, onClose }: Props) {
  const t = useTexts(supplyTexts);
  const { isBusy, run } = useDo();
  const [typed, setTyped] = useState({
    ...{ items: item, country: '', kind: 'permit', titleKo: '', titleEn: '', source: '' },
    ...{ knownOn: today, effectiveOn: today, endsOn: '' },
  });
  const field = (name: keyof typeof typed, type: 'text' | 'date' = 'text') => (
    <Field
      key={name}
      label={name === 'items' ? t.eventItems : t[name]}
      type={type}
      value={typed[name]}
      onChange={(value) => setTyped((old) => ({ ...old, [name]: value }))}
    />
  );
  const send = async () => {
    const event: NewSupplyEvent = {
      items: typed.items
        .split(',')
        .map((id) => id.trim())
        .filter((id) => id !== ''),
      country: typed.country.trim().toUpperCase(),
      kind: typed.kind as NewSupplyEvent['kind'],
      title: { ko: typed.titleKo, en: typed.titleEn },
      ...{ knownOn: typed.knownOn, effectiveOn: typed.effectiveOn, source: typed.source },
      endsOn: typed.endsOn === '' ? null : typed.endsOn,
    };
    if (await run(async () => void (await post('/supply/measures', event)))) onClose();
  };
  const { endsOn: _, ...needed } = typed;
  return (
    <FormDialog
      title={t.eventTitle}
      cancel={t.cancel}
      send={t.send}
      isBlocked={isBusy || Object.values(needed).some((text) => text.trim() === '')}
      onClose={onClose}
      onSend={() => void send()}
    >
      {field('items')}
      {field('country')}
      <Field
        label={t.eventKind}
        value={typed.kind}
        onChange={(kind) => setTyped((old) => ({ ...old, kind }))}
        choices={(['announced', 'permit', 'quota', 'ban'] as const).map((one) => [one, t[one]])}
      />
      {field('titleKo')}
      {field('titleEn')}
      {field('knownOn', 'date')}
      {field('effectiveOn', 'date')}
      {field('endsOn', 'date')}
      {field('source')}
    </FormDialog>
  );
}
