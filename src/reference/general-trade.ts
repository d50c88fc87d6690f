/**
 * Which kinds of trade stand outside general trade (일반무역 방식): goods that neither add to the stock of the country nor take from
 * it. Which codes these are was not read in the notice on trade statistics: the list is unverified.
 */
import type { Text } from '../core/text.ts';
import type { Direction } from '../model/declaration.ts';

const TEMPORARY: Text = { ko: '일시 반입·반출', en: 'Temporary entry or exit' };
const REPAIR: Text = { ko: '수리·검사', en: 'Repair or inspection' };
const RETURNED: Text = { ko: '되돌아온 물품', en: 'Goods that come back' };
const RENTED: Text = { ko: '소유권이 넘어가지 않는 임대차', en: 'Lease without transfer of ownership' };
const INSIDE: Text = { ko: '국내에서의 양수도', en: 'Transfer inside the country' };
const THROUGH: Text = { ko: '통과·반송·중계', en: 'Passing through, returned, intermediary trade' };
const MONEY: Text = { ko: '지급수단', en: 'Means of payment' };

const EXCLUDED: Readonly<Record<Direction, ReadonlyMap<string, Text>>> = {
  import: new Map([
    ['55', RENTED],
    ['69', THROUGH],
    ['71', INSIDE],
    ['72', INSIDE],
    ['81', REPAIR],
    ['82', REPAIR],
    ['83', REPAIR],
    ['84', REPAIR],
    ['85', TEMPORARY],
    ['86', TEMPORARY],
    ['88', REPAIR],
    ['89', RETURNED],
    ['90', REPAIR],
  ]),
  export: new Map([
    ['39', RENTED],
    ['40', RENTED],
    ['78', THROUGH],
    ['79', THROUGH],
    ['81', REPAIR],
    ['82', REPAIR],
    ['83', REPAIR],
    ['84', REPAIR],
    ['85', TEMPORARY],
    ['86', TEMPORARY],
    ['89', RETURNED],
    ['93', RETURNED],
    ['96', REPAIR],
    ['100', MONEY],
  ]),
};

/** Why a kind of trade is not counted; undefined where it is. */
export function outsideGeneralTrade(direction: Direction, tradeType: string | undefined): Text | undefined {
  return tradeType === undefined ? undefined : EXCLUDED[direction].get(tradeType);
}
