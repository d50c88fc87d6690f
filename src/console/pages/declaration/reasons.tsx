/** Why this declaration should be looked at, in words: what was seen, what to look at, where the reason comes from. */
import { Link } from 'wouter';
import { fill, formatNumber } from '../../../core/text.ts';
import type { DeclarationView, FindingView } from '../../../exchange/contract.ts';
import { declarationTexts } from '../../texts/declaration.ts';
import { declarationFieldTexts } from '../../texts/declaration-fields.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { FindingReferences } from './finding-references.tsx';
import { NoDecision } from './no-decision.tsx';
import { nameOfPointer, splitSentence } from './words.ts';

interface Props {
  readonly view: DeclarationView;
  /** Opens the whole form, at a field if one is named. */
  readonly openForm: (field?: string) => void;
}

export function Reasons({ view, openForm }: Props) {
  const t = useTexts(declarationTexts);
  const findings = view.decision?.findings ?? [];
  return (
    <section className="card" aria-label={fill(t.reasons, { n: findings.length })}>
      <header>
        <h2>{findings.length === 0 ? t.noReasons : fill(t.reasons, { n: findings.length })}</h2>
        <span className="tools">
          <button type="button" className="btn link" onClick={() => openForm()}>
            {t.wholeForm} <kbd>F</kbd>
          </button>
        </span>
      </header>
      {view.decision === null ? (
        <NoDecision view={view} />
      ) : findings.length === 0 ? (
        <p className="in mid">{t.noReasonsBody}</p>
      ) : (
        <ol className="de-reasons">
          {findings.map((finding, i) => (
            <ReasonRow
              key={`${finding.source}/${finding.id}/${finding.evidence.join()}`}
              finding={finding}
              place={i + 1}
              openForm={openForm}
            />
          ))}
        </ol>
      )}
    </section>
  );
}

interface RowProps {
  readonly finding: FindingView;
  readonly place: number;
  readonly openForm: (field?: string) => void;
}

function ReasonRow({ finding, place, openForm }: RowProps) {
  const t = useTexts(declarationTexts);
  const say = useSay();
  const [first, rest] = splitSentence(say(finding.says));
  const look = say(finding.look);
  const source = say(finding.sourceTitle);
  return (
    <li>
      <span className="no" aria-hidden="true">
        {place}
      </span>
      <div>
        <h3>{first}</h3>
        {rest !== '' && <p className="mid">{rest}</p>}
        {look !== '' && (
          <p className="mid">
            <b>{t.look}</b> {look}
          </p>
        )}
        <FindingReferences references={finding.references} />
        <Evidence pointers={finding.evidence} openForm={openForm} />
      </div>
      <div className="src">
        {finding.opens === null ? (
          <span>{source}</span>
        ) : (
          <Link href={finding.opens} title={fill(t.opensSource, { source })}>
            {source}
          </Link>
        )}
        <p className="dim">{finding.basis}</p>
        <p className="dim" title={t.asks}>
          {t[`demand.${finding.demand}`]} · {fill(t.strength, { score: formatNumber(finding.score) })}
        </p>
      </div>
    </li>
  );
}

/** A reason may rest on every line of a long declaration: the form marks them all. */
const MOST_FIELDS = 8;

/** The fields on which a reason rests; each opens the form at its place. */
function Evidence({
  pointers,
  openForm,
}: {
  readonly pointers: readonly string[];
  readonly openForm: Props['openForm'];
}) {
  const t = useTexts(declarationTexts);
  const fieldName = useFieldName();
  if (pointers.length === 0) return null;
  return (
    <p className="ev">
      <span className="dim">{t.evidence}</span>{' '}
      {pointers.slice(0, MOST_FIELDS).map((pointer) => (
        <button key={pointer} type="button" className="btn link" onClick={() => openForm(pointer)}>
          {fieldName(pointer)}
        </button>
      ))}
      {pointers.length > MOST_FIELDS && (
        <button type="button" className="btn link" onClick={() => openForm(pointers[MOST_FIELDS])}>
          {fill(t.restTitle, { n: pointers.length - MOST_FIELDS })}
        </button>
      )}
    </p>
  );
}

/** Says a JSON pointer in words: '/items/0/netMassKg' -> '1란 순중량'; an unknown one as it stands. */
export function useFieldName(): (pointer: string) => string {
  const t = useTexts(declarationTexts);
  const fields = useTexts(declarationFieldTexts);
  return (pointer) => {
    const named = nameOfPointer(pointer);
    if (!named) return pointer;
    const names = named.names.map((name) => fields[name] ?? pointer);
    if (named.item !== null) names.unshift(fill(t.line, { n: named.item + 1 }));
    return names.join(' ');
  };
}
