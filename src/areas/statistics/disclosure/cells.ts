/**
 * The figures of trade that are published of one month and one flow, and how they add up to each other: what a reader could subtract.
 * Each figure stands in at most two sums, so that sums are the points of a graph and figures its lines.
 */

/** A figure as it stands in the cube, before anything is withheld. */
export interface PublishedCell {
  readonly kind: 'item' | 'country' | 'item-country' | 'province' | 'office' | 'port';
  /** Beginning of the HS code: 2, 4, 6 or 10 digits; '' for all goods. */
  readonly item: string;
  /** Country, province, office or port; '' for all. */
  readonly place: string;
  /** What is weighed when figures have to be withheld: a dollar amount, not negative. */
  readonly value: number;
  /** Firms behind it. */
  readonly firms: number;
  /** Share of the largest firm, from 0 to 1. */
  readonly largest: number;
}

/** The sums that a figure stands in. The total of all is always told, or nothing is. */
export function sumsOf({
  kind,
  item,
  place,
}: Pick<PublishedCell, 'kind' | 'item' | 'place'>): readonly [string, string] {
  if (kind === 'item-country') return [`countries of ${item}`, `goods of ${place}`];
  if (kind === 'country') return [`goods of ${place}`, 'all countries'];
  if (kind === 'item') {
    const within = `parts of ${parentOf(item)}`;
    return item.length === 10 ? [`countries of ${item}`, within] : [`parts of ${item}`, within];
  }
  return [`all by ${kind}`, 'nothing else'];
}

/** Ten digits stand in six, six in four, four in two, two in all. */
export function parentOf(item: string): string {
  return item.slice(0, item.length === 10 ? 6 : item.length - 2);
}

/** Under which few firms, or over which share of one, a figure would tell of a firm. Our own choice: no rule was read. */
export interface DisclosureRule {
  readonly fewestFirms: number;
  readonly largestShare: number;
}

export const DISCLOSURE_RULE: DisclosureRule = { fewestFirms: 3, largestShare: 0.85 };

export function isSensitive({ firms, largest }: PublishedCell, rule: DisclosureRule): boolean {
  return firms < rule.fewestFirms || largest > rule.largestShare;
}
