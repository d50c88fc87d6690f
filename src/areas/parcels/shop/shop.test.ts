/** Pages of shops: what is found in them, and that whatever a stranger writes there is words at most. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cleanLink, isShopHost } from './link.ts';
import { linkedData } from './linked-data.ts';
import { readProducts, type ShopProduct } from './product.ts';

const script = (data: unknown, type = 'application/ld+json'): string =>
  `<script type="${type}">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`;
const product = (more: object) => ({ '@context': 'https://schema.org', '@type': 'Product', ...more });
const offers = (price: unknown, priceCurrency: unknown = 'USD') => ({
  '@type': 'Offer',
  price,
  priceCurrency,
});
const readPage = (html: string) => readProducts(linkedData(html));

function only(more: object): ShopProduct {
  const { products } = readProducts([JSON.stringify(product(more))]);
  assert.equal(products.length, 1);
  return products[0]!;
}

test('an article is read with name, brand, price, currency, mass and origin', () => {
  const data = product({
    ...{ name: 'Robot vacuum', brand: { '@type': 'Brand', name: 'SYN' }, offers: offers('265.00') },
    ...{ weight: { value: 3800, unitCode: 'GRM' }, countryOfOrigin: { '@type': 'Country', name: 'China' } },
  });
  const html = `<!doctype html><html><head><title>a < b</title>${script(data)}</head><body>x</body></html>`;
  assert.deepEqual(readPage(html), {
    products: [
      {
        ...{ name: 'Robot vacuum', brand: 'SYN', price: 265, currency: 'USD', massKg: 3.8, origin: 'CN' },
        ...{ hasSeveralPrices: false, oddCurrency: null },
      },
    ],
    broken: 0,
  });
});

test('it is found in a graph, in a list and as a variant, with the vocabulary before its type, and once where it is told twice', () => {
  const one = { '@type': ['http://schema.org/Product', 'Thing'], name: 'A', offers: [offers(5)] };
  const graph = { '@graph': [{ '@type': 'Organization' }, one] };
  const page = { '@type': 'ItemPage', mainEntity: one };
  const group = { '@type': 'ProductGroup', hasVariant: [product({ name: 'B' }), product({ name: 'C' })] };
  const { products } = readPage(script(graph) + script([page]) + script(group));
  assert.deepEqual(
    products.map(({ name, price }) => [name, price]),
    [
      ['A', 5],
      ['B', null],
      ['C', null],
    ],
  );
});

test('what a page only mentions is not what it sells', () => {
  const related = product({ name: 'Other', offers: offers(1) });
  const { products } = readProducts([
    JSON.stringify(product({ name: 'This', isRelatedTo: related, review: { itemReviewed: related } })),
  ]);
  assert.deepEqual(
    products.map(({ name }) => name),
    ['This'],
  );
});

test('several prices are none; an unknown currency is told as it stands', () => {
  for (const several of [
    [offers(18), offers(24)],
    [offers(18), offers(18, 'EUR')],
    { '@type': 'AggregateOffer', lowPrice: 18, highPrice: 24, priceCurrency: 'USD' },
  ]) {
    const { price, currency, hasSeveralPrices } = only({ offers: several });
    assert.deepEqual([price, currency, hasSeveralPrices], [null, null, true]);
  }
  const same = only({
    offers: { '@type': 'AggregateOffer', lowPrice: 18, highPrice: 18, priceCurrency: 'eur' },
  });
  assert.deepEqual([same.price, same.currency], [18, 'EUR']);
  const odd = only({ offers: offers('10', 'DOGE') });
  assert.deepEqual([odd.price, odd.currency, odd.oddCurrency], [10, null, 'DOGE']);
  assert.equal(only({ offers: { priceSpecification: { price: 7, priceCurrency: 'JPY' } } }).price, 7);
});

test('figures are read as they are written or not at all', () => {
  const prices: readonly (readonly [said: unknown, is: number | null])[] = [
    ...[['74.00', 74] as const, ['1,299.50', 1299.5] as const, [12, 12] as const],
    ...[['1.299,50', null] as const, ['74 USD', null] as const, ['-5', null] as const, [-5, null] as const],
    ...[['NaN', null] as const, [null, null] as const, [{}, null] as const, ['1e9', null] as const],
  ];
  for (const [said, is] of prices) assert.equal(only({ offers: offers(said) }).price, is, String(said));
  const masses: readonly (readonly [said: unknown, is: number | null])[] = [
    ...[
      ['0.9 kg', 0.9] as const,
      ['12oz', 0.340194] as const,
      [{ value: '2', unitText: 'lb' }, 0.907185] as const,
    ],
    ...[
      ['heavy', null] as const,
      ['5', null] as const,
      [{ value: 5 }, null] as const,
      ['0 kg', null] as const,
    ],
    ...[['99999999 kg', null] as const],
  ];
  for (const [said, is] of masses) assert.equal(only({ weight: said }).massKg, is, JSON.stringify(said));
  for (const [said, is] of [
    ['Vietnam', 'VN'],
    ['베트남', 'VN'],
    ['vn', 'VN'],
    ['Atlantis', null],
  ])
    assert.equal(only({ countryOfOrigin: said }).origin, is);
});

test('words are words: marks of direction and control are taken out, and the rest is cut', () => {
  const { name } = only({ name: `<b>x</b>\u202Egnp\u0000 \n ${'y'.repeat(5_000)}` });
  assert.equal(name!.length, 200);
  assert.ok(name!.startsWith('<b>x</b>gnp y'), name!.slice(0, 30));
});

test('broken data is counted and hides nothing else; no goods are no goods', () => {
  const html = script('{"@type": "Product", ') + script(product({ name: 'A' })) + script('');
  const { products, broken } = readPage(html);
  assert.deepEqual([products.length, broken], [1, 2]);
  assert.deepEqual(readPage('<p>nothing</p>'), { products: [], broken: 0 });
  assert.deepEqual(readPage(script('null') + script('[]') + script('"Product"') + script('7')).products, []);
});

test('only a script that says so is data: not in a comment, a field, a title or another script', () => {
  const inner = script(product({ name: 'No' }));
  for (const html of [
    `<!-- ${inner} -->`,
    `<textarea>${inner}</textarea>`,
    `<title>${inner}</title>`,
    `<style>${inner}</style>`,
    `<script>var a = '${inner.replace('</script>', '')}'</script>`,
    script(product({ name: 'No' }), 'text/javascript'),
    `<a title='${inner}'>x</a>`,
  ])
    assert.deepEqual(readPage(html).products, [], html);
  for (const html of [
    `<SCRIPT data-x=">" TYPE='application/ld+json; charset=utf-8' >${JSON.stringify(product({ name: 'Yes' }))}</SCRIPT >`,
    `<script type=application/ld+json>${JSON.stringify(product({ name: 'Yes' }))}`,
  ])
    assert.equal(readPage(html).products[0]?.name, 'Yes', html);
});

test('no page takes long or breaks the reader', () => {
  const large = [
    '<',
    '<script ',
    '<a b="',
    "<a b='",
    '<!--',
    '<script type=application/ld+json>',
    '</',
    '<a/',
  ];
  for (const piece of large) linkedData(piece.repeat(150_000));
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  assert.deepEqual(readProducts([deep]).products, []);
  const many = JSON.stringify(Array.from({ length: 5_000 }, (_, place) => product({ name: `n${place}` })));
  assert.equal(readProducts([many]).products.length, 12);
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.json(), (text, json) => {
      readPage(text + script(json) + text);
    }),
    { numRuns: 300 },
  );
});

test('a link is asked without what follows or names its reader; others are refused', () => {
  const sandbox = 'http://127.0.0.1:8623';
  const clean = (link: string) => {
    const result = cleanLink(link, sandbox);
    return result.ok ? result.value.href : result.problems[0]!.code;
  };
  assert.equal(
    clean(
      ' https://Shop.Example.com/p;jsessionid=9/a?id=7&utm_source=m&email=a@b.kr&gclid=x&color=red#reviews ',
    ),
    'https://shop.example.com/p/a?id=7&color=red',
  );
  assert.equal(clean('http://127.0.0.1:8623/goods/shoes'), 'http://127.0.0.1:8623/goods/shoes');
  for (const [link, code] of [
    ...[['shop.example.com/p', 'shop/link'] as const, ['', 'shop/link'] as const],
    ...[
      ['javascript:alert(1)', 'shop/link-open'] as const,
      ['file:///etc/passwd', 'shop/link-open'] as const,
    ],
    ...[['http://shop.example.com/', 'shop/link-open'] as const],
    ...[['https://shop.example.com:8443/', 'shop/link-open'] as const],
    ...[['http://127.0.0.1:8624/', 'shop/link-open'] as const],
    ...[['https://kim:pw@shop.example.com/', 'shop/link-account'] as const],
    ...[[`https://shop.example.com/${'x'.repeat(2_100)}`, 'shop/link'] as const],
  ])
    assert.equal(clean(link), code, link);
});

test('a host of a shop is a public name and nothing else', () => {
  for (const host of ['shop.gwanmun.org', 'xn--9t4b11yi5a.com', 'a-b.co.uk'])
    assert.ok(isShopHost(host), host);
  const wrong = [
    ...['localhost', '127.0.0.1', '10.0.0.1', '[::1]', '2130706433', '0x7f.1', 'shop', 'shop.local'],
    ...['metadata.google.internal', 'shop.example', 'a.test', 'Shop.com', 'shop.com:443', 'shop.com/x'],
    ...['https://shop.com', '-a.com', 'a..com', 'shop.com.', '', '1.2.3.4.in-addr.arpa'],
  ];
  for (const host of wrong) assert.ok(!isShopHost(host), host);
});
