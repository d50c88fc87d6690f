/** How a parcel stands, in a mark that says it in words as well as in colour. */
import { parcelTexts } from '../../texts/parcels.ts';
import { useTexts } from '../../texts/use-texts.ts';

const LOOK = {
  matched: 'ok',
  same: 'ok',
  differs: 'bad',
  'no-order': 'warn',
  note: 'warn',
  waiting: 'off',
  none: 'off',
} as const;

export function ParcelMark({ state }: { readonly state: keyof typeof LOOK }) {
  const t = useTexts(parcelTexts);
  return <span className={`st ${LOOK[state]}`}>{t[state]}</span>;
}
