/** Reads the rows of an agreement's list: their rules, and how these stand to each other. */
import type { Joined, ReadRule, RuleBook, RuleRow, RuleSource } from '../subject.ts';
import { plainWords } from './plain.ts';
import { readRule } from './read-rule.ts';

/** A row as the pack writes it. */
export interface WrittenRow {
  readonly heading: string;
  readonly subdivision?: string;
  readonly min: string;
  readonly max: string;
  readonly valid?: boolean;
  readonly rules: readonly WrittenRule[];
}

export interface WrittenRule {
  readonly rule: string;
  readonly operator?: string | null;
  readonly quota?: boolean;
}

type Read = (rule: WrittenRule) => ReadRule;

export function readBook(source: RuleSource, rows: readonly WrittenRow[]): RuleBook {
  // The same words stand in hundreds of rows.
  const known = new Map<string, ReadRule>();
  const read: Read = ({ rule, quota = false }) => {
    const key = `${quota} ${rule}`;
    const found = known.get(key) ?? readRule(rule, quota);
    known.set(key, found);
    return found;
  };
  return {
    source,
    rows: rows.flatMap((row, place) =>
      row.valid === false ? [] : [readRow(`${source.scheme}:${place}`, row, read)],
    ),
  };
}

function readRow(
  id: string,
  { heading, subdivision = '', min, max, rules }: WrittenRow,
  read: Read,
): RuleRow {
  const written = joinedTexts(rules);
  return {
    ...{ id, heading: plainWords(heading), description: plainWords(subdivision), from: min, to: max },
    rules: written.map(read),
    joined: howJoined(written),
  };
}

function howJoined(rules: readonly WrittenRule[]): Joined {
  if (rules.length <= 1) return 'one';
  return rules.slice(1).every(({ operator }) => operator === 'or') ? 'or' : 'not-stated';
}

/** Rules that only go on with the one before: an exception, or the next method under the same beginning. */
function joinedTexts(rules: readonly WrittenRule[]): readonly WrittenRule[] {
  const whole: WrittenRule[] = [];
  let lead = '';
  for (const one of rules) {
    const rule = plainWords(one.rule);
    const before = whole.at(-1);
    if (before !== undefined && /^However,/.test(rule) && one.operator !== 'or') {
      whole[whole.length - 1] = { ...before, rule: `${before.rule} ${rule}` };
      continue;
    }
    const method = /^- [b-d]\) (.+)$/.exec(rule);
    if (method !== null && lead !== '') {
      whole.push({ ...one, rule: `${lead} ${method[1]}`, operator: 'or' });
      continue;
    }
    lead = /^(.*of not less than:) - a\) /.exec(rule)?.[1] ?? '';
    whole.push({ ...one, rule });
  }
  return whole;
}
