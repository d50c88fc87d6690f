/** How many rules of an agreement are read, and how: said plainly beside every check, and measured. */
import type { Condition, ReadRule, RuleBook } from '../subject.ts';

/** `reckoned`: codes, values and weights decide. `shown`: somebody has to show something. `unread`: words and nothing more. */
export interface Coverage {
  readonly scheme: string;
  readonly rows: number;
  readonly rules: number;
  readonly reckoned: number;
  readonly shown: number;
  readonly unread: number;
  /** Rows whose rules stand beside each other without a word on whether one or all must be met. */
  readonly notJoined: number;
}

export function coverageOf({ source, rows }: RuleBook): Coverage {
  const rules = rows.flatMap((row) => row.rules);
  const count = (how: 'reckoned' | 'shown' | 'unread') =>
    rules.filter((rule) => howRead(rule) === how).length;
  return {
    ...{ scheme: source.scheme, rows: rows.length, rules: rules.length },
    ...{ reckoned: count('reckoned'), shown: count('shown'), unread: count('unread') },
    notJoined: rows.filter(({ joined }) => joined === 'not-stated').length,
  };
}

export function howRead({ ways }: ReadRule): 'reckoned' | 'shown' | 'unread' {
  if (ways === null) return 'unread';
  return ways.every(({ conditions }) => conditions.every(isReckoned)) ? 'reckoned' : 'shown';
}

function isReckoned(condition: Condition): boolean {
  switch (condition.kind) {
    case 'shown':
      return false;
    case 'change':
      return (
        condition.except.every(({ words }) => words === '') &&
        condition.allowed.every(({ of, words }) => words === '' && (of === 'same-heading' || of.words === ''))
      );
    case 'content':
    case 'balance':
      return true;
    default:
      return condition.of.words === '';
  }
}
