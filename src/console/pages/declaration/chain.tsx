/** Why the fast track applied, or which link of the chain failed, in words for whoever handles the declaration. */
import { fill } from '../../../core/text.ts';
import type { DecisionView } from '../../../exchange/contract.ts';
import { policyWorkTexts } from '../../texts/policy-work.ts';
import { useTexts } from '../../texts/use-texts.ts';

export function ChainCard({ chain }: { readonly chain: NonNullable<DecisionView['chain']> }) {
  const t = useTexts(policyWorkTexts);
  return (
    <section className="card" aria-label={t.chain}>
      <header>
        <h2>{t.chain}</h2>
        <span className={chain.isFast ? 'st ok' : 'st off'}>{chain.isFast ? t.chainFast : t.chainNot}</span>
      </header>
      <dl className="rd-lines">
        {chain.links.map(({ link, grade, score, fails }) => (
          <div key={link}>
            <dt>{t[`link.${link}`]}</dt>
            <dd>
              {fails !== null && <span className="st warn">{t[`fails.${fails}`]}</span>}{' '}
              {grade !== null && fill(t.linkGood, { grade, score: score ?? '–' })}
            </dd>
          </div>
        ))}
      </dl>
      <p className="note in">{t.chainWhy}</p>
    </section>
  );
}
