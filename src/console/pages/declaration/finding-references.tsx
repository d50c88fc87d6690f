/** The prices that a finding rests on, as the decision kept them: price, time, source, status, and the duty that lies between. */
import { fill, formatNumber } from '../../../core/text.ts';
import type { FindingReference } from '../../../exchange/contract.ts';
import { NONE } from '../../parts/format.ts';
import { declarationTexts } from '../../texts/declaration.ts';
import { useTexts } from '../../texts/use-texts.ts';

export function FindingReferences({ references }: { readonly references: readonly FindingReference[] }) {
  const t = useTexts(declarationTexts);
  if (references.length === 0) return null;
  return (
    <div className="de-references">
      <table>
        <caption>{t.references}</caption>
        <thead>
          <tr>
            <th scope="col">{t.referenceOf}</th>
            <th scope="col">{t.referenceDay}</th>
            <th scope="col" className="n">
              {t.referencePrice}
            </th>
            <th scope="col" className="n">
              {t.referenceBorder}
            </th>
            <th scope="col" className="n">
              {t.referencePercent}
            </th>
            <th scope="col" className="n">
              {t.referenceGap}
            </th>
          </tr>
        </thead>
        <tbody>
          {references.map((one) => (
            <Row key={one.kind} reference={one} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ reference: one }: { readonly reference: FindingReference }) {
  const t = useTexts(declarationTexts);
  const won = (value: number | null): string => (value === null ? NONE : formatNumber(Math.round(value)));
  const what =
    one.kind === 'season'
      ? fill(t['reference.season'], { n: one.count ?? NONE, years: one.years ?? NONE })
      : fill(t['reference.market'], {
          ...{ name: one.name ?? NONE, source: one.source, day: one.broughtOn ?? NONE },
        });
  return (
    <tr>
      <th scope="row">
        {what} <span className="dim">{t[`referenceStatus.${one.status}`]}</span>
      </th>
      <td>{one.day}</td>
      <td className="n">{won(one.price)}</td>
      <td className="n">{one.kind === 'market' ? won(one.atBorder) : NONE}</td>
      <td className="n">{one.percent === null ? NONE : `${formatNumber(Math.round(one.percent))}%`}</td>
      <td className="n">{won(one.taxGapKrw)}</td>
    </tr>
  );
}
