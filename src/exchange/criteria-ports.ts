/** What the HTTP server asks of the application about criteria. */
import type * as c from './contract.ts';
import type { Who } from './ports.ts';

export interface CriteriaPorts {
  list(): Promise<readonly c.CriterionRow[]>;
  fields(about: c.CriterionAbout): readonly c.CriterionField[];
  review(): Promise<c.CriteriaReview>;
  one(who: Who, id: string): Promise<c.CriterionDetail>;
  check(criterion: CheckedCriterion): c.CriterionCheck;
  create(who: Who, given: c.NewCriterion): Promise<c.CriterionDetail>;
  save(who: Who, id: string, given: c.NewCriterionVersion): Promise<c.CriterionDetail>;
  rollBack(who: Who, id: string, given: c.CriterionRollBack): Promise<c.CriterionDetail>;
  move(who: Who, id: string, move: c.CriterionMove): Promise<c.CriterionDetail>;
  /** A job of kind `back-test`; its report is kept with the version when it is done. */
  backTest(who: Who, id: string, version: number): Promise<c.JobView>;
}

export type CheckedCriterion = Pick<c.Criterion, 'scope' | 'expression'> &
  Partial<Pick<c.Criterion, 'validFrom' | 'validTo' | 'direction'>>;
