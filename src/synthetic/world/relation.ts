/** The lasting relations of the invented country: who buys what from whom, through which broker, office and terms. */
import type { Party } from '../../model/declaration.ts';
import type { FraudKind } from '../frauds/kinds.ts';
import type { Goods } from '../goods/goods.ts';
import type { Brand } from './brands.ts';
import type { Origin } from './countries.ts';
import type { Office } from './offices.ts';
import type { Sector } from './sectors.ts';

export interface Importer {
  readonly party: Party;
  readonly latin: string;
  readonly sector: Sector;
  /** Weight among all importers. */
  readonly size: number;
  /** First and last day of its trade, counted from the opening day of the calendar; may be negative. */
  readonly from: number;
  readonly to: number;
  readonly paymentType: string;
}

export interface Broker {
  readonly party: Party;
  readonly index: number;
  readonly office: Office;
  /** Around 1; above, cheats like to file through it. Never shown. */
  readonly laxity: number;
}

export interface Seller {
  readonly party: Party;
  readonly origin: Origin;
  /** Its prices against those of its country. */
  readonly priceLevel: number;
  readonly laxity: number;
}

/** One kind of goods as bought in one relation: everything about a line that does not change from day to day. */
export interface Ware {
  readonly goods: Goods;
  readonly origin: Origin;
  readonly description: string;
  readonly tradeName: string;
  readonly brand: Brand | undefined;
  readonly model: string | undefined;
  readonly marking: string;
  /** Usual CIF price and weight of a piece here. */
  readonly usdPerKg: number;
  readonly kgPerPiece: number;
  /** Standard deviation of the logarithm of the price from one line to the next. */
  readonly spread: number;
  readonly rateKind: string;
  readonly ratePercent: number;
  /** Agreement of the preferential rate, if one is claimed. */
  readonly agreement: string | undefined;
}

export interface Relation {
  readonly index: number;
  readonly importer: Importer;
  readonly seller: Seller;
  readonly broker: Broker;
  readonly office: Office;
  readonly sector: Sector;
  readonly wares: readonly Ware[];
  readonly carrierId: string;
  readonly forwarderId: string;
  readonly warehouse: string;
  readonly incoterm: string;
  readonly currency: string;
  readonly paymentMethod: string;
  readonly isRelated: boolean;
  /** Country through which its cargo always changes ships, if any. */
  readonly hub: string | undefined;
  readonly usualUsd: number;
  readonly lines: number;
  /** Expected share of declarations, before seasons and windows. */
  readonly weight: number;
  readonly from: number;
  readonly to: number;
  readonly scheme: Scheme | undefined;
}

/** A relation that cheats: in which way, when, and how often. */
export interface Scheme {
  readonly kind: FraudKind;
  readonly from: number;
  readonly to: number;
  /** Share of its declarations that are fraudulent while the scheme runs. */
  readonly intensity: number;
  /** Day from which the scheme works by another seller, origin or route. */
  readonly moves: number;
  readonly laterSeller: Party | undefined;
}
