/** What chance finds, what is estimated to have been missed, and so which part was caught; the same in revenue. */
import { fill } from '../../../core/text.ts';
import type { ProofView } from '../../../exchange/contract.ts';
import { formatDecimals, formatWonShort } from '../../parts/format.ts';
import { useLanguage } from '../../session/preferences.tsx';
import { proofTexts } from '../../texts/proof.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { percent, Ranged, Weighted } from './ranged.tsx';

interface Props {
  readonly view: ProofView;
  readonly show: (behind: string) => void;
}

export function Missed({ view, show }: Props) {
  const t = useTexts(proofTexts);
  const language = useLanguage();
  const { base, left, revenue } = view;
  const won = (krw: number): string => formatWonShort(Math.round(krw), language);
  const facts = [
    { title: t.base, note: t.baseNote, value: <Weighted rate={base} />, behind: 'random:all' },
    {
      title: t.leftTotal,
      note: fill(t.leftNote, { stream: left.stream, n: left.n, hits: left.hits, waiting: left.waiting }),
      value: <Ranged value={left.total} write={(n) => formatDecimals(n, 0)} none={t.noEstimate} />,
      behind: 'lane:release',
    },
    {
      title: t.recall,
      note: fill(t.recallNote, { caught: left.caught }),
      value: <Ranged value={left.recall} write={percent} none={t.noEstimate} />,
      behind: 'lane:examine',
    },
    {
      title: t.leftKrw,
      note: fill(t.revenueNote, { n: revenue.n, krw: won(revenue.recoveredKrw) }),
      value: <Ranged value={revenue.leftKrw} write={won} none={t.noEstimate} />,
      behind: 'random:all',
    },
    {
      title: t.revenueRecall,
      note: fill(t.revenueNote, { n: revenue.n, krw: won(revenue.recoveredKrw) }),
      value: <Ranged value={revenue.recall} write={percent} none={t.noEstimate} />,
      behind: 'lane:examine',
    },
  ];
  return (
    <section className="card" aria-label={t.left}>
      <header>
        <h2>{t.left}</h2>
      </header>
      <dl className="pr-kpis">
        {facts.map(({ title, note, value, behind }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{value}</dd>
            <dd className="note">{note}</dd>
            <dd>
              <button type="button" className="btn link" onClick={() => show(behind)}>
                {t.cases}
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
