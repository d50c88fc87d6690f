/** Reads a table of rules of the agency from CSV: every rule, or everything that is wrong with its line. */
import { csvSplitter } from '../../areas/clearance/index.ts';
import {
  type AgencyRule,
  keyOf,
  RULE_COLUMNS,
  type RuleColumn,
  type RuleProblemCode,
  readRule,
} from '../../areas/counsel/index.ts';
import { bad, good, type Problem, type Result } from '../../core/problem.ts';

const MOST_ROWS = 3000;
const OPTIONAL: readonly RuleColumn[] = ['number', 'issuedOn', 'effectiveOn', 'checkedOn', 'whyNot'];

type TableProblemCode = RuleProblemCode | 'rule/columns' | 'rule/line';

/** Pointers name the line of the file. Nothing of a table counts while anything is wrong with it. */
export function readRuleTable(text: string): Result<readonly AgencyRule[], TableProblemCode> {
  const splitter = csvSplitter();
  const [head, ...lines] = [...splitter.push(text.replace(/^\uFEFF/, '')), ...splitter.end()];
  const titles = (head?.fields ?? []).map((title) => title.trim());
  const missing = RULE_COLUMNS.filter((name) => !OPTIONAL.includes(name) && !titles.includes(name));
  if (missing.length > 0)
    return bad([
      problem(
        'rule/columns',
        1,
        `열이 없습니다: ${missing.join(', ')}`,
        `columns are missing: ${missing.join(', ')}`,
      ),
    ]);
  if (lines.length === 0 || lines.length > MOST_ROWS)
    return bad([
      problem(
        'rule/line',
        2,
        `행은 1개부터 ${MOST_ROWS}개까지입니다.`,
        `a table has 1 to ${MOST_ROWS} rows.`,
      ),
    ]);
  const problems: Problem<TableProblemCode>[] = [];
  const rules = new Map<string, AgencyRule>();
  for (const { line, fields, broken } of lines) {
    if (broken !== undefined) {
      problems.push(
        problem('rule/line', line, '따옴표나 길이가 잘못되었습니다.', 'an open quote, or too long.'),
      );
      continue;
    }
    const read = readRule(
      Object.fromEntries(RULE_COLUMNS.map((name) => [name, fields[titles.indexOf(name)] ?? ''])),
      `/lines/${line}`,
    );
    if (!read.ok) problems.push(...read.problems.map((one) => ofLine(line, one)));
    else if (rules.has(keyOf(read.value)))
      problems.push(
        problem('rule/again', line, '같은 규정이 두 번 있습니다.', 'the same rule stands twice.'),
      );
    else rules.set(keyOf(read.value), read.value);
  }
  return problems.length > 0 ? bad(problems) : good([...rules.values()]);
}

function ofLine<Code extends string>(line: number, one: Problem<Code>): Problem<Code> {
  const { ko, en } = one.message;
  return { ...one, message: { ko: `${line}행 ${ko}`, en: `line ${line}, ${en}` } };
}

function problem(code: TableProblemCode, line: number, ko: string, en: string): Problem<TableProblemCode> {
  return ofLine(line, { code, pointer: `/lines/${line}`, message: { ko, en } });
}
