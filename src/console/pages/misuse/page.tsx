/** Misused personal codes, for officers: cases that holders opened, and patterns among parcels; which of the two stands in the address. */
import { Link, useSearchParams } from 'wouter';
import { misuseTexts } from '../../texts/misuse.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Cases } from './cases.tsx';
import { Patterns } from './patterns.tsx';

const TABS = ['cases', 'patterns'] as const;

export default function MisusePage() {
  const t = useTexts(misuseTexts);
  const [parameters, setParameters] = useSearchParams();
  const tab = parameters.get('tab') === 'patterns' ? 'patterns' : 'cases';
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        <span className="grow" />
        <fieldset className="seg" aria-label={t.which}>
          {TABS.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={tab === one}
              onClick={() => setParameters(one === 'cases' ? {} : { tab: one })}
            >
              {t[one]}
            </button>
          ))}
        </fieldset>
        <Link href="/parcels/networks">{t.networks}</Link>
        <Link href="/parcels">{t.back}</Link>
      </div>
      <section className="card" aria-label={t[tab]}>
        {tab === 'cases' ? <Cases /> : <Patterns />}
      </section>
    </>
  );
}
