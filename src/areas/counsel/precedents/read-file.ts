/** Reads a file of decisions, one JSON object a line: every decision, or everything that is wrong with every line. */
import type { Day } from '../../../core/day.ts';
import { bad, good, type Problem, type Result } from '../../../core/problem.ts';
import { type Precedent, precedentId, precedentName } from './precedent.ts';
import type { PrecedentProblemCode } from './read-fields.ts';
import { readPrecedent } from './read-precedent.ts';

export const MOST_LINES = 5000;
const LONGEST_LINE = 500_000;

type Told = Problem<PrecedentProblemCode>;

/** Pointers name the line of the file. Nothing of a file counts while anything is wrong with it. */
export function readPrecedentFile(
  text: string,
  today: Day,
): Result<readonly Precedent[], PrecedentProblemCode> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  if (lines.length === 0 || lines.length > MOST_LINES)
    return bad([
      ofLine(
        1,
        'precedent/line',
        `줄은 1개부터 ${MOST_LINES}개까지인데 ${lines.length}개입니다.`,
        `a file has 1 to ${MOST_LINES} lines, not ${lines.length}.`,
      ),
    ]);
  const problems: Told[] = [];
  const lineOf = new Map<string, number>();
  const found: Precedent[] = [];
  for (const [place, one] of lines.entries()) {
    const line = place + 1;
    const read = readLine(one, line, today);
    if (!read.ok) {
      problems.push(...read.problems);
      continue;
    }
    const id = precedentId(read.value);
    const before = lineOf.get(id);
    if (before === undefined) lineOf.set(id, line);
    else problems.push(again(line, before, read.value));
    found.push(read.value);
  }
  return problems.length > 0 ? bad(problems) : good(found);
}

function readLine(text: string, line: number, today: Day): Result<Precedent, PrecedentProblemCode> {
  if (text.trim() === '') return bad([ofLine(line, 'precedent/line', '빈 줄입니다.', 'the line is empty.')]);
  if (text.length > LONGEST_LINE)
    return bad([
      ofLine(
        line,
        'precedent/too-long',
        `줄이 너무 깁니다: ${LONGEST_LINE}자까지인데 ${text.length}자입니다.`,
        `the line is too long: at most ${LONGEST_LINE} letters, not ${text.length}.`,
      ),
    ]);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return bad([ofLine(line, 'precedent/line', 'JSON이 아닙니다.', 'it is no JSON.')]);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return bad([ofLine(line, 'precedent/line', '{ }로 싼 객체가 아닙니다.', 'it is no object in { }.')]);
  const read = readPrecedent(value as Readonly<Record<string, unknown>>, today, `/lines/${line}`);
  return read.ok ? read : bad(read.problems.map((one) => withLine(line, one)));
}

function again(line: number, before: number, one: Precedent): Told {
  return ofLine(
    line,
    'precedent/again',
    `${before}행과 같은 결정입니다: ${precedentName(one)}`,
    `the same decision as line ${before}: ${precedentName(one)}`,
  );
}

function ofLine(line: number, code: PrecedentProblemCode, ko: string, en: string): Told {
  return withLine(line, { code, pointer: `/lines/${line}`, message: { ko, en } });
}

function withLine(line: number, one: Told): Told {
  const { ko, en } = one.message;
  return { ...one, message: { ko: `${line}행 ${ko}`, en: `line ${line}, ${en}` } };
}
