/**
 * Answers of a condition: false, true, unknown (an absent optional field) and fault. As in CEL the connectives are
 * commutative: a deciding side decides whatever the other is; otherwise a fault is stronger than unknown, so that it is
 * never hidden by one (S. C. Kleene's strong three-valued logic, Introduction to Metamathematics, 1952, §64, and a fault on top).
 */

export const FALSE = 0;
export const TRUE = 1;
export const UNKNOWN = 2;
export const FAULT = 3;
export type Truth = 0 | 1 | 2 | 3;

export function not(one: Truth): Truth {
  return one === FALSE ? TRUE : one === TRUE ? FALSE : one;
}

/** What two answers come to where neither decides: fault before unknown before true before false. */
export function stronger(one: Truth, other: Truth): Truth {
  return Math.max(one, other) as Truth;
}

/** What a comparison answers when one of its two sides is no value. */
export function missing(one: unknown, other: unknown): Truth {
  return one === null || other === null ? FAULT : UNKNOWN;
}
