/** Two texts word by word: what is gone is struck out, what is new underlined. */
import type { LibraryDifferences } from '../../../exchange/contract.ts';
import { libraryTexts } from '../../texts/library.ts';
import { useTexts } from '../../texts/use-texts.ts';

export function DifferencesText({ pieces }: Pick<LibraryDifferences, 'pieces'>) {
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
