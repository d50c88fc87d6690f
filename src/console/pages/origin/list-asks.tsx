/** What the chosen list and its agreement ask: how much of the list is read, tolerance, cumulation, transport, and what is not held. */
import { fill } from '../../../core/text.ts';
import type { OriginAgreementsView } from '../../../exchange/contract.ts';
import { formatCount } from '../../parts/format.ts';
import { originTexts } from '../../texts/origin.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Asks } from './asks.tsx';

export function ListAsks({ of }: { readonly of: OriginAgreementsView['held'][number] }) {
  const t = useTexts(originTexts);
  const { rules, reckoned, shown, unread } = of.coverage;
  const counts = {
    rules: formatCount(rules),
    reckoned: formatCount(reckoned),
    shown: formatCount(shown),
    unread: formatCount(unread),
  };
  const missing = of.missing.map((one) => t[`of_${one}`]).join(', ');
  return (
    <div className="in stack">
      <p className="note">{fill(t.read, counts)}</p>
      {missing !== '' && <p className="note">{fill(t.missing, { missing })}</p>}
      <p className="note">
        {t.source}: {of.title}, {of.version} ({of.date}). {of.licence}
      </p>
      {of.asks.length > 0 && (
        <details>
          <summary>{t.asks}</summary>
          <Asks rows={of.asks} />
        </details>
      )}
    </div>
  );
}
