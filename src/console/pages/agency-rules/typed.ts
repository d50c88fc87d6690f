/** A rule as the form and a table spell it. */
import type { AgencyRuleRow, AgencyRuleTyped } from '../../../exchange/contract.ts';

export type Column = keyof AgencyRuleTyped;

/** In the order of a table. */
export const COLUMNS: readonly Column[] = [
  ...(['kind', 'title', 'number', 'issuedOn', 'effectiveOn', 'office', 'delegatedBy'] as const),
  ...(['checkedOn', 'published', 'whyNot', 'inForce', 'source'] as const),
];

export const EMPTY: AgencyRuleTyped = {
  ...{ kind: 'notice', title: '', number: '', issuedOn: '', effectiveOn: '', office: '', delegatedBy: '' },
  ...{ checkedOn: '', published: 'yes', whyNot: '', inForce: 'yes', source: '' },
};

export function typedOf(row: AgencyRuleRow): AgencyRuleTyped {
  const { kind, title, office, whyNot, source } = row;
  return {
    ...{ kind, title, office, whyNot, source, number: row.number ?? '' },
    ...{ issuedOn: row.issuedOn ?? '', effectiveOn: row.effectiveOn ?? '', checkedOn: row.checkedOn ?? '' },
    delegatedBy: row.delegatedBy.join('; '),
    published: row.isPublished ? 'yes' : 'no',
    inForce: row.isInForce ? 'yes' : 'no',
  };
}
