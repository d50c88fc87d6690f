/** Above the calculator: the page of a registered shop is read, and what it says goes into the fields, for the citizen to confirm. */
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { fill } from '../../core/text.ts';
import type { MyShops, ShopGoods, ShopLinkRead } from '../../exchange/contract.ts';
import { ApiError, post } from '../http/client.ts';
import { useGet } from '../http/use-get.ts';
import { Await, ErrorView } from '../parts/states.tsx';
import { myShopTexts } from '../texts/my-shop.ts';
import { useSay, useTexts } from '../texts/use-texts.ts';
import { Input } from './pages/code-data.tsx';

/** What the fields of the calculator are filled with; empty where the page does not say it. */
export type ReadFields = Readonly<Record<string, string>>;

interface Props {
  readonly onRead: (fields: ReadFields | null) => void;
}

export function ShopLink({ onRead }: Props) {
  const t = useTexts(myShopTexts);
  const query = useGet<MyShops>('/my/shops');
  return (
    <Await query={query}>
      {(shops) =>
        shops.shops.length === 0 ? (
          <p className="my-sub">{t.none}</p>
        ) : (
          <Reader shops={shops} onRead={onRead} />
        )
      }
    </Await>
  );
}

function Reader({ shops, onRead }: Props & { readonly shops: MyShops }) {
  const t = useTexts(myShopTexts);
  const [link, setLink] = useState('');
  const [chosen, setChosen] = useState<ShopGoods | null>(null);
  const choose = (goods: ShopGoods, { shop }: Pick<ShopLinkRead, 'shop'>) => {
    setChosen(goods);
    onRead(fieldsOf(goods, shop.country));
  };
  const look = useMutation({
    mutationFn: (asked: string) => post<ShopLinkRead>('/my/shop-link', { link: asked }),
    onMutate: () => {
      setChosen(null);
      onRead(null);
    },
    onSuccess: (read) => {
      const [only, another] = read.products;
      if (only !== undefined && another === undefined) choose(only, read);
    },
  });
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const asked = String(new FormData(event.currentTarget).get('link') ?? '').trim();
    if (asked !== '') look.mutate(asked);
  };
  return (
    <section className="my-card my-pad stack" aria-label={t.title}>
      <h2>{t.title}</h2>
      <p className="my-sub">{t.what}</p>
      <Known shops={shops} onExample={setLink} />
      <form className="my-form is-wide" onSubmit={send} key={link}>
        <Input name="link" title={t.link} value={link} maxLength={2000} inputMode="url" isRequired />
        <button type="submit" className="my-big is-quiet" disabled={look.isPending}>
          {look.isPending ? t.reading : t.read}
        </button>
      </form>
      {look.isError && <Refused error={look.error} />}
      {look.data !== undefined && (
        <Read read={look.data} chosen={chosen} onChoose={(goods) => choose(goods, look.data)} />
      )}
    </section>
  );
}

function Known(props: { readonly shops: MyShops; readonly onExample: (link: string) => void }) {
  const t = useTexts(myShopTexts);
  const say = useSay();
  const { shops, examples } = props.shops;
  return (
    <>
      <p className="my-sub">
        {t.which}:{' '}
        {shops.map(({ name, host, isMadeUp }, place) => (
          <span key={host}>
            {place > 0 && ', '}
            {name} ({host}) {isMadeUp && <span className="st off">{t.madeUp}</span>}
          </span>
        ))}
      </p>
      {examples.length > 0 && (
        <fieldset className="my-examples" aria-label={t.examples}>
          {examples.map(({ link, title }) => (
            <button key={link} type="button" className="my-small" onClick={() => props.onExample(link)}>
              {say(title)}
            </button>
          ))}
        </fieldset>
      )}
    </>
  );
}

function Refused({ error }: { readonly error: Error }) {
  const say = useSay();
  const problems = error instanceof ApiError ? (error.body?.problems ?? []) : [];
  if (problems.length === 0) return <ErrorView error={error} />;
  return (
    <div className="my-do is-bad" role="alert">
      {problems.map(({ code, message }) => (
        <p key={code}>{say(message)}</p>
      ))}
    </div>
  );
}

interface ReadProps {
  readonly read: ShopLinkRead;
  /** Null: several are there and none is chosen yet. */
  readonly chosen: ShopGoods | null;
  readonly onChoose: (goods: ShopGoods) => void;
}

function Read({ read: { shop, products }, chosen, onChoose }: ReadProps) {
  const t = useTexts(myShopTexts);
  return (
    <div className="my-do" role="status">
      <h3>{fill(t.found, { shop: shop.name })}</h3>
      {products.length > 1 && (
        <>
          <p>{t.several}</p>
          <ul className="my-goods">
            {products.map((goods, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: goods of a page may have the same name
              <li key={place}>
                <button
                  type="button"
                  className="my-small"
                  aria-pressed={goods === chosen}
                  onClick={() => onChoose(goods)}
                >
                  {goods.name ?? t.noName} {priceOf(goods)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {chosen !== null && <Chosen goods={chosen} country={shop.country} />}
    </div>
  );
}

function Chosen({ goods, country }: { readonly goods: ShopGoods; readonly country: string }) {
  const t = useTexts(myShopTexts);
  const { name, brand, massKg, origin, hasSeveralPrices, oddCurrency } = goods;
  const missing = [
    t.goods,
    ...(goods.price === null ? [t.price] : []),
    ...(goods.currency === null ? [t.currency] : []),
    ...(massKg === null ? [t.mass] : []),
    ...(origin === null ? [t.origin] : []),
  ];
  return (
    <>
      <p>
        <b>{name ?? t.noName}</b>
        {brand !== null && ` · ${t.brand} ${brand}`}
        {goods.price !== null && ` · ${priceOf(goods)}`}
        {massKg !== null && ` · ${massKg} kg`}
        {origin !== null && ` · ${t.origin} ${origin}`}
      </p>
      {hasSeveralPrices && <p>{t.severalPrices}</p>}
      {oddCurrency !== null && <p>{fill(t.oddCurrency, { said: oddCurrency })}</p>}
      <p>
        {t.missing}: <b>{missing.join(', ')}</b>
      </p>
      <p>{fill(t.departure, { country })}</p>
      <p>{t.confirm}</p>
    </>
  );
}

function priceOf({ price, currency }: ShopGoods): string {
  return price === null ? '' : `${price} ${currency ?? ''}`.trim();
}

function fieldsOf({ price, currency, massKg, origin }: ShopGoods, country: string): ReadFields {
  return {
    // Of other goods, entered before.
    ...{ goods: '', hs: '', quantity: '1', freight: '' },
    ...{ price: price === null ? '' : String(price), currency: currency ?? '' },
    ...{ kg: massKg === null ? '' : String(massKg), origin: origin ?? '', departure: country },
  };
}
