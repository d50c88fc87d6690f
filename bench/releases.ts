/**
 * How long a release takes in every form, and whether its check catches what is altered: counts over made-up figures of all eight
 * releases, in both languages. Run: `node bench/releases.ts`.
 */
import {
  checkText,
  type Figures,
  plainBlocks,
  readFigures,
  writeRelease,
} from '../src/areas/statistics/index.ts';
import { seededRandom } from '../src/core/random.ts';
import { FORMS, type Form, releaseAs } from '../src/exchange/release/forms.ts';
import { releaseText } from '../src/exchange/release/plain.ts';
import { ALTERATIONS, type Alteration, alter } from '../test/builders/altered-release.ts';
import { madeUpFigures } from '../test/builders/release-figures.ts';

export interface ReleaseFigures {
  readonly releases: number;
  readonly statements: number;
  /** Statements of unaltered releases that were not found supported. */
  readonly falseAlarms: number;
  readonly altered: Readonly<Record<Alteration, number>>;
  readonly missed: Readonly<Record<Alteration, number>>;
  /** Median and slowest of a check. */
  readonly checkMillis: readonly [median: number, slowest: number];
  /** From the figures file to the bytes, the slowest of each form. */
  readonly slowestMillis: Readonly<Record<Form, number>>;
}

const SEEDS = [1, 2, 3, 4, 5];
const EACH = 8;

export async function benchReleases(): Promise<ReleaseFigures> {
  const random = seededRandom(20_261_126);
  const zero = (): Record<Alteration, number> =>
    Object.fromEntries(ALTERATIONS.map((what) => [what, 0])) as Record<Alteration, number>;
  const [altered, missed] = [zero(), zero()];
  const slowest = Object.fromEntries(FORMS.map((form) => [form, 0])) as Record<Form, number>;
  const times: number[] = [];
  let [releases, statements, falseAlarms] = [0, 0, 0];
  for (const file of SEEDS.flatMap((seed) => madeUpFigures(seed)))
    for (const language of ['ko', 'en'] as const) {
      for (const form of FORMS) {
        const start = performance.now();
        await releaseAs(writeRelease(figuresOf(file), language), form);
        slowest[form] = Math.max(slowest[form], performance.now() - start);
      }
      const figures = figuresOf(file);
      const text = releaseText(writeRelease(figures, language));
      const start = performance.now();
      const found = checkText(plainBlocks(text), figures);
      times.push(performance.now() - start);
      releases++;
      statements += found.length;
      falseAlarms += found.filter(({ verdict }) => verdict !== 'supported').length;
      for (const what of ALTERATIONS)
        for (let nth = 0; nth < EACH; nth++) {
          const other = alter(text, figures, what, random);
          if (other === undefined) continue;
          altered[what]++;
          const isMissed = checkText(plainBlocks(other.text), figures).every(
            ({ verdict }) => verdict === 'supported',
          );
          if (isMissed) missed[what]++;
        }
    }
  times.sort((one, other) => one - other);
  const checkMillis = [times[times.length >> 1]!, times.at(-1)!] as const;
  return { releases, statements, falseAlarms, altered, missed, checkMillis, slowestMillis: slowest };
}

function figuresOf(file: unknown): Figures {
  const read = readFigures(file);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

if (import.meta.main) console.log(JSON.stringify(await benchReleases(), null, 2));
