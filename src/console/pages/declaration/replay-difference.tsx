/** Where a recomputed record differs from the stored one: said in words, and both shown from the first differing line. */
import { fill } from '../../../core/text.ts';
import type { ReplayView } from '../../../exchange/contract.ts';
import { declarationTexts } from '../../texts/declaration.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { firstDifference, prettyLines } from './words.ts';

const BEFORE = 2;
const SHOWN = 12;

export function ReplayDifference({ replay }: { readonly replay: ReplayView }) {
  const t = useTexts(declarationTexts);
  const say = useSay();
  const stored = prettyLines(replay.stored);
  const recomputed = prettyLines(replay.recomputed ?? '');
  const at = firstDifference(stored, recomputed);
  const from = Math.max(0, at - BEFORE);
  return (
    <div className="in de-differ" role="alert">
      <p>
        <b className="b">{say(replay.difference)}</b>{' '}
        {at >= 0 && <span className="mid">{fill(t.firstDifference, { line: at + 1 })}</span>}
      </p>
      <div className="two">
        <Side title={t.stored} lines={stored} from={from} other={recomputed} />
        <Side title={t.recomputed} lines={recomputed} from={from} other={stored} />
      </div>
    </div>
  );
}

interface SideProps {
  readonly title: string;
  readonly lines: readonly string[];
  readonly from: number;
  readonly other: readonly string[];
}

function Side({ title, lines, from, other }: SideProps) {
  return (
    <figure>
      <figcaption className="note">{title}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls has to be reachable by the keyboard */}
      <pre className="de-json" tabIndex={0}>
        {lines.slice(from, from + SHOWN).map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no name but their place
          <span key={i} className={line === other[from + i] ? '' : 'differs'}>
            {line}
            {'\n'}
          </span>
        ))}
      </pre>
    </figure>
  );
}
