/** The auditor's page: looks at identifiers with their purposes, acts by person, and what changed around a decision. */
import '../reading.css';
import './audit.css';
import { useSearchParams } from 'wouter';
import { auditTexts } from '../../texts/audit.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Accesses } from './accesses.tsx';
import { Acts } from './acts.tsx';
import { Changes } from './changes.tsx';

const TABS = ['accesses', 'acts', 'changes'] as const;
type Tab = (typeof TABS)[number];

export default function AuditPage() {
  const t = useTexts(auditTexts);
  const [parameters, setParameters] = useSearchParams();
  const tab = TABS.find((one) => one === parameters.get('tab')) ?? 'accesses';
  const show = (next: Tab) =>
    setParameters((old) => {
      const kept = new URLSearchParams(old);
      kept.set('tab', next);
      return kept;
    });
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw its own frame */}
        <span className="seg" role="group" aria-label={t.title}>
          {TABS.map((one) => (
            <button key={one} type="button" aria-pressed={one === tab} onClick={() => show(one)}>
              {t[one]}
            </button>
          ))}
        </span>
      </div>
      <p className="mid">{t.note}</p>
      {tab === 'accesses' && <Accesses />}
      {tab === 'acts' && <Acts />}
      {tab === 'changes' && <Changes />}
    </>
  );
}
