/** The calculator: what is typed goes to the address, and the address is what is computed. */
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useSearchParams } from 'wouter';
import type { AssessmentView, DutyCase, EverydayGoods, MyDoor } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { useGet } from '../../http/use-get.ts';
import { Await } from '../../parts/states.tsx';
import { myTexts } from '../../texts/my.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { type ReadFields, ShopLink } from '../shop-link.tsx';
import { TaxLines } from '../tax-lines.tsx';
import { Input } from './code-data.tsx';

const CHANNELS = ['express-list', 'express', 'post'] as const;

export function Tax() {
  const t = useTexts(myTexts);
  const [parameters, setParameters] = useSearchParams();
  // What was read of a shop's page stands in the fields until it is sent: nothing is computed of it before.
  const [read, setRead] = useState<ReadFields | null>(null);
  const of = (name: string, usual = ''): string => read?.[name] ?? parameters.get(name) ?? usual;
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setRead(null);
    const given = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value).trim()]);
    setParameters(new URLSearchParams(given.filter(([, value]) => value !== '') as [string, string][]));
  };
  const { data: door } = useGet<MyDoor>('/my/door');
  const asked = door === undefined ? null : caseOf(parameters, door.today);
  return (
    <>
      <div>
        <h1>{t.tax}</h1>
        <p className="my-sub">{t.taxWhat}</p>
      </div>
      <ShopLink onRead={setRead} />
      <section className="my-card my-pad" aria-label={t.goods}>
        <form className="my-form is-wide" onSubmit={send} key={`${parameters} ${JSON.stringify(read)}`}>
          <GoodsChoice chosen={of('goods')} />
          <Input name="hs" title={t.orHs} value={of('hs')} maxLength={12} />
          <Pair>
            <Input name="price" title={t.price} value={of('price')} {...DECIMAL} isRequired />
            <Input
              name="currency"
              title={t.currency}
              value={of('currency', 'USD')}
              maxLength={3}
              isRequired
            />
          </Pair>
          <Pair>
            <Input name="quantity" title={t.quantity} value={of('quantity', '1')} {...DECIMAL} />
            <Input name="kg" title={t.kg} value={of('kg')} {...DECIMAL} />
          </Pair>
          <Pair>
            <Input name="freight" title={t.freight} value={of('freight')} {...DECIMAL} />
            <Input name="departure" title={t.departure} value={of('departure', 'US')} maxLength={2} />
          </Pair>
          <Input name="origin" title={t.origin} value={of('origin')} maxLength={2} />
          <Channel chosen={of('channel', 'express-list')} />
          <button type="submit" className="my-big">
            {t.compute}
          </button>
        </form>
      </section>
      {asked !== null && read === null && <Answer asked={asked} />}
    </>
  );
}

const DECIMAL = { inputMode: 'decimal', maxLength: 20 } as const;

function Pair({ children }: { readonly children: ReactNode }) {
  return <div className="my-pair">{children}</div>;
}

/** Null until something is asked. What is wrong with it the server says, all at once. */
function caseOf(parameters: URLSearchParams, day: string): DutyCase | null {
  const of = (name: string): string => parameters.get(name) ?? '';
  const number = (name: string): number => Number(of(name).replaceAll(',', ''));
  const hsCode = (of('hs') || of('goods')).replace(/\D/g, '');
  if (of('price') === '') return null;
  const currency = (of('currency') || 'USD').toUpperCase();
  return {
    day,
    channel: (of('channel') || 'express-list') as DutyCase['channel'],
    isSelfUse: true,
    ...(of('departure') === '' ? {} : { departure: of('departure').toUpperCase() }),
    ...(of('freight') === '' ? {} : { terms: { freight: { amount: number('freight'), currency } } }),
    goods: [
      {
        ...{ hsCode, price: { amount: number('price'), currency } },
        ...(of('quantity') === '' ? {} : { quantity: number('quantity') }),
        ...(of('kg') === '' ? {} : { netMassKg: number('kg') }),
        ...(of('origin') === '' ? {} : { origin: of('origin').toUpperCase() }),
      },
    ],
  };
}

function Answer({ asked }: { readonly asked: DutyCase }) {
  const t = useTexts(myTexts);
  const query = useQuery({
    queryKey: ['/my/tax', asked],
    queryFn: () => post<AssessmentView>('/my/tax', asked),
  });
  return (
    <section className="my-card my-pad" aria-label={t.payable}>
      <Await query={query}>{(answer) => <TaxLines answer={answer} />}</Await>
    </section>
  );
}

function GoodsChoice({ chosen }: { readonly chosen: string }) {
  const t = useTexts(myTexts);
  const say = useSay();
  const id = useId();
  const { data = [] } = useGet<readonly EverydayGoods[]>('/my/goods');
  return (
    <div className="field">
      <label htmlFor={id}>{t.goods}</label>
      <select id={id} name="goods" defaultValue={chosen} key={data.length}>
        <option value="">{t.chooseGoods}</option>
        {data.map(({ hsCode, name }) => (
          <option key={hsCode} value={hsCode}>
            {say(name)} ({hsCode})
          </option>
        ))}
      </select>
    </div>
  );
}

function Channel({ chosen }: { readonly chosen: string }) {
  const t = useTexts(myTexts);
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t.how}</label>
      <select id={id} name="channel" defaultValue={chosen}>
        {CHANNELS.map((channel) => (
          <option key={channel} value={channel}>
            {t[channel]}
          </option>
        ))}
      </select>
    </div>
  );
}
