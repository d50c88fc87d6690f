/** The goods of a bill: agreement, code, price and the edition of its codes. */
import type { OriginAgreementsView } from '../../../exchange/contract.ts';
import { originTexts } from '../../texts/origin.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { type BillProps, orNull } from './bill.ts';
import { Choice, Input } from './fields.tsx';
import { ListAsks } from './list-asks.tsx';

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
      {chosen !== undefined && <ListAsks of={chosen} />}
    </section>
  );
}
