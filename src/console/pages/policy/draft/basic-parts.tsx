/** The parts of the editor beside the rules: title and day, thresholds, chance, trust. */
import type { Policy } from '../../../../exchange/contract.ts';
import { policyTexts } from '../../../texts/policy.ts';
import { policyWorkTexts } from '../../../texts/policy-work.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import type { Draft } from './edit.ts';
import { ChoiceField, NumberField, TextField, useInspectionOptions, Wrong } from './fields.tsx';

export function BasicPart({ draft }: { readonly draft: Draft }) {
  const t = useTexts(policyWorkTexts);
  return (
    <section className="card" aria-label={t.basics}>
      <header>
        <h2>{t.basics}</h2>
      </header>
      <div className="in stack">
        <TextField draft={draft} path={['title', 'ko']} label={t.titleKo} />
        <TextField draft={draft} path={['title', 'en']} label={t.titleEn} />
        <TextField draft={draft} path={['basis']} label={t.basis} />
        <TextField draft={draft} path={['validFrom']} label={t.validFrom} type="date" />
      </div>
    </section>
  );
}

export function ScorePart({ draft }: { readonly draft: Draft }) {
  const p = useTexts(policyTexts);
  const names = ['auditFrom', 'documentsFrom', 'inspectFrom', 'criticalFrom'] as const;
  return (
    <section className="card" aria-label={p.scores}>
      <header>
        <h2>{p.scores}</h2>
      </header>
      <div className="in po-grid">
        {names.map((name) => (
          <NumberField key={name} draft={draft} path={['scores', name]} label={p[name]} />
        ))}
      </div>
    </section>
  );
}

export function RandomPart({ draft }: { readonly draft: Draft }) {
  const t = useTexts(policyWorkTexts);
  const p = useTexts(policyTexts);
  const inspections = useInspectionOptions();
  return (
    <section className="card" aria-label={t.random}>
      <header>
        <h2>{t.random}</h2>
      </header>
      <div className="in stack">
        <div className="po-grid">
          <NumberField draft={draft} path={['random', 'share']} label={t.capacityShare} />
          <NumberField draft={draft} path={['random', 'probability']} label={t.probability} />
          <ChoiceField
            draft={draft}
            path={['random', 'inspection']}
            label={p.randomInspection}
            options={inspections}
          />
        </div>
        <p className="note">{p.randomWhy}</p>
      </div>
    </section>
  );
}

const GRADES: readonly Policy['trustedGrades'][number][] = ['A', 'AA', 'AAA'];

export function TrustPart({ draft }: { readonly draft: Draft }) {
  const t = useTexts(policyWorkTexts);
  const { trustedGrades, fastTrack } = draft.policy;
  return (
    <section className="card" aria-label={t.trust}>
      <header>
        <h2>{t.trust}</h2>
      </header>
      <div className="in stack">
        <fieldset className="po-choices">
          <legend>{t.grades}</legend>
          {GRADES.map((grade) => (
            <label key={grade}>
              <input
                type="checkbox"
                checked={trustedGrades.includes(grade)}
                onChange={(event) =>
                  draft.set(
                    ['trustedGrades'],
                    GRADES.filter((one) =>
                      one === grade ? event.target.checked : trustedGrades.includes(one),
                    ),
                  )
                }
              />{' '}
              {grade}
            </label>
          ))}
        </fieldset>
        <Wrong draft={draft} path={['trustedGrades']} />
        <label className="po-choices">
          <input
            type="checkbox"
            checked={fastTrack !== undefined}
            onChange={(event) =>
              draft.set(
                ['fastTrack'],
                event.target.checked
                  ? { leastScore: 80, basis: '관세법 제255조의3, 시행령 제259조의6 제2항' }
                  : undefined,
              )
            }
          />{' '}
          {t.fastTrack}
        </label>
        <p className="note">{t.fastTrackWhy}</p>
        {fastTrack !== undefined && (
          <>
            <NumberField draft={draft} path={['fastTrack', 'leastScore']} label={t.leastScore} />
            <TextField draft={draft} path={['fastTrack', 'basis']} label={t.basis} />
          </>
        )}
      </div>
    </section>
  );
}
