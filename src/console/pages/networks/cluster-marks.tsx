/** What a cluster may be, and what was done about it, in marks that say it in words as well. */
import { fill } from '../../../core/text.ts';
import type { CodeClusterView } from '../../../exchange/contract.ts';
import { formatInstant } from '../../parts/format.ts';
import { networkTexts } from '../../texts/networks.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

const LOOK = { farm: 'bad', drop: 'bad', gathering: 'off' } as const;

export function KindMark({ of }: { readonly of: CodeClusterView }) {
  const say = useSay();
  return <span className={`st ${LOOK[of.kind]}`}>{say(of.name)}</span>;
}

export function ActMark({ act }: Pick<CodeClusterView, 'act'>) {
  const t = useTexts(networkTexts);
  if (act === null) return <span className="st warn">{t.notYet}</span>;
  return (
    <>
      <span className="st ok">{act.act === 'case' ? fill(t.case, { n: act.cases }) : t['looked-at']}</span>{' '}
      {act.hasMore && <span className="st warn">{t.hasMore}</span>}
      <p className="note">
        {act.who} · {formatInstant(act.at)} {act.why !== null && `“${act.why}”`}
      </p>
    </>
  );
}
