/** The made-up goods of the demonstration's shop, and its pages with structured data as shops write it. */
import type { Text } from '../../../core/text.ts';

export interface MadeUpGoods {
  readonly path: string;
  readonly title: Text;
  /** As it stands in the page. */
  readonly data: object;
}

const product = (name: string, more: object): object => ({
  ...{ '@context': 'https://schema.org', '@type': 'Product', name },
  ...more,
});
const offer = (price: string, priceCurrency = 'USD') => ({ '@type': 'Offer', price, priceCurrency });
const grams = (value: number) => ({ '@type': 'QuantitativeValue', value, unitCode: 'GRM' });

/** Nobody sells any of these. One tells everything, one less, one several prices, and one page holds two. */
export const MADE_UP_GOODS: readonly MadeUpGoods[] = [
  {
    ...{ path: '/goods/vacuum', title: { ko: '로봇 청소기 R1', en: 'Robot vacuum cleaner R1' } },
    data: product('Robot vacuum cleaner R1', {
      ...{ brand: { '@type': 'Brand', name: 'SYN HOME' }, offers: offer('265.00') },
      ...{ weight: grams(3_800), countryOfOrigin: 'CN' },
    }),
  },
  {
    ...{ path: '/goods/shoes', title: { ko: '운동화 M', en: 'Running shoes M' } },
    data: product('Running shoes M', { brand: 'SYN RUN', offers: offer('74.00') }),
  },
  {
    ...{ path: '/goods/shirt', title: { ko: '면 티셔츠', en: 'Cotton T-shirt' } },
    data: product('Cotton T-shirt', {
      ...{ offers: [offer('18.00'), offer('24.00')], weight: '0.2 kg', countryOfOrigin: 'Vietnam' },
    }),
  },
  {
    ...{ path: '/goods/watches', title: { ko: '손목시계 두 가지', en: 'Two watches' } },
    data: [
      product('Wrist watch with a leather strap, water resistant to 50 metres, in a box', {
        ...{ offers: offer('128.00'), weight: grams(240), countryOfOrigin: 'JP' },
      }),
      product('Wrist watch with a steel strap', { offers: offer('149.00'), weight: grams(310) }),
    ],
  },
];

export function shopPage(goods: MadeUpGoods | undefined, style: string): string {
  const name = goods?.title.en ?? 'SYN OUTLET';
  const list = MADE_UP_GOODS.map(
    ({ path, title }) => `<li><a href="${path}">${title.en} / ${title.ko}</a></li>`,
  );
  const data =
    goods === undefined
      ? ''
      : `<script type="application/ld+json">${JSON.stringify(goods.data).replaceAll('<', '\\u003c')}</script>`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}, SYN OUTLET (made up)</title><link rel="stylesheet" href="${style}">${data}</head>
<body><main><p><b>Made up / 가상 쇼핑몰</b></p><h1>${name}</h1>
<p>A shop of the demonstration: nothing can be bought here. 시연용 쇼핑몰이며 아무것도 살 수 없습니다.</p>
<ul>${list.join('')}</ul></main></body></html>`;
}
