/** One code that comes into question: how likely, its names, what was compared, the nearest rulings with their words, notes. */
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { CodeCandidate, NearCaseView } from '../../../exchange/contract.ts';
import { formatChance, formatHs } from '../../parts/format.ts';
import { classificationTexts } from '../../texts/classification.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

export function CandidateCard(props: {
  readonly candidate: CodeCandidate;
  readonly linesOf: string | null;
  /** Among invented goods no chance was ever measured, so none is told. */
  readonly hasChance: boolean;
  readonly onDecide: (() => void) | undefined;
}) {
  const { candidate, linesOf, hasChance, onDecide } = props;
  const { hs6, chance, name, koreanOf, steps, cases, notes, lines } = candidate;
  const t = useTexts(classificationTexts);
  const sendsTo = [...new Set(notes.flatMap(({ leadsTo }) => leadsTo))];
  return (
    <section className="card cl-candidate" aria-label={formatHs(hs6)}>
      <header>
        <h2>{formatHs(hs6)}</h2>
        {hasChance && (
          <>
            <span className="note">
              {t.chance} <b>{formatChance(chance)}</b>
            </span>
            <span className="cl-bar" aria-hidden="true">
              <i style={{ width: `${100 * chance}%` }} />
            </span>
          </>
        )}
        {onDecide !== undefined && (
          <span className="tools">
            <button type="button" className="btn s" onClick={onDecide}>
              {t.decide}
            </button>
          </span>
        )}
      </header>
      <div className="in stack">
        <p>
          {name.ko !== '' && (
            <span lang="ko">
              {name.ko}
              {koreanOf === 'heading' && <span className="note"> ({t.koreanOfHeading})</span>}
              <br />
            </span>
          )}
          <span lang="en">{name.en}</span>
        </p>
        <Heading candidate={candidate} />
        <Steps steps={steps} />
        <h3>{t.cases}</h3>
        {cases.length === 0 ? (
          <p className="note">{t.noCases}</p>
        ) : (
          <ul className="cl-cases">
            {cases.map((one, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cases may have no number, and the list is replaced whole
              <Case key={place} one={one} />
            ))}
          </ul>
        )}
        {notes.length > 0 && (
          <details>
            <summary>
              {t.notes}
              {sendsTo.length > 0 && ` · ${fill(t.notesDecide, { headings: sendsTo.join(', ') })}`}
            </summary>
            <ul>
              {notes.map(({ id, isExclusion, text }, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one note share its number
                <li key={`${id} ${place}`} lang="ko">
                  {isExclusion && <b>[{t.excludes}] </b>}
                  {text}
                </li>
              ))}
            </ul>
          </details>
        )}
        {lines.length > 0 && <Lines lines={lines} edition={linesOf ?? ''} />}
      </div>
    </section>
  );
}

/** Where the name above is the subheading's own, what it stands under. */
function Heading({ candidate: { hs6, heading, name } }: { readonly candidate: CodeCandidate }) {
  const say = useSay();
  const said = say(heading) || heading.en;
  if (said === '' || said === name.en || said === name.ko) return null;
  return (
    <p className="note">
      {hs6.slice(0, 4)} {said}
    </p>
  );
}

function Steps({ steps }: Pick<CodeCandidate, 'steps'>) {
  const t = useTexts(classificationTexts);
  const say = useSay();
  if (steps.length === 0) return null;
  return (
    <>
      <h3>{t.steps}</h3>
      <ol className="cl-steps">
        {steps.map(({ rule, says }) => (
          <li key={rule}>
            <b>{fill(t.rule, { rule })}</b> {say(says)}
          </li>
        ))}
      </ol>
    </>
  );
}

function Case({ one }: { readonly one: NearCaseView }) {
  const t = useTexts(classificationTexts);
  const say = useSay();
  const { source, ref, date, code, text, words, likeness, isRuling } = one;
  return (
    <li>
      <p className="note">
        <b>{formatHs(code)}</b> {say(source)}{' '}
        {isRuling ? <Link href={`/rulings?text=${encodeURIComponent(ref)}`}>{ref}</Link> : ref} {date} ·{' '}
        {t.likeness} {formatChance(likeness)}
      </p>
      {text === null ? (
        <p className="note">{t.hidden}</p>
      ) : (
        <details>
          <summary>{text}</summary>
          <p>{text}</p>
        </details>
      )}
      {words.length > 0 && (
        <p className="note">
          {t.shared}: {words.join(', ')}
        </p>
      )}
    </li>
  );
}

function Lines({ lines, edition }: Pick<CodeCandidate, 'lines'> & { readonly edition: string }) {
  const t = useTexts(classificationTexts);
  const say = useSay();
  return (
    <details>
      <summary>{fill(t.lines, { n: lines.length, edition })}</summary>
      <ul>
        {lines.map(({ code, name }) => (
          <li key={code}>
            {formatHs(code)} {say(name)}
          </li>
        ))}
      </ul>
    </details>
  );
}
