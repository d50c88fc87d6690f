/** Draws the arrivals of a day: bars over the expected band above, what went to officers below, and where the day is now. */
import type { PointerEvent } from 'react';
import { useLocation } from 'wouter';
import { seoulTime } from '../../../core/day.ts';
import { fill } from '../../../core/text.ts';
import type { BoardView } from '../../../exchange/contract.ts';
import { formatCount } from '../../parts/format.ts';
import { laneColor } from '../../parts/lane-mark.tsx';
import { linearScale, niceCeiling, type Scale, ticks } from '../../parts/scale.ts';
import { boardTexts } from '../../texts/board.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { OFFICER_LANES, type Quarter, totalOf } from './quarters.ts';

const QUARTERS = 96;

/** How far the business day is, in quarters with fractions. */
function quarterNow(view: BoardView): number {
  const time = seoulTime(Date.parse(view.asOf));
  return Number(time.slice(0, 2)) * 4 + Number(time.slice(3, 5)) / 15;
}

export interface ArrivalsPictureProps {
  readonly view: BoardView;
  readonly width: number;
  readonly height: number;
  readonly at: number | null;
  readonly onAt: (quarter: number | null) => void;
  /** Where the rows of a quarter are. */
  readonly addressOf: (quarter: number) => string;
}

export function ArrivalsPicture({ view, width, height, at, onAt, addressOf }: ArrivalsPictureProps) {
  const [, navigate] = useLocation();
  const t = useTexts(boardTexts);
  const left = 44;
  const middle = Math.round(height * 0.62);
  const bottom = height - 18;
  const x = linearScale([0, QUARTERS], [left, width - 6]);
  const most = Math.max(1, ...view.arrivals.map((one) => Math.max(totalOf(one), one.high ?? 0)));
  const mostOfficer = Math.max(1, ...view.arrivals.map((one) => totalOf(one) - one.release));
  const upper = linearScale([0, niceCeiling(most, 3)], [middle, 16]);
  const lower = linearScale([0, niceCeiling(mostOfficer, 1)], [bottom, middle + 16]);
  const now = quarterNow(view);
  const point = (event: PointerEvent<SVGRectElement>) => {
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    if (box === undefined) return;
    const quarter = Math.floor(x.invert(event.clientX - box.left));
    onAt(quarter >= 0 && quarter < view.arrivals.length ? quarter : null);
  };
  return (
    <>
      <Lines scale={upper} count={3} left={left} right={width - 6} />
      <Lines scale={lower} count={1} left={left} right={width - 6} />
      <Band arrivals={view.arrivals} x={x} y={upper} />
      {view.arrivals.map((one) => (
        <Bars key={one.quarter} quarter={one} x={x} upper={upper} lower={lower} />
      ))}
      <Expected arrivals={view.arrivals} x={x} y={upper} />
      {Array.from({ length: 8 }, (_, index) => index * 3).map((hour) => (
        <text key={hour} x={x(hour * 4)} y={height - 4} textAnchor={hour === 0 ? 'start' : 'middle'}>
          {fill(t.hour, { n: String(hour).padStart(2, '0') })}
        </text>
      ))}
      <line x1={x(now)} x2={x(now)} y1={8} y2={bottom} stroke="var(--accent)" strokeWidth="1.5" />
      <text className="ta" x={x(now) + (now > 80 ? -5 : 5)} y={12} textAnchor={now > 80 ? 'end' : 'start'}>
        {fill(t.now, { time: seoulTime(Date.parse(view.asOf)).slice(0, 5) })}
      </text>
      {at !== null && <rect x={x(at)} y={14} width={x(1) - x(0)} height={bottom - 14} className="board-at" />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: for the pointer only; the list of declarations has its own way in for the keyboard, and 96 stops here would be a burden. */}
      <rect
        className="board-open"
        x={left}
        y={0}
        width={Math.max(0, width - left)}
        height={bottom}
        fill="transparent"
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={() => onAt(null)}
        onClick={() => at !== null && navigate(addressOf(at))}
      />
    </>
  );
}

function Lines(props: {
  readonly scale: Scale;
  readonly count: number;
  readonly left: number;
  readonly right: number;
}) {
  const { scale, left, right } = props;
  return ticks(0, scale.domain[1], props.count).map((mark) => (
    <g key={mark}>
      <line x1={left} x2={right} y1={scale(mark)} y2={scale(mark)} stroke="var(--chart-grid)" />
      <text x={left - 6} y={scale(mark) + 4} textAnchor="end">
        {formatCount(mark)}
      </text>
    </g>
  ));
}

function Band(props: { readonly arrivals: readonly Quarter[]; readonly x: Scale; readonly y: Scale }) {
  const known = props.arrivals.filter((one) => one.low !== null && one.high !== null);
  if (known.length < 2) return null;
  const upper = known.map((one) => `${props.x(one.quarter + 0.5)} ${props.y(one.high ?? 0)}`);
  const lower = known.map((one) => `${props.x(one.quarter + 0.5)} ${props.y(one.low ?? 0)}`).reverse();
  return <path d={`M${[...upper, ...lower].join('L')}Z`} fill="var(--chart-band)" />;
}

function Expected(props: { readonly arrivals: readonly Quarter[]; readonly x: Scale; readonly y: Scale }) {
  const points = props.arrivals
    .filter((one) => one.expected !== null)
    .map((one) => `${props.x(one.quarter + 0.5)} ${props.y(one.expected ?? 0)}`);
  if (points.length < 2) return null;
  return (
    <path
      d={`M${points.join('L')}`}
      fill="none"
      stroke="var(--chart-peer-line)"
      strokeWidth="1.2"
      strokeDasharray="3 3"
    />
  );
}

function Bars(props: {
  readonly quarter: Quarter;
  readonly x: Scale;
  readonly upper: Scale;
  readonly lower: Scale;
}) {
  const { quarter, x, upper, lower } = props;
  const total = totalOf(quarter);
  if (total === 0) return null;
  const left = x(quarter.quarter) + 0.75;
  const width = Math.max(1, x(1) - x(0) - 1.5);
  let below = 0;
  return (
    <g>
      <rect
        x={left}
        y={upper(total)}
        width={width}
        height={upper(0) - upper(total)}
        fill="var(--chart-peer)"
      />
      {OFFICER_LANES.map((lane) => {
        const from = below;
        below += quarter[lane];
        return (
          <rect
            key={lane}
            x={left}
            y={lower(below)}
            width={width}
            height={lower(from) - lower(below)}
            fill={laneColor(lane)}
          />
        );
      })}
    </g>
  );
}
