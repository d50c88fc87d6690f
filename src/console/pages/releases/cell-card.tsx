/** What stands behind the figure that is pointed at: its cell, its value, where it lies in the file, and how it was reckoned. */

import type { ReactNode } from 'react';
import type { ReleaseCell, ReleaseMark, ReleaseText } from '../../../exchange/contract.ts';
import { FactRows } from '../../parts/fact-rows.tsx';
import { releaseTexts } from '../../texts/releases.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

interface Props {
  readonly mark: ReleaseMark | null;
  readonly text: ReleaseText;
  readonly cells: readonly ReleaseCell[];
}

export function CellCard({ mark, text, cells }: Props) {
  const t = useTexts(releaseTexts);
  return (
    <section className="card" aria-label={t.cell}>
      <header>
        <h2>{t.cell}</h2>
      </header>
      <div className="in" aria-live="polite">
        {mark === null ? (
          <p className="note">{t.cellWhat}</p>
        ) : (
          <Behind mark={mark} text={text} cells={cells} />
        )}
      </div>
    </section>
  );
}

function Behind({ mark, text, cells }: Props & { readonly mark: ReleaseMark }) {
  const t = useTexts(releaseTexts);
  const say = useSay();
  const cell = cells.find(({ id }) => id === mark.cell);
  const titleOf = (id: string): string => say(cells.find((one) => one.id === id)?.title) || id;
  const rows: (readonly [string, ReactNode])[] = [
    [t.words, text.lines[mark.line]?.text.slice(mark.start, mark.end)],
    ...(cell === undefined
      ? mark.cell === '/period' || mark.cell === '/compare/previous'
        ? [[t.cell, t.period] as const]
        : []
      : [
          [t.cell, say(cell.title)] as const,
          [t.value, <b key="value">{say(cell.value)}</b>] as const,
          [t.pointer, <code key="pointer">{cell.id}</code>] as const,
        ]),
    ...(cell?.formula == null ? [] : [[t.formula, cell.formula] as const]),
    ...(cell === undefined || cell.from.length === 0
      ? []
      : [[t.from, cell.from.map(titleOf).join('; ')] as const]),
  ];
  return (
    <>
      <p className={mark.verdict === 'supported' ? 'st ok' : 'st bad'}>{t[mark.verdict]}</p>
      {mark.why !== null && <p>{say(mark.why)}</p>}
      <dl className="rl-cell">
        <FactRows rows={rows} />
      </dl>
    </>
  );
}
