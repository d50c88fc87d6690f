/** Where this price lies among its peers, for an officer who has to say whether it is too low: log axis, hits and cleans below. */
import type { PeersView } from '../../../exchange/contract.ts';
import { logScale, type Scale } from '../scale.ts';
import { useSize } from '../use-size.ts';
import { clamp, logMarks } from './log-marks.ts';

const TOP = 34;
const BASE = 130;
const HEIGHT = 188;
const SIDE = 14;

export interface PriceWords {
  readonly label: string;
  readonly band: string;
  readonly median: string;
  readonly thisCase: string;
  readonly bin: (from: number, to: number, count: number) => string;
  readonly number: (value: number) => string;
}

interface Props {
  readonly peers: PeersView;
  readonly words: PriceWords;
}

export function PriceHistogram({ peers, words }: Props) {
  const [frame, size] = useSize<HTMLDivElement>();
  const width = size.width || 560;
  const domain = priceDomain(peers);
  if (!domain) return null;
  const scale = logScale(domain, [SIDE, width - SIDE]);
  const marks = logMarks(domain[0], domain[1], Math.max(3, Math.floor(width / 62)));
  return (
    <div ref={frame} className="chart">
      <svg width={width} height={HEIGHT} role="img" aria-label={words.label}>
        <Band peers={peers} scale={scale} words={words} />
        <Bins peers={peers} scale={scale} words={words} />
        <line x1={SIDE - 6} x2={width - SIDE + 6} y1={BASE} y2={BASE} className="ch-axis" />
        {marks.map((tick) => (
          <text key={tick} x={scale(tick)} y={BASE + 16} textAnchor="middle">
            {words.number(tick)}
          </text>
        ))}
        <Marks peers={peers} scale={scale} width={width} words={words} />
        <Examined peers={peers} scale={scale} words={words} />
      </svg>
    </div>
  );
}

/** The range of everything drawn, a little wider; undefined where there is nothing above zero. */
export function priceDomain(peers: PeersView): readonly [number, number] | undefined {
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  const take = (value: number | null) => {
    if (value === null || !(value > 0)) return;
    if (value < least) least = value;
    if (value > most) most = value;
  };
  for (const bin of peers.bins) {
    if (bin.count === 0) continue;
    take(bin.from);
    take(bin.to);
  }
  for (const value of peers.hits) take(value);
  for (const value of peers.cleans) take(value);
  take(peers.thisValue);
  if (most === 0) return undefined;
  return [least / 1.12, most * 1.12];
}

function Band({ peers, scale, words }: Props & { readonly scale: Scale }) {
  if (peers.p05 === null || peers.p95 === null || !(peers.p05 > 0)) return null;
  const left = scale(peers.p05);
  return (
    <>
      <rect
        x={left}
        y={TOP}
        width={Math.max(1, scale(peers.p95) - left)}
        height={BASE - TOP}
        className="ch-band"
      />
      <text x={left + 5} y={TOP + 13}>
        {words.band}
      </text>
    </>
  );
}

function Bins({ peers, scale, words }: Props & { readonly scale: Scale }) {
  const most = peers.bins.reduce((top, bin) => Math.max(top, bin.count), 1);
  return peers.bins
    .filter((bin) => bin.count > 0 && bin.from > 0)
    .map((bin) => {
      const height = Math.max(1.5, (bin.count / most) * (BASE - TOP - 18));
      const left = scale(bin.from);
      return (
        <rect
          key={bin.from}
          x={left + 0.5}
          y={BASE - height}
          width={Math.max(1, scale(bin.to) - left - 1)}
          height={height}
          className="ch-peer"
        >
          <title>{words.bin(bin.from, bin.to, bin.count)}</title>
        </rect>
      );
    });
}

/** The median and this case. Their labels stand on two lines, so that they never lie over each other. */
function Marks({ peers, scale, width, words }: Props & { readonly scale: Scale; readonly width: number }) {
  const { median, thisValue } = peers;
  const isNear = median !== null && thisValue !== null && Math.abs(scale(median) - scale(thisValue)) < 130;
  return (
    <>
      {median !== null && median > 0 ? (
        <>
          <line x1={scale(median)} x2={scale(median)} y1={TOP - 4} y2={BASE} className="ch-median" />
          <Label className="tb" at={scale(median)} y={isNear ? TOP - 8 : 12} width={width}>
            {`${words.median} ${words.number(median)}`}
          </Label>
        </>
      ) : null}
      {thisValue !== null && thisValue > 0 ? (
        <>
          <line x1={scale(thisValue)} x2={scale(thisValue)} y1={18} y2={BASE} className="ch-this" />
          <path d={`M${scale(thisValue) - 5} 16h10l-5 6z`} className="ch-this-fill" />
          <Label className="ta" at={scale(thisValue)} y={12} width={width}>
            {`${words.thisCase} ${words.number(thisValue)}`}
          </Label>
        </>
      ) : null}
    </>
  );
}

interface LabelProps {
  readonly className: string;
  readonly at: number;
  readonly y: number;
  readonly width: number;
  readonly children: string;
}

function Label({ className, at, y, width, children }: LabelProps) {
  return (
    <text className={className} x={clamp(at, 50, width - 50)} y={y} textAnchor="middle">
      {children}
    </text>
  );
}

/** A hit is a triangle, a clean examination a ring, each on its own line under the axis. */
function Examined({ peers, scale, words }: Props & { readonly scale: Scale }) {
  return (
    <>
      {peers.cleans.map((value, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the marks have no identity besides their place
        <circle key={i} cx={scale(value)} cy={BASE + 47} r={2.8} className="ch-clean">
          <title>{words.number(value)}</title>
        </circle>
      ))}
      {peers.hits.map((value, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the marks have no identity besides their place
        <path key={i} d={`M${scale(value)} ${BASE + 27}l4.4 7.6h-8.8z`} className="ch-hit">
          <title>{words.number(value)}</title>
        </path>
      ))}
    </>
  );
}
