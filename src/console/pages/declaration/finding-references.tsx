/** The prices that a finding rests on, as the decision kept them: price, time, source, status, and the duty that lies between. */
import { fill, formatNumber } from '../../../core/text.ts';
import type { FindingReference } from '../../../exchange/contract.ts';
import { declarationTexts } from '../../texts/declaration.ts';
import { useTexts } from '../../texts/use-texts.ts';

export function FindingReferences({ references }: { readonly references: readonly FindingReference[] }) {
  const t = useTexts(declarationTexts);
  if (references.length === 0) return null;
  return (
    <>
      <p className="dim">{t.references}</p>
      <ul className="de-references">
        {references.map((one) => (
          <Reference key={one.kind} reference={one} />
        ))}
      </ul>
    </>
  );
}

function Reference({ reference: one }: { readonly reference: FindingReference }) {
  const t = useTexts(declarationTexts);
  const won = (value: number): string => formatNumber(Math.round(value));
  const { count, years, name, source, broughtOn, day, price, atBorder, percent, taxGapKrw } = one;
  const what =
    one.kind === 'season'
      ? fill(t['reference.season'], { n: count ?? 0, years: years ?? 0 })
      : fill(t['reference.market'], { source: name ? `${name}, ${source}` : source, day: broughtOn ?? '' });
  return (
    <li>
      <b>{fill(t.referencePrice, { price: won(price), day })}</b> {what} ({t[`referenceStatus.${one.status}`]}
      )
      {one.kind === 'market' &&
        atBorder !== null &&
        ` · ${fill(t.referenceBorder, { price: won(atBorder) })}`}
      {percent !== null && ` · ${fill(t.referencePercent, { n: Math.round(percent) })}`}
      {taxGapKrw !== null && ` · ${fill(t.referenceGap, { gap: won(taxGapKrw) })}`}
    </li>
  );
}
