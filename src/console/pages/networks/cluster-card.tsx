/** The cluster that a network begins in: one sentence, the reasons, then the score, and what an officer does about it. */
import { useState } from 'react';
import { fill } from '../../../core/text.ts';
import type { CodeClusterView, NetworkActAnswer, NewNetworkAct } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { useDo } from '../../parts/use-do.ts';
import { useHasRight } from '../../session/session.tsx';
import { networkTexts } from '../../texts/networks.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { ActMark, KindMark } from './cluster-marks.tsx';

interface Props {
  readonly cluster: CodeClusterView;
  readonly days: string;
}

export function ClusterCard({ cluster, days }: Props) {
  const t = useTexts(networkTexts);
  const say = useSay();
  const { signs, score, says, act } = cluster;
  return (
    <section className="card nw-pad" aria-label={t.says}>
      <h2>
        <KindMark of={cluster} /> {say(says)}
      </h2>
      {signs.length === 0 ? (
        <p>{t.noSigns}</p>
      ) : (
        <ul className="nw-signs">
          {signs.map((sign) => (
            <li key={sign.id}>
              {say(sign.says)}{' '}
              <span className="dim">{fill(t.weight, { n: Math.round(sign.weight * 100) })}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="note">
        {fill(t.score, { n: Math.round(score * 100) })} · {t.scoreWhat}
      </p>
      <div>
        <ActMark act={act} />
      </div>
      <Acts cluster={cluster} days={days} />
    </section>
  );
}

function Acts({ cluster, days }: Props) {
  const t = useTexts(networkTexts);
  const has = useHasRight();
  const { isBusy, run } = useDo();
  const [asks, setAsks] = useState<NewNetworkAct['act'] | null>(null);
  if (!has('misuse.decide')) return null;
  const send = async (why: string) => {
    if (asks === null) return;
    const body: NewNetworkAct = { act: asks, why, days: Number(days) };
    const isDone = await run(async () => {
      const { opened, already, unknown } = await post<NetworkActAnswer>(
        `/code-networks/${cluster.id}/acts`,
        body,
      );
      return asks === 'case' ? fill(t.opened, { n: opened, already, unknown }) : t.marked;
    });
    if (isDone) setAsks(null);
  };
  return (
    <div className="row">
      <button type="button" className="btn s" disabled={isBusy} onClick={() => setAsks('looked-at')}>
        {t.markLooked}
      </button>
      <button type="button" className="btn s" disabled={isBusy} onClick={() => setAsks('case')}>
        {t.openCases}
      </button>
      {asks !== null && (
        <ReasonDialog
          title={asks === 'case' ? t.openCasesTitle : t.markLookedTitle}
          what={asks === 'case' ? t.openCasesWhat : t.markLookedWhat}
          label={t.why}
          onSend={(why) => void send(why)}
          onClose={() => setAsks(null)}
        />
      )}
    </div>
  );
}
