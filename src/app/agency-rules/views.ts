/** Rules of the agency as pages show them, with what has to be looked at in each. */
import {
  type AgencyRule,
  flagsOf,
  RULE_FIELDS,
  RULE_FLAGS,
  RULE_KINDS,
  type RuleFlagCode,
  type Shelf,
} from '../../areas/counsel/index.ts';
import { type Day, toInstant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { AgencyRuleAsked } from '../../exchange/agency-rule-ports.ts';
import type {
  AgencyRuleKind,
  AgencyRuleRow,
  AgencyRuleVersion,
} from '../../exchange/contract/agency-rules.ts';
import type { RuleRow } from '../../store/queries/agency-rules.ts';

export function rowView({ id, body }: RuleRow, shelf: Shelf, day: Day): AgencyRuleRow {
  const flags = flagsOf(body, shelf, day).map(({ code, ref, from = null, to = null }) => ({
    ...{ code, says: RULE_FLAGS[code], ref, from, to },
  }));
  return { id, ...body, flags };
}

export function isAsked(
  row: AgencyRuleRow,
  { kind, flag, published, inForce, q = '' }: AgencyRuleAsked,
): boolean {
  const words = q.trim().toLowerCase();
  const said = [row.title, row.number ?? '', row.office, ...row.delegatedBy].join(' ').toLowerCase();
  return (
    (kind === undefined || row.kind === kind) &&
    (flag === undefined || flag === '' || row.flags.some(({ code }) => code === flag)) &&
    (published === undefined || row.isPublished === (published === 'yes')) &&
    (inForce === undefined || row.isInForce === (inForce === 'yes')) &&
    said.includes(words)
  );
}

/** How many of each flag and each kind, those that there are none of left out. */
export function countsOf(rows: readonly AgencyRuleRow[]): {
  readonly flags: { readonly code: string; readonly says: Text; readonly n: number }[];
  readonly kinds: { readonly code: AgencyRuleKind; readonly says: Text; readonly n: number }[];
} {
  const flags = Object.entries(RULE_FLAGS).map(([code, says]) => ({
    ...{ code: code as RuleFlagCode, says },
    n: rows.filter((row) => row.flags.some((flag) => flag.code === code)).length,
  }));
  const kinds = Object.entries(RULE_KINDS).map(([code, says]) => ({
    ...{ code: code as AgencyRuleKind, says },
    n: rows.filter(({ kind }) => kind === code).length,
  }));
  return { flags: flags.filter(({ n }) => n > 0), kinds: kinds.filter(({ n }) => n > 0) };
}

/** The newest first. */
export function historyView(
  versions: readonly RuleRow[],
  nameOf: (account: string) => Text,
): AgencyRuleVersion[] {
  return versions.map(({ version, body, writtenBy, writtenAt, why }, at) => {
    const before = versions[at + 1];
    return {
      ...{ version, by: nameOf(writtenBy), at: toInstant(new Date(writtenAt).getTime()), why },
      changes: before === undefined ? [] : changesOf(before.body, body),
    };
  });
}

function changesOf(before: AgencyRule, after: AgencyRule): AgencyRuleVersion['changes'] {
  return (Object.keys(RULE_FIELDS) as (keyof AgencyRule)[]).flatMap((name) => {
    const [from, to] = [said(before[name]), said(after[name])];
    return from === to ? [] : [{ field: RULE_FIELDS[name], from, to }];
  });
}

function said(value: AgencyRule[keyof AgencyRule]): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value : value.join('; ');
}
