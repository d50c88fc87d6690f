/** One challenge: its days, its leaderboard beside the way in use, and what one handed in oneself. */
import '../reading.css';
import { Link, useParams } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { ChallengeFigures, ChallengeView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { formatCount, formatDecimals, formatInstant, formatPercent, NONE } from '../../parts/format.ts';
import { Await, Empty, Skeleton } from '../../parts/states.tsx';
import { challengeTexts } from '../../texts/challenges.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

export default function ChallengePage() {
  const { id } = useParams<{ id: string }>();
  const query = useGet<ChallengeView>(`/challenges/${encodeURIComponent(id)}`, undefined, { every: 30_000 });
  return (
    <Await query={query} loading={<Skeleton rows={8} />}>
      {(challenge) => <Challenge challenge={challenge} />}
    </Await>
  );
}

function Challenge({ challenge }: { readonly challenge: ChallengeView }) {
  const t = useTexts(challengeTexts);
  const say = useSay();
  const { isOpen, hiddenFrom, hiddenTo, closesOn, outcome, board, mine } = challenge;
  const wanted = { found: t.found, critical: t.critical, codes: t.codes, column: NONE }[outcome.kind];
  return (
    <>
      <div className="head">
        <h1>{challenge.title}</h1>
        <span className="note">
          {say(challenge.owner)} · {formatInstant(challenge.openedAt)} · {isOpen ? t.isOpen : t.isOver}
        </span>
        <span className="grow" />
        <Link className="btn s" href="/workbench">
          {t.back}
        </Link>
      </div>
      <p className="mid">{challenge.purpose}</p>
      <p className="mid">
        {t.outcome}: {wanted} · {t.hidden}: {hiddenFrom} – {hiddenTo} · {t.closes}: {closesOn} · {t.aDay}:{' '}
        {formatCount(challenge.entriesADay)}
      </p>
      <section className="card" aria-label={t.board}>
        <header>
          <h2>{t.board}</h2>
          <span className="note">{isOpen ? t.boardShown : t.boardKept}</span>
        </header>
        <Lines lines={board.map((line) => ({ ...line, at: null }))} isOpen={isOpen} />
        <p className="in note">{t.caveat}</p>
      </section>
      <section className="card" aria-label={t.mine}>
        <header>
          <h2>{t.mine}</h2>
          {isOpen && <span className="note">{fill(t.left, { n: challenge.leftToday })}</span>}
        </header>
        {mine.length === 0 ? (
          <Empty title={t.mineNone}>{t.mineNoneBody}</Empty>
        ) : (
          <Lines lines={mine} isOpen={isOpen} />
        )}
      </section>
    </>
  );
}

type Line = ChallengeView['board'][number] & { readonly at: string | null };

function Lines({ lines, isOpen }: { readonly lines: readonly Line[]; readonly isOpen: boolean }) {
  const t = useTexts(challengeTexts);
  const say = useSay();
  return (
    <div className="scroll rd-pad">
      <table>
        <thead>
          <tr>
            <th scope="col">{t.who}</th>
            <th scope="col">{t.model}</th>
            <th scope="col">{lines[0]?.at == null ? t.entries : t.when}</th>
            <Titles half={t.shownHalf} />
            {!isOpen && <Titles half={t.keptHalf} />}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.study?.id ?? 'champion'} ${line.study?.version} ${line.at}`}>
              <th scope="row">{line.who === null ? t.champion : say(line.who)}</th>
              <td>
                {line.study === null ? (
                  NONE
                ) : (
                  <Link href={`/workbench/${line.study.id}?model=${line.study.version}`}>
                    {line.study.version}
                  </Link>
                )}
              </td>
              <td className="nw">{line.at === null ? formatCount(line.entries) : formatInstant(line.at)}</td>
              <Figures figures={line.shown} />
              {line.keptBack !== null && <Figures figures={line.keptBack} />}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Titles({ half }: { readonly half: string }) {
  const t = useTexts(challengeTexts);
  return [t.ap, t.auc, t.at5].map((title) => (
    <th key={title} scope="col" className="n">
      {title} <span className="note">{half}</span>
    </th>
  ));
}

function Figures({ figures }: { readonly figures: ChallengeFigures }) {
  const t = useTexts(challengeTexts);
  const { auc, aucError, averagePrecision, precisionAt5, rows, hits } = figures;
  const n = fill(t.rows, { rows: formatCount(rows), hits: formatCount(hits) });
  return (
    <>
      <td className="n" title={n}>
        {averagePrecision === null ? NONE : formatDecimals(averagePrecision, 3)}
      </td>
      <td className="n" title={n}>
        {auc === null ? NONE : formatDecimals(auc, 3)}
        {aucError !== null && <span className="note"> ±{formatDecimals(aucError, 3)}</span>}
      </td>
      <td className="n" title={n}>
        {precisionAt5 === null ? (
          NONE
        ) : (
          <>
            {formatPercent(precisionAt5.value)}{' '}
            <span className="note">
              {formatPercent(precisionAt5.low)}–{formatPercent(precisionAt5.high)}
            </span>
          </>
        )}
      </td>
    </>
  );
}
