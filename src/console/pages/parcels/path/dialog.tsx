/** Asks for one step of a parcel's path: its words, and what goes with the step. */
import { useId, useState } from 'react';
import type {
  EndGroundName,
  EndWayName,
  NewPathAct,
  ParcelPathView,
  PathActView,
  RecordedRightView,
} from '../../../../exchange/contract.ts';
import { post } from '../../../http/client.ts';
import { useGet } from '../../../http/use-get.ts';
import { FormDialog } from '../../../parts/form-dialog.tsx';
import { useDo } from '../../../parts/use-do.ts';
import { WordsField } from '../../../parts/words-field.tsx';
import { useBusinessDay } from '../../../session/status.ts';
import { parcelPathTexts } from '../../../texts/parcel-path.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { Colleague } from '../acts/fields.tsx';

const WAYS: readonly EndWayName[] = ['treasury', 'destroyed', 'returned'];
const GROUNDS: readonly EndGroundName[] = [
  ...(['asked', 'infringes', 'harmful', 'spoilt', 'expired', 'worthless'] as const),
];
/** Their words are read by the addressee. */
const TOLD = new Set(['right-told', 'right-ordinary', 'right-held', 'end-ordered', 'end-done']);

interface Props {
  readonly path: ParcelPathView;
  readonly act: PathActView;
  readonly onClose: () => void;
}

type Given = Omit<NewPathAct, 'act'>;

export function PathDialog({ path, act: { act, name }, onClose }: Props) {
  const t = useTexts(parcelPathTexts);
  const say = useSay();
  const today = useBusinessDay() ?? '';
  const { isBusy, run } = useDo();
  const [given, setGiven] = useState<Given>(() => firstOf(path, act, today));
  const change = (more: Partial<Given>) => setGiven((before) => ({ ...before, ...more }));
  const send = async () => {
    const asked: NewPathAct = { ...given, act, words: given.words.trim() };
    const to = `/parcels/${encodeURIComponent(path.houseBill)}/path`;
    if (await run(() => post(to, asked).then(() => t.done))) onClose();
  };
  return (
    <FormDialog
      title={`${say(name)} · ${path.houseBill}`}
      cancel={t.cancel}
      send={t.send}
      isBlocked={isBusy || !isReady(act, given)}
      onClose={onClose}
      onSend={() => void send()}
      isQuick
    >
      <p>{t[act]}</p>
      {act === 'right-noted' && <Right path={path} given={given} onChange={change} />}
      {act === 'end-ordered' && <Order given={given} onChange={change} />}
      {act === 'end-done' && <Done path={path} given={given} today={today} onChange={change} />}
      <WordsField
        title={TOLD.has(act) ? t.wordsTold : t.words}
        words={given.words}
        onChange={(words) => change({ words })}
      />
    </FormDialog>
  );
}

/** What is likely: the right that its words name, and what was asked. */
function firstOf({ named, end }: ParcelPathView, act: NewPathAct['act'], today: string): Given {
  if (act === 'right-noted') return { words: '', ...(named[0] === undefined ? {} : { right: named[0].id }) };
  if (act === 'end-done') return { words: '', onDay: today, costKrw: 0 };
  if (act !== 'end-ordered') return { words: '' };
  return end.way === null ? { words: '' } : { words: '', way: end.way, ground: 'asked' };
}

function isReady(act: NewPathAct['act'], { words, right, way, ground, onDay, costKrw }: Given): boolean {
  if (words.trim() === '') return false;
  if (act === 'right-noted') return right !== undefined;
  if (act === 'end-ordered') return way !== undefined && ground !== undefined;
  return act !== 'end-done' || (onDay !== undefined && Number.isSafeInteger(costKrw) && costKrw! >= 0);
}

interface Part {
  readonly given: Given;
  readonly onChange: (more: Partial<Given>) => void;
}

function Right({ path, given, onChange }: Part & Pick<Props, 'path'>) {
  const t = useTexts(parcelPathTexts);
  const say = useSay();
  const id = useId();
  const query = useGet<readonly RecordedRightView[]>('/recorded-rights');
  const rights = (query.data ?? path.named).filter(({ isInForce }) => isInForce);
  return (
    <div className="field">
      <label htmlFor={id}>{t.right}</label>
      <select id={id} value={given.right ?? ''} onChange={({ target }) => onChange({ right: target.value })}>
        {given.right === undefined && <option value="">{t.choose}</option>}
        {rights.map((right) => (
          <option key={right.id} value={right.id}>
            {right.title} ({say(right.kindName)}, {right.number}
            {right.isMadeUp ? `, ${t.madeUp}` : ''})
          </option>
        ))}
      </select>
    </div>
  );
}

function Order({ given: { way, ground, isUrgent = false }, onChange }: Part) {
  const t = useTexts(parcelPathTexts);
  return (
    <>
      <Choice title={t.way} values={WAYS} value={way} onChange={(one) => onChange({ way: one })} />
      <Choice
        title={t.ground}
        values={GROUNDS}
        value={ground}
        onChange={(one) => onChange({ ground: one })}
      />
      <label className="row">
        <input
          type="checkbox"
          checked={isUrgent}
          onChange={({ target }) => onChange({ isUrgent: target.checked })}
        />
        {t.isUrgent}
      </label>
    </>
  );
}

function Choice<Value extends EndWayName | EndGroundName>(props: {
  readonly title: string;
  readonly values: readonly Value[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
}) {
  const t = useTexts(parcelPathTexts);
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{props.title}</label>
      <select
        id={id}
        value={props.value ?? ''}
        onChange={({ target }) => props.onChange(target.value as Value)}
      >
        {props.value === undefined && <option value="">{t.choose}</option>}
        {props.values.map((one) => (
          <option key={one} value={one}>
            {t[one]}
          </option>
        ))}
      </select>
    </div>
  );
}

function Done({ path, given, today, onChange }: Part & Pick<Props, 'path'> & { readonly today: string }) {
  const t = useTexts(parcelPathTexts);
  const ids = useId();
  const [cost, setCost] = useState('0');
  return (
    <>
      <div className="field">
        <label htmlFor={`${ids}on`}>{t.onDay}</label>
        <input
          id={`${ids}on`}
          type="date"
          max={today}
          min={path.end.day ?? ''}
          value={given.onDay ?? ''}
          onChange={({ target }) => onChange({ onDay: target.value })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${ids}cost`}>{t.cost}</label>
        <input
          id={`${ids}cost`}
          inputMode="numeric"
          value={cost}
          onChange={({ target }) => {
            setCost(target.value);
            onChange({ costKrw: target.value.trim() === '' ? Number.NaN : Number(target.value) });
          }}
        />
      </div>
      {path.end.way === 'destroyed' && (
        <Colleague
          title={t.witness}
          account={given.witness ?? ''}
          onChange={(witness) => onChange({ witness })}
        />
      )}
    </>
  );
}
