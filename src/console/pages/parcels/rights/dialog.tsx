/** Asks for a right that is to be recorded. */
import { useId, useState } from 'react';
import type { NewRecordedRight, RightKindName } from '../../../../exchange/contract.ts';
import { post } from '../../../http/client.ts';
import { FormDialog } from '../../../parts/form-dialog.tsx';
import { useDo } from '../../../parts/use-do.ts';
import { useBusinessDay } from '../../../session/status.ts';
import { recordedRightTexts } from '../../../texts/recorded-rights.ts';
import { useTexts } from '../../../texts/use-texts.ts';

const KINDS: readonly RightKindName[] = [
  ...(['trademark', 'copyright', 'plant-variety', 'geographical-indication'] as const),
  ...(['patent', 'design', 'defence-technology'] as const),
];
/** Written as text; lists are separated by commas. */
const FIELDS = [
  ['title', 'name', 'text'],
  ['holder', 'holder', 'text'],
  ['number', 'number', 'text'],
  ['classes', 'classes', 'list'],
  ['words', 'words', 'list'],
  ['validFrom', 'from', 'date'],
  ['validTo', 'to', 'date'],
] as const;

type Written = Readonly<Record<(typeof FIELDS)[number][0], string>>;

export function RightDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(recordedRightTexts);
  const ids = useId();
  const today = useBusinessDay() ?? '';
  const { isBusy, run } = useDo();
  const [kind, setKind] = useState<RightKindName>('trademark');
  const [written, setWritten] = useState<Written>({
    ...{ title: '', holder: '', number: '', classes: '', words: '', validFrom: today, validTo: '' },
  });
  const { title, holder, number, validFrom, validTo } = written;
  const isReady = [title, holder, number].every((one) => one.trim() !== '') && validFrom <= validTo;
  const send = async () => {
    const right: NewRecordedRight = {
      ...{ kind, title: title.trim(), holder: holder.trim(), number: number.trim(), validFrom, validTo },
      ...{ classes: listOf(written.classes), words: listOf(written.words) },
    };
    if (await run(() => post('/recorded-rights', right).then(() => t.done))) onClose();
  };
  return (
    <FormDialog
      title={t.add}
      cancel={t.cancel}
      send={t.send}
      isBlocked={isBusy || !isReady}
      onClose={onClose}
      onSend={() => void send()}
      isQuick
    >
      <div className="field">
        <label htmlFor={`${ids}kind`}>{t.kind}</label>
        <select
          id={`${ids}kind`}
          value={kind}
          onChange={({ target }) => setKind(target.value as RightKindName)}
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {t[one]}
            </option>
          ))}
        </select>
      </div>
      {FIELDS.map(([field, text, form]) => (
        <div className="field" key={field}>
          <label htmlFor={`${ids}${field}`}>{t[text]}</label>
          <input
            id={`${ids}${field}`}
            type={form === 'date' ? 'date' : 'text'}
            maxLength={form === 'list' ? 400 : 100}
            value={written[field]}
            onChange={({ target }) => setWritten({ ...written, [field]: target.value })}
          />
          {form === 'list' && <span className="note">{t.comma}</span>}
        </div>
      ))}
    </FormDialog>
  );
}

function listOf(text: string): readonly string[] {
  return text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
