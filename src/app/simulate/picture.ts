/** The curves of a simulation as a picture: norm-precision of each strategy over the weeks, with the spread of the seeds, in both languages, light and dark. */
import type { Simulated } from './simulate.ts';

const WIDTH = 960;
const HEIGHT = 560;
const FRAME = { left: 64, right: 300, top: 92, bottom: 84 };
const PLOT = { width: WIDTH - FRAME.left - FRAME.right, height: HEIGHT - FRAME.top - FRAME.bottom };
/** Okabe and Ito's colours, told apart by most people who see few; lines differ in their dashes as well. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#b8860b', '#56b4e9', '#7a5195', '#808080'];
const DASHES = ['', '7 3', '2 3', '9 3 2 3', '', '7 3', '2 3', '9 3 2 3'];
const LINE_OF_LEGEND = 36;

/** @returns the text of an SVG file */
export function simulationPicture(simulated: Simulated): string {
  const { strategies, changeWeek, request, caveat } = simulated;
  const weeks = strategies[0]?.curve ?? [];
  const [first, last] = [weeks[0]?.week ?? 0, weeks.at(-1)?.week ?? 1];
  const most = mostOf(simulated);
  const x = (week: number): number => FRAME.left + ((week - first) / Math.max(1, last - first)) * PLOT.width;
  const y = (value: number): number => FRAME.top + (1 - Math.min(value, most) / most) * PLOT.height;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" font-family="Pretendard GOV, sans-serif">`,
    `<title>${escaped('선별 전략 비교 · Strategies of selection')}</title>`,
    STYLE,
    `<rect class="paper" width="${WIDTH}" height="${HEIGHT}"/>`,
    text(FRAME.left, 30, `매주 ${request.percent} % 검사 · ${request.percent} % examined a week`, 'head'),
    text(
      FRAME.left,
      52,
      '정규화 적중률: 정답을 아는 심판 대비 적중(4주 평균) · Norm-precision: hits against a referee who knows the answers (four weeks)',
    ),
    text(
      FRAME.left,
      72,
      `시드 ${request.seeds}개, 띠는 95 % 구간 · ${request.seeds} ${request.seeds === 1 ? 'seed' : 'seeds'}, bands are 95 % intervals`,
    ),
    ...axes(first, last, most, x, y),
    ...(changeWeek === undefined ? [] : changeMark(x(changeWeek), request.changes.join(', '))),
    ...strategies.map(({ curve }, i) => band(curve, i, x, y)),
    ...strategies.map(({ curve }, i) => curveLine(curve, i, x, y)),
    ...strategies.flatMap(({ title }, i) => legend(title, i)),
    text(FRAME.left, HEIGHT - 30, caveat.ko, 'small'),
    text(FRAME.left, HEIGHT - 12, caveat.en, 'small'),
    '</svg>',
    '',
  ].join('\n');
}

type Curve = Simulated['strategies'][number]['curve'];
type Scale = (value: number) => number;

const STYLE = `<style>
.paper{fill:#fff}text{fill:#1d2430;font-size:13px}.head{font-size:17px;font-weight:600}.small{font-size:11.5px}.axis{stroke:#8a93a3}.grid{stroke:#dfe3ea}.change{stroke:#5c6675;stroke-dasharray:3 3}
@media (prefers-color-scheme:dark){.paper{fill:#14181f}text{fill:#e6e9ef}.axis{stroke:#717b8c}.grid{stroke:#2a303a}.change{stroke:#9aa4b2}}
</style>`;

/** The axis ends at a tenth above the highest curve, and never above one. */
function mostOf({ strategies }: Simulated): number {
  const highest = Math.max(0.1, ...strategies.flatMap(({ curve }) => curve.map(({ mean }) => mean)));
  return Math.min(1, Math.ceil(highest * 10 + 0.5) / 10);
}

function axes(first: number, last: number, most: number, x: Scale, y: Scale): string[] {
  const right = FRAME.left + PLOT.width;
  const bottom = FRAME.top + PLOT.height;
  const marks = Array.from({ length: Math.round(most * 10) + 1 }, (_, i) => i / 10);
  const weeks = Array.from({ length: Math.floor(last / 13) + 1 }, (_, i) => i * 13).filter(
    (week) => week >= first,
  );
  return [
    ...marks.map(
      (mark) =>
        `<line class="grid" x1="${FRAME.left}" x2="${right}" y1="${at(y(mark))}" y2="${at(y(mark))}"/>`,
    ),
    ...marks.map((mark) => text(FRAME.left - 8, y(mark) + 4, mark.toFixed(1), '', 'end')),
    `<line class="axis" x1="${FRAME.left}" x2="${right}" y1="${bottom}" y2="${bottom}"/>`,
    ...weeks.map((week) => text(x(week), bottom + 18, String(week), '', 'middle')),
    text(right, bottom + 36, '주 · week', '', 'end'),
  ];
}

function changeMark(x: number, changes: string): string[] {
  return [
    `<line class="change" x1="${at(x)}" x2="${at(x)}" y1="${FRAME.top}" y2="${FRAME.top + PLOT.height}"/>`,
    text(x + 5, FRAME.top + PLOT.height - 8, `심은 변화 · planted: ${changes}`, 'small'),
  ];
}

function band(curve: Curve, i: number, x: Scale, y: Scale): string {
  const known = curve.filter(({ low, high }) => Number.isFinite(low) && Number.isFinite(high));
  if (known.length < 2) return '';
  const above = known.map(({ week, high }) => `${at(x(week))},${at(y(high))}`);
  const below = known.map(({ week, low }) => `${at(x(week))},${at(y(Math.max(0, low)))}`).reverse();
  return `<polygon points="${[...above, ...below].join(' ')}" fill="${colour(i)}" opacity="0.09"/>`;
}

function curveLine(curve: Curve, i: number, x: Scale, y: Scale): string {
  const points = curve
    .filter(({ mean }) => Number.isFinite(mean))
    .map(({ week, mean }) => `${at(x(week))},${at(y(mean))}`);
  return `<polyline points="${points.join(' ')}" fill="none" stroke="${colour(i)}" stroke-width="2.2" stroke-dasharray="${dash(i)}"/>`;
}

function legend(title: { readonly ko: string; readonly en: string }, i: number): string[] {
  const left = WIDTH - FRAME.right + 24;
  const top = FRAME.top + 8 + i * LINE_OF_LEGEND;
  return [
    `<line x1="${left}" x2="${left + 30}" y1="${top}" y2="${top}" stroke="${colour(i)}" stroke-width="2.6" stroke-dasharray="${dash(i)}"/>`,
    text(left + 40, top + 1, title.ko),
    text(left + 40, top + 16, title.en, 'small'),
  ];
}

function text(x: number, y: number, words: string, name = '', anchor = 'start'): string {
  const style = name === '' ? '' : ` class="${name}"`;
  return `<text${style} x="${at(x)}" y="${at(y)}" text-anchor="${anchor}">${escaped(words)}</text>`;
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const at = (value: number): string => value.toFixed(1);
const colour = (i: number): string => COLOURS[i % COLOURS.length]!;
const dash = (i: number): string => DASHES[i % DASHES.length]!;
