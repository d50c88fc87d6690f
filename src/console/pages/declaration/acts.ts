/** What an officer may do with a declaration, arranged for the decision bar: order, keys, and which acts ask something first. */
import type { ActOffer } from '../../../exchange/contract.ts';

/** Choosing another kind of examination is the act `examine` with a kind; it stands as a button of its own. */
export const CHANGE_INSPECTION = 'change-inspection';

export interface BarAct extends ActOffer {
  /** True where a dialog comes first: a reason, an outcome, a kind of examination. */
  readonly asks: boolean;
}

export interface Bar {
  readonly allowed: readonly BarAct[];
  readonly refused: readonly BarAct[];
}

/** The proposed act first, then the others as offered; what is refused stands apart with its reason. */
export function arrangeActs(offers: readonly ActOffer[], changeTitle: ActOffer['title']): Bar {
  const acts: BarAct[] = offers.map((offer) => ({
    ...offer,
    title: { ko: withoutDots(offer.title.ko), en: withoutDots(offer.title.en) },
    asks: offer.needsReason || offer.act === 'outcome',
  }));
  const examine = acts.find((act) => act.act === 'examine' && act.isAllowed);
  if (examine !== undefined) {
    const key = acts.some((act) => act.key.toLowerCase() === 'm') ? '' : 'm';
    acts.splice(acts.indexOf(examine) + 1, 0, {
      ...examine,
      act: CHANGE_INSPECTION,
      title: changeTitle,
      key,
      isProposed: false,
      asks: true,
    });
  }
  const allowed = acts.filter((act) => act.isAllowed);
  return {
    allowed: [...allowed.filter((act) => act.isProposed), ...allowed.filter((act) => !act.isProposed)],
    refused: acts.filter((act) => !act.isAllowed),
  };
}

/** The dots that say "asks first" are the bar's own; a title may come with them. */
function withoutDots(title: string): string {
  return title.replace(/\s*(…|\.\.\.)+$/, '');
}

/** What a person typed as won: '6,914,320' or '6914320원' -> 6914320; nothing -> undefined; anything else -> NaN. */
export function readWon(text: string): number | undefined {
  const plain = text.replace(/[,\s원₩]/g, '');
  if (plain === '') return undefined;
  return /^\d{1,15}$/.test(plain) ? Number(plain) : Number.NaN;
}
