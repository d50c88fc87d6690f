/**
 * Which goods may owe an internal tax beside VAT, by their heading: so that a tax whose facts are missing is named instead of
 * being left out. The headings are our own reading of the names of the taxed goods; the schedules of the decrees were not read.
 */
import type { ConsumptionGroup } from './consumption-tax.ts';

export interface MayOwe {
  readonly tax: 'consumption' | 'liquor' | 'tobacco' | 'fuel' | 'vehicle';
  /** The group whose base price decides, where one piece below it owes nothing. */
  readonly group?: ConsumptionGroup;
}

const consumption = (group: ConsumptionGroup): MayOwe => ({ tax: 'consumption', group });

const BY_HEADING: Readonly<Record<string, MayOwe>> = {
  '2203': { tax: 'liquor' },
  '2204': { tax: 'liquor' },
  '2205': { tax: 'liquor' },
  '2206': { tax: 'liquor' },
  '2208': { tax: 'liquor' },
  '2402': { tax: 'tobacco' },
  '2403': { tax: 'tobacco' },
  '2404': { tax: 'tobacco' },
  '2701': { tax: 'fuel' },
  '2710': { tax: 'fuel' },
  '2711': { tax: 'fuel' },
  '4202': consumption('bag'),
  '4303': consumption('fur'),
  '5701': consumption('carpet'),
  '5702': consumption('carpet'),
  '5703': consumption('carpet'),
  '7101': consumption('jewel'),
  '7113': consumption('jewel'),
  '7114': consumption('precious-metal'),
  '7116': consumption('jewel'),
  '8703': { tax: 'vehicle' },
  '8711': { tax: 'vehicle' },
  '9101': consumption('watch'),
  '9102': consumption('watch'),
  '9303': { tax: 'consumption' },
  '9401': consumption('furniture-piece'),
  '9403': consumption('furniture-piece'),
};

const PARTS = /^(940191|940199|940390|940391|940399)/;

/** Undefined where no internal tax but VAT is expected. Parts of bags, furniture and the like stand in other subheadings and are left out by their six digits. */
export function mayOwe(hsCode: string): MayOwe | undefined {
  const found = BY_HEADING[hsCode.slice(0, 4)];
  return found === undefined || PARTS.test(hsCode) ? undefined : found;
}

/** Food of these chapters is free of VAT where it is raw (부가가치세법 제27조 제1호); which codes the rule names was not read. */
const RAW_FOOD = /^(02|03|04|07|08|10|11|12)/;
/** Books, newspapers, periodicals (부가가치세법 제27조 제2호). */
const PRINTED = /^(4901|4902|4903)/;

export function mayBeVatExempt(hsCode: string): 'raw-food' | 'printed' | undefined {
  if (RAW_FOOD.test(hsCode)) return 'raw-food';
  return PRINTED.test(hsCode) ? 'printed' : undefined;
}
