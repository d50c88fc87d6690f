/** Two texts word by word: what is gone is struck out, what is new underlined. */
import { fill } from '../../../core/text.ts';
import type { LibraryDifferences } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { Await, Skeleton } from '../../parts/states.tsx';
import { libraryTexts } from '../../texts/library.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Card } from './card.tsx';

interface Props {
  /** Of the article or decision. */
  readonly path: string;
  readonly from: string;
  readonly to: string;
  /** What `from` and `to` are, such as `version {from} → {to}`. */
  readonly between: string;
}

export function Differences({ path, from, to, between }: Props) {
  const t = useTexts(libraryTexts);
  const query = useGet<Pick<LibraryDifferences, 'pieces'>>(`${path}/differences`, { from, to });
  return (
    <Card title={t.differences} act={<span className="note">{fill(between, { from, to })}</span>}>
      <Await query={query} loading={<Skeleton rows={4} />}>
        {({ pieces }) => <DifferencesText pieces={pieces} />}
      </Await>
    </Card>
  );
}

function DifferencesText({ pieces }: Pick<LibraryDifferences, 'pieces'>) {
  const t = useTexts(libraryTexts);
  return (
    <p className="li-text" lang="ko">
      {pieces.map(({ kind, text }, at) => {
        const Mark = kind === 'gone' ? 'del' : kind === 'new' ? 'ins' : 'span';
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text never move
        return <Mark key={at}>{text}</Mark>;
      })}
      {pieces.every(({ kind }) => kind === 'same') && <b> {t.same}</b>}
    </p>
  );
}
