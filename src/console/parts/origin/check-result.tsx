/** A check of origin step by step: what holds, what fails and by how much, what has to be shown, each with its words and source. */
import { type ReactNode, useState } from 'react';
import { fill } from '../../../core/text.ts';
import type { OriginCheck, OriginCheckView, OriginStep } from '../../../exchange/contract.ts';
import { originTexts } from '../../texts/origin.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

const MARKS = { holds: 'st ok', fails: 'st bad', unknown: 'st warn' } as const;
const VERDICTS = { originating: 'st ok', not: 'st bad', 'not-shown': 'st warn' } as const;
const PREFERENCES = { may: 'st ok', 'may-not': 'st bad', 'not-shown': 'st warn' } as const;

/** Says that a condition is met, and by what it is proved. */
export type Prove = (words: string, evidence: string) => void;

export function CheckResult({ view, prove }: { readonly view: OriginCheckView; readonly prove?: Prove }) {
  const t = useTexts(originTexts);
  const { check, source } = view;
  return (
    <div className="in stack">
      <p className="or-acts">
        <span className={VERDICTS[check.verdict]}>{t[`verdict_${check.verdict}`]}</span>
        <span className={PREFERENCES[check.preference]}>{t[`preference_${check.preference}`]}</span>
      </p>
      <p>{fill(t.totals, check.totals)}</p>
      <Steps steps={check.steps} />
      {check.rows.map((row) => (
        <Row key={row.id} row={row} {...(prove ? { prove } : {})} />
      ))}
      <p className="note">
        {t.source}: {source}
      </p>
    </div>
  );
}

function Row({ row, prove }: { readonly row: OriginCheck['rows'][number]; readonly prove?: Prove }) {
  const t = useTexts(originTexts);
  return (
    <section>
      <h3>
        <Mark outcome={row.outcome} /> <span lang="en">{row.heading}</span>
      </h3>
      {row.rules.length > 1 && <p className="note">{t[`joined_${row.joined}`]}</p>}
      <ul className="or-steps">
        {row.rules.map((rule, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rules of a row may say the same
          <li key={place}>
            <p>
              <Mark outcome={rule.outcome} />
            </p>
            <blockquote className="or-words" lang="en">
              {rule.text}
            </blockquote>
            {!rule.isRead && <p className="note">{t.notRead}</p>}
            {rule.ways.map((way, which) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: ways have no name and never move
              <Steps key={which} steps={way.steps} {...(prove ? { prove } : {})} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Mark({ outcome }: { readonly outcome: OriginStep['outcome'] }) {
  const t = useTexts(originTexts);
  return <span className={MARKS[outcome]}>{t[`outcome_${outcome}`]}</span>;
}

function Steps({ steps, prove }: { readonly steps: readonly OriginStep[]; readonly prove?: Prove }) {
  return (
    <ul className="or-steps">
      {steps.map((step, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps have no name and never move
        <Step key={place} step={step}>
          {prove !== undefined && step.asks !== null && step.outcome !== 'holds' && (
            <Ask words={step.asks} prove={prove} />
          )}
        </Step>
      ))}
    </ul>
  );
}

function Step({ step, children }: { readonly step: OriginStep; readonly children?: ReactNode }) {
  const t = useTexts(originTexts);
  const say = useSay();
  const { outcome, says, figures, materials, source, status, asks } = step;
  const lines = materials.map((place) => place + 1).join(', ');
  return (
    <li>
      <p>
        <Mark outcome={outcome} /> {say(says)}
      </p>
      {asks !== null && (
        <blockquote className="or-words" lang="en">
          {asks}
        </blockquote>
      )}
      {figures !== null && figures.least !== null && figures.most !== null && (
        <p>
          {fill(figures.least === figures.most ? t.shareOne : t.share, {
            ...{ least: figures.least, most: figures.most, limit: figures.limit },
          })}
          {figures.by !== null && `, ${fill(t.by, { by: figures.by })}`}
        </p>
      )}
      {(lines !== '' || source !== '') && (
        <p className="note">
          {lines !== '' && `${fill(t.lines, { lines })}. `}
          {source !== '' && `${t.source}: ${source} (${t[`status_${status}`]})`}
        </p>
      )}
      {children}
    </li>
  );
}

function Ask({ words, prove }: { readonly words: string; readonly prove: Prove }) {
  const t = useTexts(originTexts);
  const [evidence, setEvidence] = useState('');
  return (
    <form
      className="or-acts"
      onSubmit={(event) => {
        event.preventDefault();
        prove(words, evidence);
      }}
    >
      <div className="field">
        <label>
          {t.showEvidence}
          <input value={evidence} maxLength={300} onChange={(event) => setEvidence(event.target.value)} />
        </label>
      </div>
      <button type="submit" className="btn" disabled={evidence.trim() === ''}>
        {t.showIt}
      </button>
    </form>
  );
}
