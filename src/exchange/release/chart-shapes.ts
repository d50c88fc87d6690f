/** A chart as plain shapes on a field of points, for every form that is drawn: bars with their names and figures, or lines over months. */
import type { ReleaseChart } from '../../areas/statistics/index.ts';

export type Shape =
  | {
      readonly shape: 'bar';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly ink: Ink;
    }
  | {
      readonly shape: 'line';
      readonly points: readonly Point[];
      readonly ink: Ink;
      readonly width: number;
      readonly dash?: true;
    }
  | {
      readonly shape: 'text';
      readonly x: number;
      /** Of the baseline. */
      readonly y: number;
      readonly text: string;
      readonly align: 'left' | 'right';
    };
type Point = readonly [x: number, y: number];

/** Two greys of blue that a printer without colours keeps apart, and a thin grey. */
export const INKS = { strong: '#2f4f6f', light: '#93a9bd', thin: '#8a949e' } as const;
export type Ink = keyof typeof INKS;

export const CHART_WIDTH = 480;
export const LETTERS = 9;
const ROW = 16;
const BAR = 9;
/** Where names end, and where figures do. */
const NAMES = 150;
const FIGURES = CHART_WIDTH;
const FIELD = { from: NAMES + 8, to: CHART_WIDTH - 62 };

export interface Drawing {
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export function shapesOf(chart: ReleaseChart): Drawing {
  return chart.kind === 'bars' ? barShapes(chart) : lineShapes(chart);
}

/** From one line for nought to both sides; the figure stands in a column of its own. */
function barShapes({ points }: Extract<ReleaseChart, { kind: 'bars' }>): Drawing {
  const numbers = points.map(({ number }) => number);
  const [least, most] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  const scale = (FIELD.to - FIELD.from) / (most - least || 1);
  const nought = FIELD.from - least * scale;
  const height = points.length * ROW + 6;
  const shapes = points.flatMap(({ name, number, text }, place): Shape[] => {
    const y = 3 + place * ROW;
    const width = Math.abs(number) * scale;
    return [
      { shape: 'text', x: NAMES, y: y + BAR + 1, text: shortened(name), align: 'right' },
      {
        ...{ shape: 'bar', x: number < 0 ? nought - width : nought, y: y + 2, width, height: BAR },
        ink: number < 0 ? 'light' : 'strong',
      },
      { shape: 'text', x: FIGURES, y: y + BAR + 1, text, align: 'right' },
    ];
  });
  const axis: Shape = {
    shape: 'line',
    points: [
      [nought, 0],
      [nought, height],
    ],
    ink: 'thin',
    width: 0.5,
  };
  return { height, shapes: [...shapes, axis] };
}

/** What a name column holds; the whole name stands in the text and in the table. */
const MOST_LETTERS = 16;
function shortened(name: string): string {
  const most = /[\u1100-\uffff]/.test(name) ? MOST_LETTERS : MOST_LETTERS * 1.8;
  return name.length <= most ? name : `${name.slice(0, most - 1)}…`;
}

const TALL = 150;
const TOP = 22;
const LEFT = 52;

/** From nought, so that no small change looks large; the last figure stands at the end of its line. */
function lineShapes({ lines }: Extract<ReleaseChart, { kind: 'lines' }>): Drawing {
  const all = lines.flatMap(({ points }) => points.map(({ number }) => number));
  const most = Math.max(1, ...all);
  const months = lines[0]!.points;
  const right = CHART_WIDTH - 58;
  const x = (place: number): number => LEFT + (place * (right - LEFT)) / Math.max(1, months.length - 1);
  const y = (number: number): number => TOP + TALL - (Math.max(0, number) / most) * TALL;
  const drawn = lines.flatMap(({ name, points }, nth): Shape[] => {
    const dash = nth > 0 ? { dash: true as const } : {};
    const at = LEFT + nth * 130;
    const sample: readonly Point[] = [
      [at, 8],
      [at + 22, 8],
    ];
    return [
      {
        ...{ shape: 'line', points: points.map(({ number }, place) => [x(place), y(number)] as const) },
        ...{ ink: 'strong', width: 1.4, ...dash },
      },
      { shape: 'line', points: sample, ink: 'strong', width: 1.4, ...dash },
      { shape: 'text', x: at + 27, y: 11, text: name, align: 'left' },
    ];
  });
  return { height: TOP + TALL + 20, shapes: [...frame(months, x), ...drawn, ...ends(lines, y, right)] };
}

type Lines = Extract<ReleaseChart, { kind: 'lines' }>['lines'];

function frame(months: Lines[number]['points'], x: (place: number) => number): readonly Shape[] {
  const last = months.length - 1;
  const bottom = TOP + TALL;
  const named = [...new Set([0, Math.floor(last / 2), last])];
  return [
    {
      shape: 'line',
      points: [
        [LEFT, bottom],
        [x(last), bottom],
      ],
      ink: 'thin',
      width: 0.5,
    },
    { shape: 'text', x: LEFT - 6, y: bottom, text: '0', align: 'right' },
    ...named.map((place): Shape => {
      const isFirst = place === 0;
      return {
        ...{ shape: 'text', x: x(place) + (isFirst ? 0 : 18), y: bottom + 14, text: months[place]!.name },
        align: isFirst ? 'left' : 'right',
      };
    }),
  ];
}

/** Two that end near each other are set apart. */
function ends(lines: Lines, y: (number: number) => number, right: number): readonly Shape[] {
  const last = lines
    .map(({ points }) => points.at(-1)!)
    .map(({ number, text }) => ({ at: y(number) + 3, text }))
    .sort((one, other) => one.at - other.at);
  let above = -Infinity;
  return last.map(({ at, text }): Shape => {
    above = Math.max(at, above + LETTERS + 2);
    return { shape: 'text', x: right + 6, y: above, text, align: 'left' };
  });
}
