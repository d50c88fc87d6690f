/** What counsel asks of the store: the shapes that are kept. */

export type { Precedent } from './precedents/precedent.ts';
export type { AgencyRule } from './rules/rule.ts';
