/**
 * A declaration in the making: what is really shipped, and then what is said of it. A cheat changes the draft before it
 * is sealed, so that a false declaration is made of the same fields as a true one. One draft is used again and again.
 */
import type { Random } from '../core/random.ts';
import type { Party } from '../model/declaration.ts';
import type { Today } from './today.ts';
import type { Relation, Ware } from './world/relation.ts';

export interface Line {
  ware: Ware;
  hsCode: string;
  description: string;
  tradeName: string;
  brand: string | undefined;
  model: string | undefined;
  originCountry: string;
  marking: string;
  netMassKg: number;
  /** 0 when counted in kilograms. */
  pieces: number;
  /** CIF price as declared. */
  usdPerKg: number;
  rateKind: string;
  ratePercent: number;
  agreement: string | undefined;
  /** Code of the paper that the line needs, '' none. */
  permit: string;
}

export interface Draft {
  relation: Relation;
  today: Today;
  /** Running number within the day. */
  ordinal: number;
  importer: Party;
  seller: Party;
  broker: Relation['broker'];
  office: string;
  mode: '10' | '40';
  port: string;
  bill: string;
  masterBill: string | undefined;
  departure: string;
  transit: string | undefined;
  plan: number;
  useType: string;
  tradeType: string;
  isRelated: boolean;
  grossMassKg: number;
  packages: number;
  count: number;
  /** Only the first `count` are of this draft. */
  readonly lines: Line[];
  /** Days in store before the declaration when it is filed late; 0 as usual. */
  storedDays: number;
  /** Permits that do not go with the declaration, and whether one that does has run out. */
  lacksPermit: boolean;
  hasOldPermit: boolean;
  /** Certificate of origin: none, its age in days at declaration, and another code on it. */
  lacksCertificate: boolean;
  certificateAge: number;
  certificateHs: string | undefined;
}

/** What a cheat did: on which line, if on one, and what the state lost, USD. Stays outside the declaration. */
export interface Planted {
  readonly item?: number;
  readonly evadedUsd: number;
}

/** The line that is worth most. */
export function mainLine(draft: Draft): number {
  let best = 0;
  for (let i = 1; i < draft.count; i++) {
    if (lineUsd(draft.lines[i]!) > lineUsd(draft.lines[best]!)) best = i;
  }
  return best;
}

export function lineUsd(line: Line): number {
  return line.netMassKg * line.usdPerKg;
}

/** Duty and value added tax on a sum at a rate of duty in percent. */
export function taxOn(usd: number, ratePercent: number): number {
  const duty = (usd * ratePercent) / 100;
  return duty + (usd + duty) * 0.1;
}

/** Changes how much of a line is declared; the price a kilogram stays. */
export function resizeLine(line: Line, factor: number): void {
  if (line.pieces > 0) {
    const pieces = Math.max(1, Math.round(line.pieces * factor));
    line.netMassKg = roundMass((line.netMassKg * pieces) / line.pieces);
    line.pieces = pieces;
  } else {
    line.netMassKg = roundMass(line.netMassKg * factor);
  }
}

/** Kilograms with one decimal, small ones with three; never nothing. */
export function roundMass(kg: number): number {
  if (kg >= 10) return Math.round(kg * 10) / 10;
  return Math.max(0.001, Math.round(kg * 1000) / 1000);
}

/** Gross mass and packages for a net mass, as goods of the relation's sector are packed. */
export function packUp(draft: Draft, netMassKg: number, chance: Random): void {
  const { sector } = draft.relation;
  const packing = (sector.grossRatio - 1) * Math.exp(chance.normal() * 0.42);
  draft.grossMassKg = roundMass(netMassKg * (1 + packing) + 0.2 + chance.next());
  draft.packages = Math.max(
    1,
    Math.round((draft.grossMassKg / sector.packageKg) * Math.exp(chance.normal() * 0.25)),
  );
}
