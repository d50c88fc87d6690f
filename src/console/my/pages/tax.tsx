/** The calculator: what is typed goes to the address, and the address is what is computed. */
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId } from 'react';
import { useSearchParams } from 'wouter';
import type { AssessmentView, DutyCase, EverydayGoods, MyDoor } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { useGet } from '../../http/use-get.ts';
import { Await } from '../../parts/states.tsx';
import { myTexts } from '../../texts/my.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { TaxLines } from '../tax-lines.tsx';
import { Input } from './code-data.tsx';

const CHANNELS = ['express-list', 'express', 'post'] as const;

export function Tax() {
  const t = useTexts(myTexts);
  const [parameters, setParameters] = useSearchParams();
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
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
      <section className="my-card my-pad" aria-label={t.goods}>
        <form className="my-form is-wide" onSubmit={send} key={parameters.toString()}>
          <GoodsChoice chosen={parameters.get('goods') ?? ''} />
          <Input name="hs" title={t.orHs} value={parameters.get('hs') ?? ''} maxLength={12} />
          <Pair>
            <Input
              name="price"
              title={t.price}
              value={parameters.get('price') ?? ''}
              {...DECIMAL}
              isRequired
            />
            <Input
              name="currency"
              title={t.currency}
              value={parameters.get('currency') ?? 'USD'}
              maxLength={3}
            />
          </Pair>
          <Pair>
            <Input
              name="quantity"
              title={t.quantity}
              value={parameters.get('quantity') ?? '1'}
              {...DECIMAL}
            />
            <Input name="kg" title={t.kg} value={parameters.get('kg') ?? ''} {...DECIMAL} />
          </Pair>
          <Pair>
            <Input name="freight" title={t.freight} value={parameters.get('freight') ?? ''} {...DECIMAL} />
            <Input
              name="departure"
              title={t.departure}
              value={parameters.get('departure') ?? 'US'}
              maxLength={2}
            />
          </Pair>
          <Input name="origin" title={t.origin} value={parameters.get('origin') ?? ''} maxLength={2} />
          <Channel chosen={parameters.get('channel') ?? 'express-list'} />
          <button type="submit" className="my-big">
            {t.compute}
          </button>
        </form>
      </section>
      {asked !== null && <Answer asked={asked} />}
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
