/**
 * Reads articles with price, currency, mass, origin and brand from the structured data of a shop's page (schema.org: Product, Offer,
 * AggregateOffer, QuantitativeValue). The page is a stranger's: nothing in it is trusted beyond its words, and the citizen confirms each.
 */
import { countryOf, currencyOf, isObject, massKgOf, nameOf, numberOf, wordsOf } from './values.ts';

export interface ShopProduct {
  readonly name: string | null;
  readonly brand: string | null;
  /** Of one piece, in `currency`. Null where the page has none, or several. */
  readonly price: number | null;
  readonly currency: string | null;
  readonly massKg: number | null;
  readonly origin: string | null;
  /** The page has several prices and nobody can tell which is meant. */
  readonly hasSeveralPrices: boolean;
  /** A currency as the page says it, where none is called so. */
  readonly oddCurrency: string | null;
}

export interface ShopPage {
  readonly products: readonly ShopProduct[];
  /** Of the page's structured data so many pieces cannot be read. */
  readonly broken: number;
}

const MOST_PRODUCTS = 12;
/** How deep and how far a piece of data is looked through. */
const [MOST_DEPTH, MOST_STEPS] = [6, 4_000];
/** Where a page names what it is about; what it only mentions (related goods, reviews) is not looked at. */
const ABOUT = ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasVariant', 'itemListElement', 'item'] as const;

/** @param texts of the page's structured data, each JSON if it is right */
export function readProducts(texts: readonly string[]): ShopPage {
  const products = new Map<string, ShopProduct>();
  let broken = 0;
  for (const text of texts) {
    const data = parse(text);
    if (data === undefined) broken += 1;
    else
      for (const one of productsIn(data)) {
        const product = productOf(one);
        // The same article is often told twice.
        if (products.size < MOST_PRODUCTS) products.set(JSON.stringify(product), product);
      }
  }
  return { products: [...products.values()], broken };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Thing = Readonly<Record<string, unknown>>;

/** Group before variants: where variants are told, they are the articles. */
function productsIn(data: unknown): Thing[] {
  const found: Thing[] = [];
  const waiting: (readonly [value: unknown, depth: number])[] = [[data, 0]];
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const next = waiting.shift();
    if (next === undefined) break;
    const [value, depth] = next;
    if (depth > MOST_DEPTH) continue;
    if (Array.isArray(value)) for (const one of value.slice(0, MOST_STEPS)) waiting.push([one, depth + 1]);
    if (!isObject(value)) continue;
    if (isOf(value, 'Product')) found.push(value);
    for (const name of ABOUT) if (value[name] !== undefined) waiting.push([value[name], depth + 1]);
  }
  return found;
}

/** `Product`, or with the address of the vocabulary before it; one of several types counts. */
function isOf({ '@type': type }: Thing, name: string): boolean {
  const types = Array.isArray(type) ? type : [type];
  return types.some(
    (one) => typeof one === 'string' && one.replace(/^https?:\/\/schema\.org\//, '') === name,
  );
}

function productOf(thing: Thing): ShopProduct {
  const prices = pricesIn(thing.offers);
  const amounts = new Set(prices.map(({ price, currency }) => `${price} ${currency}`));
  const [one] = prices;
  const isOne = amounts.size === 1;
  return {
    ...{ name: wordsOf(thing.name), brand: nameOf(thing.brand) },
    ...{ price: isOne ? numberOf(one!.price) : null, currency: isOne ? currencyOf(one!.currency) : null },
    ...{ massKg: massKgOf(thing.weight), origin: countryOf(thing.countryOfOrigin) },
    hasSeveralPrices: amounts.size > 1,
    oddCurrency: isOne && currencyOf(one!.currency) === null ? wordsOf(one!.currency) : null,
  };
}

interface Said {
  readonly price: unknown;
  readonly currency: unknown;
}

/** Every price that the offers say; of a range both ends. */
function pricesIn(offers: unknown): Said[] {
  const all = (Array.isArray(offers) ? offers : [offers]).filter(isObject).slice(0, MOST_STEPS);
  return all.flatMap((offer): Said[] => {
    const currency = offer.priceCurrency;
    const { lowPrice, highPrice, price } = offer;
    if (price !== undefined) return [{ price, currency }];
    const ends = [lowPrice, highPrice].filter((end) => end !== undefined);
    if (ends.length > 0) return ends.map((end) => ({ price: end, currency }));
    const own = Array.isArray(offer.priceSpecification)
      ? offer.priceSpecification
      : [offer.priceSpecification];
    return own.filter(isObject).flatMap((one) => {
      return one.price === undefined ? [] : [{ price: one.price, currency: one.priceCurrency ?? currency }];
    });
  });
}
