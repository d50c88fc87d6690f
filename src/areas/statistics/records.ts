/** What the statistics ask of the store: lines of the ledger of trade, and freight. */
import type { Day } from '../../core/day.ts';
import type { Direction } from '../../model/declaration.ts';

export interface TradeLine {
  readonly flow: Direction;
  /** Of acceptance (수리일). */
  readonly day: Day;
  /** Ten digits. */
  readonly hsCode: string;
  /** Origin of an import, last known destination of an export. */
  readonly country: string;
  readonly province: string;
  readonly office: string;
  readonly port: string;
  /** An export that is loaded, or an import; else it is accepted and its goods are still here. */
  readonly isLoaded: boolean;
  /** CIF of an import, FOB of an export, whole cents of dollars; null where no rate was known. */
  readonly usdCents: number | null;
  readonly krw: number;
  readonly netMassGrams: number;
  /** Passenger cars, where the declaration counts them; null where it does not, and of all other goods. */
  readonly cars: number | null;
  /** Lines of the declaration (란). */
  readonly count: number;
}

/** What an accepted import says of its freight. */
export interface FreightLine {
  readonly day: Day;
  /** 10 sea, 40 air … */
  readonly mode: string;
  /** Country of departure. */
  readonly departure: string;
  readonly freightKrw: number;
  readonly grossMassGrams: number;
}
