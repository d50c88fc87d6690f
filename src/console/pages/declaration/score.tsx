/** What the model says: first what happened to cases scored like this one, then which facts pushed the score up and down. */
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { DeclarationView, ScoreView } from '../../../exchange/contract.ts';
import { ChartCard } from '../../parts/chart-card.tsx';
import { PushWaterfall } from '../../parts/charts/push-waterfall.tsx';
import { layWaterfall } from '../../parts/charts/waterfall.ts';
import { formatChance, formatDecimals, formatPercent, formatWon } from '../../parts/format.ts';
import { Empty } from '../../parts/states.tsx';
import { useLanguage } from '../../session/preferences.tsx';
import { declarationTexts } from '../../texts/declaration.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

const MOST_ROWS = 9;

export function Score({ view }: { readonly view: DeclarationView }) {
  const t = useTexts(declarationTexts);
  const score = view.decision?.score ?? null;
  if (score === null) {
    return (
      <section className="card" aria-label={t.score}>
        <header>
          <h2>{t.score}</h2>
        </header>
        <Empty title={t.noScore}>{t.noScoreBody}</Empty>
      </section>
    );
  }
  return <ScoreCard number={view.declaration.declarationNumber} score={score} />;
}

function ScoreCard({ number, score }: { readonly number: string; readonly score: ScoreView }) {
  const t = useTexts(declarationTexts);
  const say = useSay();
  const language = useLanguage();
  const pushes = score.pushes.map((push) => ({ title: say(push.title), value: push.value, push: push.push }));
  const waterfall = layWaterfall(score.start, score.end, pushes, MOST_ROWS, (n) => fill(t.restTitle, { n }));
  return (
    <ChartCard
      title={t.score}
      legend={<Link href="/models">{t.model}</Link>}
      fileName={`${number}-score`}
      table={{
        columns: [{ title: t.factor }, { title: t.factorValue }, { title: t.push, isNumber: true }],
        rows: [
          [t.startTitle, '', score.start],
          ...pushes.map((push) => [push.title, push.value, push.push]),
          [t.thisCase, '', score.end],
        ],
      }}
    >
      <LikeThis score={score} />
      <p className="de-regime">
        <span className={score.regime === 'unseen' ? 'st warn' : 'st off'}>{t[score.regime]}</span>{' '}
        <span className="mid">{say(score.says)}</span>
      </p>
      <PushWaterfall
        waterfall={waterfall}
        start={score.start}
        end={score.end}
        startTitle={t.startTitle}
        endTitle={t.thisCase}
        label={t.pushesLabel}
      />
      <p className="note">
        {t.logOdds}{' '}
        {fill(t.scoreNumbers, {
          fraud: formatChance(score.fraud),
          critical: formatChance(score.critical),
        })}
      </p>
      {score.worthKrw !== null && (
        <p className="note">{fill(t.worth, { won: formatWon(score.worthKrw, language) })}</p>
      )}
    </ChartCard>
  );
}

/** "Of cases scored like this, so many were hits": the number that people can act on, before any log odds. */
function LikeThis({ score }: { readonly score: ScoreView }) {
  const t = useTexts(declarationTexts);
  const { rate, low, high, n, from, to } = score.likeThis;
  if (rate === null || low === null || high === null) return <p>{t.likeThisNone}</p>;
  const [before = '', after = ''] = fill(t.likeThis, {
    from: formatPercent(from, from < 0.1 && from > 0 ? 1 : 0),
    to: formatPercent(to, to < 0.1 ? 1 : 0),
  }).split('{rate}');
  return (
    <p>
      {before}
      <b className="b">{formatPercent(rate, 0)}</b>
      {after}{' '}
      <span className="dim nw">
        {fill(t.likeThisInterval, {
          low: formatDecimals(low * 100, 0),
          high: formatDecimals(high * 100, 0),
          n,
        })}
      </span>
    </p>
  );
}
