/** Decisions that cite an article, below it and no part of it: each with its gist, and whether the article has changed since. */
import { fill } from '../../../core/text.ts';
import type { CitingPrecedent } from '../../../exchange/contract.ts';
import { libraryTexts } from '../../texts/library.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { PrecedentLine } from './precedent-lines.tsx';

export function Citing({ of }: { readonly of: readonly CitingPrecedent[] }) {
  const t = useTexts(libraryTexts);
  if (of.length === 0) return <p>{t.none}</p>;
  return (
    <>
      <p className="note">{t.citingWhat}</p>
      <ul className="stack">
        {of.map((one) => (
          <li key={one.id}>
            <PrecedentLine one={one} />{' '}
            {one.changedOn !== null && (
              <span className="st warn">{fill(t.changedSinceDecided, { day: one.changedOn })}</span>
            )}
            <p lang="ko">{one.gist}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
