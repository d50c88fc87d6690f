/** Whether a JSON value has the shape of a policy: everything that is wrong at once, with pointers, before its meaning is checked. */
import { isDay } from '../core/day.ts';
import { bad, good, type Problem, type Result } from '../core/problem.ts';
import type { Text } from '../core/text.ts';
import { DEMANDS } from './answers.ts';
import { GRADES, type Policy } from './policy.ts';

export type PolicyShapeCode =
  | 'policy/wrong-type'
  | 'policy/missing'
  | 'policy/unknown-field'
  | 'policy/out-of-range'
  | 'policy/mandatory-spares';

type Note = (code: PolicyShapeCode, pointer: string, message: Text) => void;
type Shape = (value: unknown, pointer: string, note: Note) => void;

/** At most so many rows of anything: what is longer is no policy of people. */
const MOST_ROWS = 2000;

export function readPolicy(input: unknown): Result<Policy, PolicyShapeCode> {
  const problems: Problem<PolicyShapeCode>[] = [];
  POLICY(input, '', (code, pointer, message) => problems.push({ code, message, pointer }));
  return problems.length === 0 ? good(input as Policy) : bad(problems);
}

function wrongType(note: Note, pointer: string, ko: string, en: string): void {
  note('policy/wrong-type', pointer, { ko: `${ko}이(가) 와야 합니다.`, en: `Expected ${en}.` });
}

const text: Shape = (value, pointer, note) => {
  if (typeof value !== 'string' || value.length > 500)
    wrongType(note, pointer, '500자 안의 글', 'a text of at most 500 letters');
  else if (value.trim() === '') note('policy/missing', pointer, { ko: '비어 있습니다.', en: 'It is empty.' });
};

const day: Shape = (value, pointer, note) => {
  if (!isDay(value)) wrongType(note, pointer, '2026-01-31 같은 날짜', 'a day such as 2026-01-31');
};

function number(least: number, most: number, isWhole = false): Shape {
  return (value, pointer, note) => {
    if (typeof value !== 'number' || !Number.isFinite(value) || (isWhole && !Number.isInteger(value))) {
      wrongType(note, pointer, isWhole ? '정수' : '숫자', isWhole ? 'a whole number' : 'a number');
    } else if (value < least || value > most) {
      note('policy/out-of-range', pointer, {
        ko: `${least}에서 ${most} 사이여야 하는데 ${value}입니다.`,
        en: `It must lie between ${least} and ${most}, and is ${value}.`,
      });
    }
  };
}

function oneOf(values: readonly string[]): Shape {
  return (value, pointer, note) => {
    if (typeof value === 'string' && values.includes(value)) return;
    const list = values.join(', ');
    wrongType(note, pointer, `${list} 가운데 하나`, `one of ${list}`);
  };
}

function list(row: Shape): Shape {
  return (value, pointer, note) => {
    if (!Array.isArray(value) || value.length > MOST_ROWS) return wrongType(note, pointer, '목록', 'a list');
    value.forEach((one: unknown, place) => {
      row(one, `${pointer}/${place}`, note);
    });
  };
}

function map(entry: Shape): Shape {
  return (value, pointer, note) => {
    if (!isObject(value)) return wrongType(note, pointer, '이름과 값', 'names with values');
    for (const [name, one] of Object.entries(value)) entry(one, `${pointer}/${escaped(name)}`, note);
  };
}

type UnknownField = (name: string) => readonly [PolicyShapeCode, Text];

function object(
  fields: Readonly<Record<string, Shape>>,
  optional: Readonly<Record<string, Shape>> = {},
  unknown: UnknownField = unknownField,
): Shape {
  const all = new Map([...Object.entries(fields), ...Object.entries(optional)]);
  return (value, pointer, note) => {
    if (!isObject(value)) return wrongType(note, pointer, '여러 칸', 'an object');
    for (const name of Object.keys(fields)) {
      if (!Object.hasOwn(value, name))
        note('policy/missing', `${pointer}/${name}`, { ko: '빠졌습니다.', en: 'It is missing.' });
    }
    for (const [name, one] of Object.entries(value)) {
      const shape = all.get(name);
      const place = `${pointer}/${escaped(name)}`;
      if (shape !== undefined) shape(one, place, note);
      else {
        const [code, message] = unknown(name);
        note(code, place, message);
      }
    }
  };
}

const unknownField: UnknownField = (name) => [
  'policy/unknown-field',
  { ko: `정책에 없는 칸입니다: ${name.slice(0, 60)}`, en: `No such field in a policy: ${name.slice(0, 60)}` },
];

/** A mandatory control that spares somebody is the mistake that people make here; it gets a word of its own. */
const inMandatory: UnknownField = (name) =>
  /grade|trusted/i.test(name)
    ? [
        'policy/mandatory-spares',
        {
          ko: '의무 검사는 어느 등급도 면제하지 않습니다.',
          en: 'A mandatory control spares no grade.',
        },
      ]
    : unknownField(name);

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

const share = number(0, 1);
const places = number(0, 100_000, true);
const examination = oneOf(['x-ray', 'physical', 'laboratory']);
const demand = oneOf(DEMANDS);
const words = object({ ko: text, en: text });
const scores = object({ inspectFrom: share, documentsFrom: share, auditFrom: share, criticalFrom: share });
const outage = object(
  {
    validTo: day,
    mostHours: number(1, 24 * 31),
    overall: object({ fraud: share, critical: share }),
    scores,
  },
  {
    automatic: object({
      faults: number(1, 1e6, true),
      withinMinutes: number(1, 24 * 60),
      forMinutes: number(1, 31 * 24 * 60),
    }),
  },
);

const mandatory = list(
  object(
    { id: text, title: words, hsPrefixes: list(text), demand, basis: text },
    { origins: list(text) },
    inMandatory,
  ),
);
const capacities = list(object({ office: text, inspection: examination, perDay: number(-1e9, 1e6, true) }));

const POLICY = object(
  {
    id: text,
    version: number(1, 1_000_000, true),
    validFrom: day,
    title: words,
    basis: text,
    detectors: list(
      object({
        id: text,
        version: number(1, 1_000_000, true),
        parameters: map(number(-1e12, 1e12)),
        steps: list(object({ from: number(0, 1e6), demand })),
        kind: oneOf(['risk', 'quota']),
      }),
    ),
    mandatory,
    scores,
    capacities,
    random: object({ probability: share, inspection: examination }, { byOffice: map(share), share }),
    trustedGrades: list(oneOf(GRADES)),
  },
  {
    criteria: list(object({ id: text }, { demand, perDay: places })),
    capacityBy: oneOf(['chance', 'yield']),
    critical: list(object({ office: text, inspection: examination }, { perDay: places, share })),
    fastTrack: object({ leastScore: number(0, 100), basis: text }),
    outage,
    exports: object({
      mandatory,
      capacities,
      random: object({ probability: share, inspection: examination }),
    }),
  },
);
