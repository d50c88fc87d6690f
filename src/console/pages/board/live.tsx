/** The newest decisions with their first reason, newest on top; it holds still while somebody reads. */
import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { BoardView, RecentDecision } from '../../../exchange/contract.ts';
import { formatDeclarationNumber, formatTime } from '../../parts/format.ts';
import { LaneMark } from '../../parts/lane-mark.tsx';
import { Empty } from '../../parts/states.tsx';
import { shortOffice, useOfficeNames } from '../../parts/use-codes.ts';
import { boardTexts } from '../../texts/board.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { keyOfDecision } from './live-board.ts';

export function Live({ view }: { readonly view: BoardView }) {
  const t = useTexts(boardTexts);
  const [isHeld, setIsHeld] = useState(false);
  const held = useRef(view.recent);
  if (!isHeld) held.current = view.recent;
  const shown = held.current;
  const newest = shown[0];
  const waiting =
    newest === undefined ? 0 : view.recent.findIndex((one) => keyOfDecision(one) === keyOfDecision(newest));
  return (
    <section
      className="card at-live"
      aria-label={t.live}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      <header>
        <h2>{t.live}</h2>
        <span className="note">
          {isHeld && waiting !== 0
            ? fill(t.liveHeld, { n: waiting < 0 ? view.recent.length : waiting })
            : t.liveNote}
        </span>
        <span className="tools">
          <Link href="/declarations">{t.liveAll}</Link>
        </span>
      </header>
      {shown.length === 0 ? (
        <Empty title={t.liveEmpty}>{t.liveEmptyWhat}</Empty>
      ) : (
        <ol className="board-live">
          {shown.map((decision) => (
            <Row key={keyOfDecision(decision)} decision={decision} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Row({ decision }: { readonly decision: RecentDecision }) {
  const t = useTexts(boardTexts);
  const say = useSay();
  const offices = useOfficeNames();
  const isQuiet = decision.reason === null && decision.isRandom !== true;
  const number = (
    <Link href={`/declarations/${encodeURIComponent(decision.number)}`}>
      {formatDeclarationNumber(decision.number)}
    </Link>
  );
  const office = shortOffice(offices.get(decision.office) ?? decision.office);
  return (
    <li>
      <time dateTime={decision.at}>{formatTime(decision.at)}</time>
      <LaneMark lane={decision.lane} />
      {isQuiet ? (
        <div className="board-line">
          {/* One line has room for the goods; the office is a look away. */}
          {number}{' '}
          <span className="mid cut" title={office}>
            {say(decision.description)}
          </span>
        </div>
      ) : (
        <div>
          <p className="board-line">
            {number} <span className="dim">{office}</span>
          </p>
          <p className="cut mid">{say(decision.description)}</p>
          <p className="cut board-why" title={say(decision.reason)}>
            {decision.isRandom === true && <span className="st off">{t.randomTag}</span>}{' '}
            {say(decision.reason)}
          </p>
        </div>
      )}
    </li>
  );
}
