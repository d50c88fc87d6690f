/** Why a finding stands out, the declarations behind it, and the way from it to a criterion. */
import { Link } from 'wouter';
import { fill } from '../../../../core/text.ts';
import type { AnalysisFindingView } from '../../../../exchange/contract.ts';
import { formatDeclarationNumber } from '../../../parts/format.ts';
import { useHasRight } from '../../../session/session.tsx';
import { analysesTexts } from '../../../texts/analyses.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';

interface Props {
  /** Of the analysis. */
  readonly title: string;
  readonly finding: AnalysisFindingView;
}

export function FindingMore({ title, finding }: Props) {
  const t = useTexts(analysesTexts);
  const say = useSay();
  const { says, look, lines, declarations, condition } = finding;
  const mayWrite = useHasRight()('criteria.propose');
  return (
    <div className="stack">
      <p>{say(says)}</p>
      <p>
        <b className="b">{t.lookAt}</b> {say(look)}
      </p>
      <p className="b">{fill(t.declarations, { n: declarations })}</p>
      {lines.length > 0 && (
        <p className="an-lines">
          {lines.map(({ number, item }) => (
            <Link key={`${number} ${item}`} href={`/declarations/${number}?item=${item}`}>
              {formatDeclarationNumber(number)}
            </Link>
          ))}
        </p>
      )}
      {declarations > lines.length && (
        <p className="note">{fill(t.declarationsMore, { n: declarations - lines.length })}</p>
      )}
      {mayWrite && (
        <p className="row">
          {condition === null ? (
            <span className="note">{t.criterionNot}</span>
          ) : (
            <>
              <Link
                className="btn s"
                href={criterionAddress(condition, fill(t.criterionTitle, { title }), say(look))}
              >
                {t.criterion}
              </Link>
              <span className="note">{t.criterionWhat}</span>
            </>
          )}
        </p>
      )}
    </div>
  );
}

/** The editor of criteria with its condition, title and hint filled in; nothing is saved by opening it. */
function criterionAddress(expression: string, title: string, look: string): string {
  return `/criteria/new?${new URLSearchParams({ expression, title, look })}`;
}
