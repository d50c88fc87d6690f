/** What depends on what: items on the items that they are made from, and on the countries that they mostly come from. */
import type { Item } from './item.ts';

export interface NetworkItem {
  readonly item: Item;
  /** Countries that are drawn, largest first. */
  readonly shares: readonly { readonly partner: string; readonly share: number }[];
}

export interface NetworkEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: 'made-from' | 'comes-from';
  /** Of the country in imports; 1 for what an item is made from. */
  readonly share: number;
}

export interface Network {
  readonly items: readonly string[];
  readonly countries: readonly string[];
  readonly edges: readonly NetworkEdge[];
}

export function networkOf(found: readonly NetworkItem[]): Network {
  const known = new Set(found.map(({ item }) => item.id));
  const made = found.flatMap(({ item }) =>
    item.dependsOn
      .filter((id) => known.has(id))
      .map((id): NetworkEdge => ({ from: item.id, to: id, kind: 'made-from', share: 1 })),
  );
  const come = found.flatMap(({ item, shares }) =>
    shares.map(
      ({ partner, share }): NetworkEdge => ({ from: item.id, to: partner, kind: 'comes-from', share }),
    ),
  );
  const countries = [...new Set(come.map(({ to }) => to))].sort();
  return { items: [...known], countries, edges: [...made, ...come] };
}

/** Everything that is made from an item, directly or through others, nearest first. A circle ends where it began. */
export function madeFrom(items: readonly Item[], id: string): string[] {
  const found: string[] = [];
  for (let round = [id]; round.length > 0; ) {
    const next = items.filter(
      (item) =>
        item.id !== id && !found.includes(item.id) && item.dependsOn.some((one) => round.includes(one)),
    );
    round = next.map((item) => item.id);
    found.push(...round);
  }
  return found;
}
