/** Made-up examined declarations with planted truth, for tests of the scores: a few goods, firms of which some cheat, several lines. */
import { toDay } from '../../core/day.ts';
import { type Random, seededRandom } from '../../core/random.ts';
import type { GoodsItem } from '../../model/declaration.ts';
import type { Verdict } from '../../model/outcome.ts';
import type { LearningRow } from './learning-table.ts';

export interface PlantedOptions {
  readonly seed: number;
  readonly declarations: number;
  /** Chance of fraud on a line: by what is planted. */
  readonly badImporter: number;
  /** Heavier than 1,000 kg and cheaper than 2,000 won a kilogram. */
  readonly cheapBulk: number;
  readonly otherwise: number;
}

const GOODS = ['0901210000', '6109101000', '8517130000', '9503001000', '3304991000', '6403991000'];
const COUNTRIES = ['CN', 'VN', 'US', 'DE'];
/** Importers with these last digits cheat. */
const BAD_DIGITS = [3, 7];

export function isBadImporter(id: string): boolean {
  return BAD_DIGITS.includes(Number(id.slice(-1)));
}

export function isCheapBulk(item: GoodsItem): boolean {
  return (item.netMassKg ?? 0) > 1_000 && (item.customsValueKrw ?? 0) < 2_000 * (item.netMassKg ?? 0);
}

/** Examined lines in the order of their days; every third find is critical when the importer is bad. */
export function plantedRows(options: PlantedOptions): LearningRow[] {
  const random = seededRandom(options.seed);
  const rows: LearningRow[] = [];
  for (let n = 0; n < options.declarations; n++) {
    const importer = `IMP${random.below(200)}`;
    const day = toDay(20_000 + Math.floor((n * 365) / options.declarations));
    const items = Array.from({ length: 1 + random.below(3) }, (_, i) => plantedItem(i + 1, random));
    const declaration = {
      declarationNumber: `PLANTED${n}`,
      version: 1,
      direction: 'import' as const,
      declaredOn: day,
      office: random.pick(['020', '030', '040']),
      procedure: { processType: 'A', tradeType: '11' },
      declarant: { id: `DEC${random.below(30)}` },
      importer: { id: importer },
      seller: { id: `SEL${random.below(150)}` },
      consignment: { transportMode: '10', departureCountry: 'CN', grossMassKg: 2_000 },
      terms: {},
      items,
    };
    items.forEach((item, place) => {
      const chance = isBadImporter(importer)
        ? options.badImporter
        : isCheapBulk(item)
          ? options.cheapBulk
          : options.otherwise;
      rows.push({
        declaration,
        item: place,
        day,
        verdict: verdictBy(chance, isBadImporter(importer), random),
      });
    });
  }
  return rows;
}

function plantedItem(sequence: number, random: Random): GoodsItem {
  const netMassKg = Math.round(10 ** (1 + random.next() * 3) * 10) / 10;
  return {
    sequence,
    hsCode: random.pick(GOODS),
    originCountry: random.pick(COUNTRIES),
    netMassKg,
    customsValueKrw: Math.round(netMassKg * 10 ** (3 + random.next())),
    dutyRateKind: 'A',
    dutyRatePercent: 8,
  };
}

function verdictBy(chance: number, isBad: boolean, random: Random): Verdict {
  if (random.next() >= chance) return 'clean';
  return isBad && random.next() < 1 / 3 ? 'critical' : 'fraud';
}
