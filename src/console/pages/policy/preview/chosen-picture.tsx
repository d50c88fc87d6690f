/** Who is chosen, as two bars over each other: what was chosen then, what this policy chooses, and where both agree. */
import type { PolicyPreview } from '../../../../exchange/contract.ts';
import { formatCount } from '../../../parts/format.ts';
import { policyWorkTexts } from '../../../texts/policy-work.ts';
import { useTexts } from '../../../texts/use-texts.ts';

export function ChosenPicture({ chosen }: { readonly chosen: PolicyPreview['chosen'] }) {
  const t = useTexts(policyWorkTexts);
  const { both, onlyWas, onlyNow } = chosen;
  const all = Math.max(1, both + onlyWas + onlyNow);
  const parts = [
    { key: 'was', title: t.chosenWas, count: onlyWas },
    { key: 'both', title: t.chosenBoth, count: both },
    { key: 'now', title: t.chosenNow, count: onlyNow },
  ];
  const label = parts.map(({ title, count }) => `${title} ${formatCount(count)}`).join(', ');
  let from = 0;
  return (
    <figure className="po-chosen">
      <svg viewBox="0 0 600 22" preserveAspectRatio="none" role="img" aria-label={label}>
        {parts.map(({ key, count }) => {
          const width = (600 * count) / all;
          const x = from;
          from += width;
          return <rect key={key} className={`po-${key}`} x={x} y={0} width={width} height={22} />;
        })}
      </svg>
      <figcaption>
        {parts.map(({ key, title, count }) => (
          <span key={key}>
            <i className={`po-key po-${key}`} aria-hidden="true" />
            {title} <b>{formatCount(count)}</b>
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
