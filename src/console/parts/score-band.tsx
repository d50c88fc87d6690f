/** In which fifth of its like a score lies, as five boxes: for lists, where a bare probability would mislead. */
import { fill } from '../../core/text.ts';
import { sharedTexts } from '../texts/shared.ts';
import { useTexts } from '../texts/use-texts.ts';

/** `band` 0 (no score or lowest) to 5. */
export function ScoreBand({ band }: { readonly band: number }) {
  const t = useTexts(sharedTexts);
  return (
    <svg className="band" width="34" height="8" role="img" aria-label={fill(t.scoreBand, { n: band })}>
      {[0, 1, 2, 3, 4].map((place) => (
        <rect
          key={place}
          x={place * 7}
          y="0"
          width="6"
          height="8"
          fill={place < band ? 'var(--text-2)' : 'var(--line-2)'}
        />
      ))}
    </svg>
  );
}
