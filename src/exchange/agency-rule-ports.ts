/** What the HTTP server asks about rules of the agency. */
import type * as c from './contract/agency-rules.ts';
import type { Who } from './ports.ts';

export interface AgencyRuleAsked {
  readonly kind?: c.AgencyRuleKind;
  readonly flag?: string;
  readonly published?: 'yes' | 'no';
  readonly inForce?: 'yes' | 'no';
  readonly q?: string;
}

export interface AgencyRulePorts {
  list(who: Who, asked: AgencyRuleAsked): Promise<c.AgencyRuleList>;
  one(who: Who, id: string): Promise<c.AgencyRuleView>;
  add(who: Who, typed: c.AgencyRuleTyped): Promise<c.AgencyRuleView>;
  change(who: Who, id: string, change: c.AgencyRuleChange): Promise<c.AgencyRuleView>;
  table(who: Who, text: string): Promise<c.AgencyRuleImport>;
}
