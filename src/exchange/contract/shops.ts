/** Shops whose pages the calculator of citizens reads: which they are, and what one of their pages says. */
import type { Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';

// -- POST /parcel-firms/:id/hosts, DELETE /parcel-firms/:id/hosts/:host -> ParcelFirmView ----------------------------------

export interface ShopHostView {
  readonly id: string;
  readonly host: string;
  readonly addedBy: Text;
  readonly addedAt: Instant;
}

export interface NewShopHost {
  /** A name of the public internet in lower case, such as `shop.example.com`: no address, no port. */
  readonly host: string;
}

// -- GET /my/shops -> MyShops ---------------------------------------------------------------------------------------------

export interface MyShop {
  readonly name: string;
  readonly host: string;
  /** Where the firm is registered to be: goods are taken to depart from there until the citizen says otherwise. */
  readonly country: string;
  readonly isMadeUp: boolean;
}

export interface ShopExample {
  readonly title: Text;
  readonly link: string;
}

export interface MyShops {
  readonly shops: readonly MyShop[];
  /** Links of the demonstration's own shop; empty elsewhere. */
  readonly examples: readonly ShopExample[];
}

// -- POST /my/shop-link { link } -> ShopLinkRead; nothing of it is stored ---------------------------------------------------

export interface ShopLink {
  readonly link: string;
}

export interface ShopLinkRead {
  readonly shop: MyShop;
  /** As it was asked: without what follows or names its reader. */
  readonly link: string;
  /** Where the page names several, the citizen chooses. */
  readonly products: readonly ShopGoods[];
}

/** What a page says of one article; null: not said, or not to be understood. */
export interface ShopGoods {
  readonly name: string | null;
  readonly brand: string | null;
  /** Of one piece. */
  readonly price: number | null;
  readonly currency: string | null;
  readonly massKg: number | null;
  /** Country of origin, two letters. */
  readonly origin: string | null;
  readonly hasSeveralPrices: boolean;
  /** A currency as the page says it, where none is called so. */
  readonly oddCurrency: string | null;
}
