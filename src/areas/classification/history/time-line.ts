/** What goods were called over time: which code, by whom, from when to when, on which edition, and what took its place. */
import type { Day } from '../../../core/day.ts';
import { type HsEditionName, hsEditionOn } from '../../../reference/hs-edition.ts';
import { goodsKey } from './same-goods.ts';

export interface UsedCode {
  readonly number: string;
  readonly hsCode: string;
  readonly description: string;
  readonly declaredOn: Day;
  readonly declarantId: string;
  readonly customsValueKrw: number;
}

/** Lines that followed each other under one code, by one declarant. */
export interface CodeStretch {
  readonly code: string;
  readonly edition: HsEditionName | null;
  readonly declarantId: string;
  readonly from: Day;
  readonly to: Day;
  readonly lines: number;
  readonly customsValueKrw: number;
  /** The last declaration of it. */
  readonly number: string;
  /** The code that the next line was declared under; null for the last. */
  readonly supersededBy: string | null;
}

export interface GoodsHistory {
  /** As they were described last. */
  readonly goods: string;
  readonly lines: number;
  readonly codes: number;
  /** Newest first. */
  readonly stretches: readonly CodeStretch[];
}

/** Goods that stood under several codes first, then those that came most often. @param uses newest first */
export function goodsHistories(uses: readonly UsedCode[], most: number): GoodsHistory[] {
  const groups = Map.groupBy(
    uses.filter(({ description }) => goodsKey(description) !== ''),
    ({ description }) => goodsKey(description),
  );
  return [...groups.values()]
    .map(historyOf)
    .sort(
      (one, other) =>
        Number(other.codes > 1) - Number(one.codes > 1) ||
        other.lines - one.lines ||
        (one.goods < other.goods ? -1 : 1),
    )
    .slice(0, most);
}

function historyOf(uses: readonly UsedCode[]): GoodsHistory {
  const inOrder = uses.toReversed();
  const stretches: CodeStretch[] = [];
  for (const use of inOrder) {
    const last = stretches.at(-1);
    const edition = hsEditionOn(use.declaredOn)?.edition ?? null;
    const goesOn =
      last?.code === use.hsCode && last.declarantId === use.declarantId && last.edition === edition;
    if (goesOn) stretches[stretches.length - 1] = longer(last, use);
    else {
      if (last !== undefined && last.code !== use.hsCode)
        stretches[stretches.length - 1] = { ...last, supersededBy: use.hsCode };
      stretches.push({
        ...{
          code: use.hsCode,
          edition,
          declarantId: use.declarantId,
          from: use.declaredOn,
          to: use.declaredOn,
        },
        ...{ lines: 1, customsValueKrw: use.customsValueKrw, number: use.number, supersededBy: null },
      });
    }
  }
  return {
    goods: inOrder.at(-1)!.description,
    lines: uses.length,
    codes: new Set(uses.map(({ hsCode }) => hsCode)).size,
    stretches: stretches.toReversed(),
  };
}

function longer(stretch: CodeStretch, use: UsedCode): CodeStretch {
  return {
    ...stretch,
    ...{ to: use.declaredOn, number: use.number, lines: stretch.lines + 1 },
    customsValueKrw: stretch.customsValueKrw + use.customsValueKrw,
  };
}
