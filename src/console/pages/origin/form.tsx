/** The goods of a bill: agreement, code, price, working and transport. */
import { type ReactNode, useId } from 'react';
import { fill } from '../../../core/text.ts';
import type { OriginAgreementsView, OriginBill } from '../../../exchange/contract.ts';
import { formatCount } from '../../parts/format.ts';
import { originTexts } from '../../texts/origin.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { orNull } from './bill.ts';

export interface BillProps {
  readonly bill: OriginBill;
  readonly set: (change: Partial<OriginBill>) => void;
}

export function Field(props: {
  readonly title: string;
  readonly children: (id: string) => ReactNode;
  readonly isWide?: boolean;
}) {
  const id = useId();
  return (
    <div className={props.isWide ? 'field or-wide' : 'field'}>
      <label htmlFor={id}>{props.title}</label>
      {props.children(id)}
    </div>
  );
}

export function Input(props: {
  readonly title: string;
  readonly value: string | null;
  readonly onChange: (text: string) => void;
  readonly isWide?: boolean;
  readonly type?: string;
}) {
  return (
    <Field title={props.title} isWide={props.isWide ?? false}>
      {(id) => (
        <input
          id={id}
          type={props.type ?? 'text'}
          value={props.value ?? ''}
          maxLength={300}
          autoComplete="off"
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export function Choice(props: {
  readonly title: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, title: string])[];
  readonly onChange: (value: string) => void;
}) {
  return (
    <Field title={props.title}>
      {(id) => (
        <select id={id} value={props.value} onChange={(event) => props.onChange(event.target.value)}>
          {props.options.map(([value, title]) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

const EDITIONS = ['HS 2007', 'HS 2012', 'HS 2017', 'HS 2022', 'HS 2028'];

export function GoodsForm(
  props: BillProps & {
    readonly held: OriginAgreementsView['held'];
    readonly scheme: string;
    readonly setScheme: (scheme: string) => void;
  },
) {
  const t = useTexts(originTexts);
  const { bill, set, held, scheme } = props;
  const chosen = held.find((one) => one.scheme === scheme);
  return (
    <section className="card" aria-label={t.goods}>
      <header>
        <h2>{t.goods}</h2>
      </header>
      <div className="in or-form">
        <Choice
          title={t.agreement}
          value={scheme}
          options={held.map((one) => [one.scheme, one.title])}
          onChange={props.setScheme}
        />
        <Input
          title={t.hs}
          value={bill.hs}
          onChange={(hs) => set({ hs: hs.replace(/[.\s-]/g, ''), row: null })}
        />
        <Choice
          title={t.madeIn}
          value={bill.madeIn}
          options={(chosen?.parties ?? [bill.madeIn]).map((party) => [party, party])}
          onChange={(madeIn) => set({ madeIn })}
        />
        <Input title={t.day} type="date" value={bill.day} onChange={(day) => set({ day })} />
        <Input
          title={t.price}
          value={bill.price}
          onChange={(price) => set({ price: price.replaceAll(',', '').trim() })}
        />
        <Input
          title={t.currency}
          value={bill.currency}
          onChange={(currency) => set({ currency: currency.toUpperCase().trim() })}
        />
        <Input title={t.fob} value={bill.fob} onChange={(fob) => set({ fob: orNull(fob) })} />
        <Input
          title={t.netCost}
          value={bill.netCost}
          onChange={(netCost) => set({ netCost: orNull(netCost) })}
        />
        <Input
          title={t.weight}
          value={bill.weightKg}
          onChange={(weightKg) => set({ weightKg: orNull(weightKg) })}
        />
        <Choice
          title={t.edition}
          value={bill.edition}
          options={EDITIONS.map((one) => [one, one])}
          onChange={(edition) => set({ edition })}
        />
        <Input title={t.goods} isWide value={bill.goods} onChange={(goods) => set({ goods })} />
      </div>
      {chosen !== undefined && <Reading of={chosen} />}
    </section>
  );
}

function Reading({ of }: { readonly of: OriginAgreementsView['held'][number] }) {
  const t = useTexts(originTexts);
  const { rules, reckoned, shown, unread } = of.coverage;
  const counts = {
    rules: formatCount(rules),
    reckoned: formatCount(reckoned),
    shown: formatCount(shown),
    unread: formatCount(unread),
  };
  return (
    <div className="in">
      <p className="note">{fill(t.read, counts)}</p>
      {!of.isWhole && <p className="note">{t.notWhole}</p>}
      <p className="note">
        {t.source}: {of.title}, {of.version} ({of.date}). {of.licence}
      </p>
    </div>
  );
}

export function WorkingForm({
  bill,
  set,
  insufficient,
}: BillProps & { readonly insufficient: OriginAgreementsView['insufficient'] }) {
  const t = useTexts(originTexts);
  const say = useSay();
  const operation = bill.operations[0] ?? { kind: '', words: '', evidence: '' };
  const setOperation = (change: Partial<typeof operation>) => {
    const next = { ...operation, ...change };
    set({ operations: next.kind === '' ? [] : [next] });
  };
  const { wholly } = bill;
  return (
    <section className="card" aria-label={t.working}>
      <header>
        <h2>{t.working}</h2>
      </header>
      <div className="in or-form">
        <Choice
          title={t.operation}
          value={operation.kind}
          options={[
            ['', t.operationNone],
            ['beyond', t.operationBeyond],
            ...Object.entries(insufficient).map(([letter, text]) => [letter, say(text)] as const),
          ]}
          onChange={(kind) => setOperation({ kind })}
        />
        {operation.kind !== '' && (
          <>
            <Input
              title={t.operationWords}
              value={operation.words}
              onChange={(words) => setOperation({ words })}
            />
            <Input
              title={t.evidence}
              value={operation.evidence}
              onChange={(evidence) => setOperation({ evidence })}
            />
          </>
        )}
        <Transport bill={bill} set={set} />
        <Input
          title={t.wholly}
          value={wholly?.ground ?? ''}
          onChange={(ground) => set({ wholly: ground === '' ? null : { evidence: '', ...wholly, ground } })}
        />
        {wholly !== null && (
          <Input
            title={t.evidence}
            value={wholly.evidence}
            onChange={(evidence) => set({ wholly: { ...wholly, evidence } })}
          />
        )}
      </div>
    </section>
  );
}

type Way = NonNullable<OriginBill['transport']>;
type Passage = Way['through'][number];

function Transport({ bill: { transport }, set }: BillProps) {
  const t = useTexts(originTexts);
  const kind = transport === null ? 'unknown' : transport.isDirect ? 'direct' : 'through';
  const passage: Passage = transport?.through[0] ?? { country: '', isUnderCustoms: null, handling: null };
  const change = (next: Partial<Way>) =>
    set({ transport: { isDirect: false, through: [], evidence: '', ...transport, ...next } });
  const pass = (next: Partial<Passage>) => change({ through: [{ ...passage, ...next }] });
  return (
    <>
      <Choice
        title={t.transport}
        value={kind}
        options={(['unknown', 'direct', 'through'] as const).map((one) => [one, t[`transport_${one}`]])}
        onChange={(one) =>
          one === 'unknown'
            ? set({ transport: null })
            : change({ isDirect: one === 'direct', through: one === 'direct' ? [] : [passage] })
        }
      />
      {kind === 'through' && (
        <>
          <Input
            title={t.throughCountry}
            value={passage.country}
            onChange={(country) => pass({ country: country.toUpperCase().trim() })}
          />
          <Choice
            title={t.handling}
            value={passage.handling ?? 'none'}
            options={(['none', 'reloaded', 'preserved', 'other'] as const).map((one) => [
              one,
              t[`handling_${one}`],
            ])}
            onChange={(one) => pass({ handling: one === 'none' ? null : (one as Passage['handling']) })}
          />
          <label className="row">
            <input
              type="checkbox"
              checked={passage.isUnderCustoms === true}
              onChange={(event) => pass({ isUnderCustoms: event.target.checked ? true : null })}
            />
            {t.isUnderCustoms}
          </label>
        </>
      )}
      {transport !== null && (
        <Input title={t.evidence} value={transport.evidence} onChange={(evidence) => change({ evidence })} />
      )}
    </>
  );
}
