/** What was ruled and decided, as the gate looks it up for every line: read at the start and each day, and told of every new one. */
import { seoulDay } from '../../core/day.ts';
import {
  forgetRuled,
  learnRuled,
  openRuledCodes,
  type RuledCodes,
  type RuledGoods,
} from '../../screening/history/ruled-codes.ts';
import { RULINGS } from '../../store/queries/applications.ts';
import { type ClassificationRow, readClassifications } from '../../store/queries/classification.ts';
import { type RulingRow, readRulingsInForce } from '../../store/queries/ruling-decisions.ts';
import type { House } from '../house.ts';
import { inRounds } from '../in-rounds.ts';
import { contentsOf } from '../rulings/file.ts';
import { openedWords } from '../rulings/ruling-view.ts';
import { basicRates } from './basic-rates.ts';

export interface RuledKeeper {
  /** Replaced as a whole when it is read again. */
  current(): RuledCodes;
  /** From then on the next declaration is held against it. */
  ruled(row: RulingRow): Promise<void>;
  decided(row: ClassificationRow): Promise<void>;
  /** Reads everything, with the rates of today. */
  read(): Promise<void>;
  /** Reads it again on every new day, whose rates may be others. @returns how to stop */
  keep(): () => Promise<void>;
}

const ROUND_MILLIS = 60_000;

export function keepRuledCodes(house: () => House): RuledKeeper {
  let current = openRuledCodes();
  let readOn = '';
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: what is learnt while all is read again would be lost with the old ones. */
  const inOrder = (work: () => Promise<void>): Promise<void> => {
    const next = last.then(work);
    last = next.catch(() => {});
    return next;
  };
  const today = (): string => seoulDay(house().clock.now());
  const read = () =>
    inOrder(async () => {
      const day = today();
      const fresh = openRuledCodes();
      const [decisions, rulings] = await Promise.all([
        readClassifications(house().pool),
        readRulingsInForce(house().pool),
      ]);
      const superseded = new Set(decisions.map(({ supersedes }) => supersedes));
      const goods = [
        ...decisions.filter(({ id }) => !superseded.has(id)).map(goodsOfDecision),
        ...(await goodsOfRulings(house(), rulings)),
      ];
      for (const [key, one] of await withRates(house(), goods)) learnRuled(fresh, key, one);
      current = fresh;
      readOn = day;
    });
  /** What was ruled is stored and told by now: where it cannot be learnt, all is read again in the next round. */
  const learn = (replaced: string | null, goodsOf: () => Promise<readonly Keyed[]> | readonly Keyed[]) =>
    inOrder(async () => {
      try {
        const goods = await withRates(house(), await goodsOf());
        if (replaced !== null) forgetRuled(current, replaced);
        for (const [key, one] of goods) learnRuled(current, key, one);
      } catch (error) {
        readOn = '';
        console.error(String(error));
      }
    });
  return {
    current: () => current,
    read,
    ruled: (row) => learn(row.number, () => goodsOfRulings(house(), [row])),
    decided: (row) => learn(row.supersedes, () => [goodsOfDecision(row)]),
    keep: () =>
      inRounds(ROUND_MILLIS, async () => {
        if (readOn !== today()) await read();
      }),
  };
}

type Keyed = readonly [key: string, goods: RuledGoods];

const dayNumberOf = (day: string): number => Number(day.replaceAll('-', ''));

function goodsOfDecision({ id, description, code, decidedAt }: ClassificationRow): Keyed {
  const day = dayNumberOf(seoulDay(Date.parse(decidedAt)));
  return [
    id,
    {
      ...{ kind: 'decision', names: [description], also: '', code, day, number: null },
      ...{ owner: null, isPublic: true, dutyRatePercent: null },
    },
  ];
}

/** Without those whose words went with the key of their firm. */
async function goodsOfRulings(house: House, rows: readonly RulingRow[]): Promise<Keyed[]> {
  const words = await openedWords(house, rows);
  const applications = await RULINGS.readAll(
    house.pool,
    rows.map(({ number }) => number),
  );
  const contents = await contentsOf(house.vault, applications);
  const firms = new Map(applications.map(({ number }, at) => [number, contents[at]?.firm ?? null]));
  return rows.flatMap(({ number, code, ruledOn, isPublic }, at): Keyed[] => {
    const said = words[at];
    if (said === null || said === undefined) return [];
    return [
      [
        number,
        {
          ...{ kind: 'ruling', names: [said.title, said.goods], also: '', code, isPublic },
          ...{ day: dayNumberOf(ruledOn), number: Number(number.replace(/\D/g, '')) },
          ...{ owner: firms.get(number) ?? null, dutyRatePercent: null },
        },
      ],
    ];
  });
}

async function withRates(house: House, goods: readonly Keyed[]): Promise<readonly Keyed[]> {
  if (goods.length === 0) return goods;
  const rates = await basicRates(
    house,
    goods.map(([, { code }]) => tenDigits(code)),
    seoulDay(house.clock.now()),
  );
  return goods.map(([key, one]) => [
    key,
    { ...one, dutyRatePercent: rates.get(tenDigits(one.code)) ?? null },
  ]);
}

/** A subheading that is not divided has one line, which ends in noughts. */
const tenDigits = (code: string): string => code.padEnd(10, '0');
