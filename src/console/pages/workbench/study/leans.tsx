/** How much a model leans on each of its columns. */
import { useState } from 'react';
import { fill } from '../../../../core/text.ts';
import type { StudyFigures } from '../../../../exchange/contract.ts';
import { ChartCard } from '../../../parts/chart-card.tsx';
import { formatPercent } from '../../../parts/format.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { workbenchTexts } from '../../../texts/workbench.ts';
import type { TitleOf } from '../titles.ts';

const FIRST = 10;

interface Props {
  readonly figures: StudyFigures;
  readonly titleOf: TitleOf;
  readonly fileName: string;
}

export function Leans({ figures: { shares }, titleOf, fileName }: Props) {
  const t = useTexts(workbenchTexts);
  const [isAll, setAll] = useState(false);
  const shown = isAll ? shares : shares.slice(0, FIRST);
  const most = shares[0]?.share || 1;
  return (
    <ChartCard
      title={t.leans}
      note={t.leansNote}
      fileName={`${fileName}-shares`}
      table={{
        columns: [{ title: t.columns }, { title: t.share, isNumber: true }],
        rows: shares.map(({ column, share }) => [titleOf(column), share]),
      }}
    >
      <ul className="wb-shares">
        {shown.map(({ column, share }) => (
          <li key={column} title={column}>
            <span className="cut">{titleOf(column)}</span>
            <progress className="rd-meter" max={most} value={share} aria-label={titleOf(column)} />
            <span className="n">{formatPercent(share)}</span>
          </li>
        ))}
      </ul>
      {shares.length > shown.length && (
        <button type="button" className="btn link" onClick={() => setAll(true)}>
          {fill(t.more, { n: shares.length - shown.length })}
        </button>
      )}
    </ChartCard>
  );
}
