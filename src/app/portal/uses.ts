/** Every use of a citizen's codes as they are told of it, with what can still be answered and what came of a refusal. */
import {
  adultGoodsNames,
  mayAnswer,
  mayConfirmAlone,
  REFUSAL_TEXTS,
  type RefusalReason,
  referenceKey,
  USE_FAULT_TEXTS,
  USE_STANDINGS,
  type UseFault,
} from '../../areas/parcels/index.ts';
import { toInstant } from '../../core/day.ts';
import type { MyMisuse, MyUse } from '../../exchange/contract.ts';
import {
  type CodeUseRow,
  type MisuseRow,
  markSeen,
  readMisuse,
  readUses,
} from '../../store/queries/code-uses.ts';
import { readFirms } from '../../store/queries/parcel-firms.ts';
import { readConsents } from '../../store/queries/personal-codes.ts';
import type { Sealed } from '../../store/vault/seal.ts';
import type { House } from '../house.ts';
import { wordsOf } from '../said.ts';
import { clearedDays } from './accepted.ts';
import { isMinorNow } from './minors/guardians.ts';
import { type Own, ownParcels } from './own-parcels.ts';
import { standingOf } from './use-standing.ts';

const MOST = 100;

/** The latest first. What was shown counts as told. */
export async function myUses(house: House, citizen: string): Promise<MyUse[]> {
  const found = await usesOf(house, citizen);
  const unseen = found.flatMap(({ id, view }) => (view.isNew ? [id] : []));
  if (unseen.length > 0) await markSeen(house.pool, unseen, toInstant(house.clock.now()));
  return found.map(({ view }) => view);
}

export interface UseFound {
  readonly id: string;
  readonly isMinor: boolean;
  readonly view: MyUse;
  /** What a guardian may still do. */
  readonly mayAgree: boolean;
  readonly mayStop: boolean;
}

/** Of a holder, whoever asks. */
export async function usesOf(house: House, citizen: string): Promise<UseFound[]> {
  const own = await ownParcels(house, citizen, MOST);
  const uses = await readUses(
    house.pool,
    own.codes.map(({ id }) => id),
    MOST,
  );
  const [consents, firms, cleared, misuse] = [
    await readConsents(house.pool, citizen),
    await readFirms(house.pool),
    await clearedDays(
      house.pool,
      uses.flatMap(({ bills }) => bills),
    ),
    await myMisuse(house, citizen),
  ];
  const isOfAge = !(await isMinorNow(house, citizen));
  return uses.map((use): UseFound => {
    const isUnderWay = use.bills.length === 0 || use.bills.some((bill) => !cleared.has(bill));
    const standing = standingOf(use, consents);
    const firm = firms.find(({ id }) => id === use.firm);
    const mayAgree = standing !== 'consented' && mayAnswer(use, 'confirmed', isUnderWay);
    const mayStop = mayAnswer(use, 'refused', isUnderWay);
    const view: MyUse = {
      ...{ id: use.id, standing, standingName: USE_STANDINGS[standing], notedAt: use.notedAt },
      shop: firm?.name ?? use.firm,
      platform: use.kind === 'order' && firm?.kind === 'platform' ? use.firm : null,
      number: use.number,
      goods: goodsOf(use, own),
      isNew: use.seenAt === null,
      bills: use.bills,
      faults: use.faults.map((one) => USE_FAULT_TEXTS[one as UseFault]),
      adultGoods: adultGoodsNames(use.adultGoods),
      mayConfirm: mayAgree && mayConfirmAlone(use, isOfAge),
      mayRefuse: mayStop,
      misuse: misuse.find((one) => one.use === use.id)?.view ?? null,
    };
    return { id: use.id, isMinor: use.isMinor, view, mayAgree, mayStop };
  });
}

/** Of the order, or of the parcel where there is none. */
function goodsOf({ subject, bills }: CodeUseRow, { orders, parcels }: Own): string {
  const order = orders.find((one) => referenceKey(one) === subject);
  const parcel = parcels.find(({ houseBill }) => bills.includes(houseBill));
  return (order ?? parcel)?.goods.map(({ description }) => description).join(', ') ?? '';
}

/** Cases that the citizen opened, each with the use that it is about. */
export async function myMisuse(
  house: House,
  citizen: string,
): Promise<{ readonly use: string | null; readonly view: MyMisuse }[]> {
  const rows = await readMisuse(house.pool, citizen, MOST);
  const words = await wordsOf(house.vault, rows.map((row) => row.words) as unknown as Sealed[]);
  return rows.map((row, place) => ({ use: row.use, view: viewOf(row, words[place] ?? null) }));
}

/** What officers write of it is theirs; what came of it is told. */
function viewOf({ id, openedAt, reason, closedAt, closedAs }: MisuseRow, words: string | null): MyMisuse {
  return { id, openedAt, reason: REFUSAL_TEXTS[reason as RefusalReason], words, closedAt, closedAs };
}
