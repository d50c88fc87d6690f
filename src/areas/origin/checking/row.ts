/** Which rows of the list may describe the goods, and what their rules answer. */
import type { Outcome, RowChecked, RuleChecked, WayChecked } from '../answer.ts';
import type { Joined, ReadRule, RuleRow } from '../subject.ts';
import { allOf, anyOf } from './goods.ts';
import { type Asked, checkWay } from './way.ts';

/**
 * From the narrowest range outwards, until a row describes all goods of its range: rows with "ex" describe a part only, so
 * that the next wider one may be meant as well. A code that lies on the edge of a range leaves that range open too.
 */
export function rowsFor(rows: readonly RuleRow[], hs: string): readonly RuleRow[] {
  const [from, to] = [hs.padEnd(10, '0'), hs.padEnd(10, '9')];
  const touched = rows.filter((row) => row.from <= to && from <= row.to);
  const groups = Map.groupBy(touched, (row) => `${row.from}-${row.to}`);
  const widest = [...groups.values()].sort((a, b) => widthOf(a[0]!) - widthOf(b[0]!));
  const found: RuleRow[] = [];
  for (const group of widest) {
    found.push(...group);
    const isWhole = group[0]!.from <= from && to <= group[0]!.to;
    if (isWhole && group.some(({ heading }) => !/^ex (?!chapter)/i.test(heading))) break;
  }
  return found;
}

function widthOf({ from, to }: RuleRow): number {
  return Number(to) - Number(from);
}

export function checkRow(row: RuleRow, asked: Asked): RowChecked {
  const rules = row.rules.map((rule) => checkRule(rule, asked));
  const { id, heading, description, joined } = row;
  return {
    id,
    heading,
    description,
    joined,
    outcome: joinedOutcome(
      joined,
      rules.map(({ outcome }) => outcome),
    ),
    rules,
  };
}

/** Where the source does not say whether one or all rules must be met, only what both readings answer alike is known. */
function joinedOutcome(joined: Joined, outcomes: readonly Outcome[]): Outcome {
  if (joined === 'or' || joined === 'one') return anyOf(outcomes);
  const [one, all] = [anyOf(outcomes), allOf(outcomes)];
  return one === all ? one : 'unknown';
}

function checkRule(rule: ReadRule, asked: Asked): RuleChecked {
  const of = { text: rule.text, source: asked.source };
  if (rule.ways === null) return { ...of, isRead: false, outcome: 'unknown', ways: [] };
  const ways = rule.ways
    .map((way) => checkWay(way, rule, asked))
    .filter((way): way is WayChecked => way !== null);
  // A rule for goods of other codes is no way for these.
  const outcome = ways.length === 0 ? 'fails' : anyOf(ways.map((way) => way.outcome));
  return { ...of, isRead: true, outcome, ways };
}
