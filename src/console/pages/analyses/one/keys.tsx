/** Whom or what a finding is about: each column with its entry, importers as a way to their page. */
import { Link } from 'wouter';
import type { AnalysisColumn, AnalysisFindingView } from '../../../../exchange/contract.ts';
import { useHasRight } from '../../../session/session.tsx';
import { analysesTexts } from '../../../texts/analyses.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { Entry } from '../../workbench/entry.tsx';
import type { TitleOf } from '../../workbench/titles.ts';

interface Props {
  readonly keys: AnalysisFindingView['keys'];
  readonly columns: readonly AnalysisColumn[];
  readonly titleOf: TitleOf;
}

export function Keys({ keys, columns, titleOf }: Props) {
  const t = useTexts(analysesTexts);
  const mayOpen = useHasRight()('declaration.read');
  return (
    <span className="an-keys">
      {keys.map(({ column: name, value }) => {
        const column = columns.find((one) => one.name === name);
        return (
          <span key={`${name} ${value}`}>
            <span className="note">{titleOf(name)}</span>
            {value === null ? (
              <span className="dim" title={t.notToldWhy}>
                {t.notTold}
              </span>
            ) : name === 'importer.id' && mayOpen ? (
              <Link href={`/importers/${encodeURIComponent(value)}`}>{value}</Link>
            ) : column?.writtenAs === 'truth' ? (
              value === '1' ? (
                t.yes
              ) : (
                t.no
              )
            ) : (
              <Entry column={column} said={value} />
            )}
          </span>
        );
      })}
    </span>
  );
}
