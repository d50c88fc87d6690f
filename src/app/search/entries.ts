/** What is put into the search index of declarations, objections, criteria, policies and operators. */
import { isPerson } from '../../access/masking.ts';
import type { Declaration, Party } from '../../model/declaration.ts';
import { REMEDIES } from '../../reference/remedies.ts';
import type { Criterion } from '../../screening/criterion.ts';
import type { Policy } from '../../screening/policy.ts';
import type { CriterionVersionRow } from '../../store/queries/criteria.ts';
import type { PolicyRow } from '../../store/queries/knowledge.ts';
import type { ObjectionRow } from '../../store/queries/objections.ts';
import type { OperatorRow } from '../../store/queries/operators.ts';
import type { SearchEntry } from '../../store/queries/search.ts';
import type { ToIndex } from '../../store/queries/search-follow.ts';
import { marksOf } from '../../store/vault/search-marks.ts';
import type { Vault } from '../../store/vault/vault.ts';
import { subjectTitle } from '../trader-desk/objections.ts';

type Marking = Pick<Vault, 'searchMark'>;
type Word = string | undefined;

const given = (words: readonly Word[]): string[] => words.filter((word) => word !== undefined);
const HOUSE = { number: null, version: null, office: null };

export function declarationEntry(vault: Marking, row: ToIndex, declaration: Declaration): SearchEntry {
  const { number, version, office, at } = row;
  const words = given([number, ...billsOf(declaration), ...goodsOf(declaration)]);
  const people: string[] = [];
  for (const party of partiesOf(declaration)) {
    const named = given([party.id, party.name]);
    // The name of a firm stands in the public register; what names a natural person is found only whole.
    if (isPerson(party)) people.push(...named);
    else words.push(...named);
    if (party.businessNumber !== undefined) people.push(party.businessNumber);
  }
  const marks = marksOf(vault, words, people);
  return { kind: 'declaration', ref: `${number}/${version}`, number, version, office, at, marks };
}

function billsOf({ consignment }: Declaration): Word[] {
  return [consignment.billOfLading, consignment.masterBill, consignment.cargoNumber];
}

function goodsOf({ items }: Declaration): Word[] {
  return items.flatMap((item) => [item.hsCode, item.description, item.tradeName, item.brand, item.model]);
}

function partiesOf(declaration: Declaration): Party[] {
  const { declarant, importer, exporter, seller, dutyPayer } = declaration;
  return [declarant, importer, exporter, seller, dutyPayer].filter((party) => party !== undefined);
}

export function objectionEntry(vault: Marking, row: ObjectionRow, grounds: string): SearchEntry {
  const { id, number, version, office, filedAt } = row;
  const subject = subjectTitle(row.subject);
  const remedy = REMEDIES.find((one) => one.id === row.remedy)?.title;
  const words = given([number, id, subject.ko, subject.en, remedy?.ko, remedy?.en, grounds]);
  const marks = marksOf(vault, words);
  return { kind: 'objection', ref: id, number, version, office, at: filedAt, marks };
}

/** @param row the newest version */
export function criterionEntry(vault: Marking, row: CriterionVersionRow): SearchEntry {
  const { title, look, owner, basis, expression }: Criterion = row.body;
  const words = [row.id, title.ko, title.en, look.ko, look.en, owner, basis, expression];
  return { kind: 'criterion', ref: row.id, ...HOUSE, at: row.createdAt, marks: marksOf(vault, words) };
}

export function policyEntry(vault: Marking, row: PolicyRow): SearchEntry {
  const { title, basis } = row.body as Policy;
  const words = given([row.id, String(row.version), title.ko, title.en, basis, row.why ?? undefined]);
  return { kind: 'policy', ref: String(row.version), ...HOUSE, at: row.madeAt, marks: marksOf(vault, words) };
}

export function operatorEntry(vault: Marking, row: OperatorRow): SearchEntry {
  const { kind, id, grade, source } = row;
  return {
    ...{ kind: 'operator' as const, ref: `${kind}/${id}`, ...HOUSE, at: row.createdAt },
    marks: marksOf(vault, [id, kind, grade, source]),
  };
}
