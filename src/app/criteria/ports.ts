/** Answers what the HTTP server asks about criteria, from the running house. */
import type { CriterionField } from '../../exchange/contract.ts';
import type { CriteriaPorts } from '../../exchange/criteria-ports.ts';
import type { Field } from '../../screening/criterion.ts';
import type { House } from '../house.ts';
import { criterionRows } from '../views/criteria.ts';
import { criteriaReview } from '../views/criteria-review.ts';
import { criterionDetail } from '../views/criterion.ts';
import { backTestVersion, reportsKept } from './back-test-job.ts';
import { checkCriterion } from './check.ts';
import { withFieldsOf } from './fields-of.ts';
import { moveCriterion } from './moves.ts';
import { rollBack, saveNew, saveVersion } from './save.ts';

export function criteriaPorts(house: House, needReady: (house: House) => void): CriteriaPorts {
  return {
    async list() {
      needReady(house);
      return criterionRows(house);
    },
    fields: (about) => withFieldsOf({ direction: about }, (fields) => fields.map(asShown)),
    async review() {
      needReady(house);
      return criteriaReview(house);
    },
    async one(who, id) {
      needReady(house);
      await reportsKept();
      return criterionDetail(house, who, id);
    },
    check: (criterion) => checkCriterion(house, criterion),
    async create(who, given) {
      needReady(house);
      return criterionDetail(house, who, await saveNew(house, who, given));
    },
    async save(who, id, given) {
      needReady(house);
      await saveVersion(house, who, id, given);
      return criterionDetail(house, who, id);
    },
    async rollBack(who, id, given) {
      needReady(house);
      await rollBack(house, who, id, given);
      return criterionDetail(house, who, id);
    },
    async move(who, id, move) {
      needReady(house);
      await reportsKept();
      await moveCriterion(house, who, id, move);
      return criterionDetail(house, who, id);
    },
    async backTest(who, id, version) {
      needReady(house);
      return backTestVersion(house, who, id, version);
    },
  };
}

const asShown = <Subject>(field: Field<Subject>): CriterionField => ({
  name: field.name,
  type: field.type,
  scope: field.scope,
  title: field.title,
  unit: field.unit ?? null,
  codeList: field.codeList ?? null,
  isOptional: field.optional,
  isFact: field.isFact ?? false,
});
