/** What counsel asks of the store: the shapes that are kept. */
export type { AgencyRule } from './rules/rule.ts';
