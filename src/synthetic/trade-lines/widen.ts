/**
 * Makes the trade of a small country as wide as that of a large one: each firm stands for several, and each kind of goods for several
 * codes. Which, hangs on the firm and the declaration alone, so that every firm keeps goods, partners and prices of its own.
 */
import type { DeclaredTrade } from './line.ts';

export interface Width {
  /** Firms that each firm stands for. */
  readonly firms: number;
  /** Codes that each kind of goods stands for: at most 10,000. */
  readonly goods: number;
}

export function widened(declared: DeclaredTrade, { firms, goods }: Width): DeclaredTrade {
  if (firms === 1 && goods === 1) return declared;
  const { declaration } = declared;
  const nth = mixed(declaration.declarationNumber) % firms;
  const party = <Party extends { readonly id: string } | undefined>(one: Party): Party =>
    (one === undefined ? one : { ...one, id: `${one.id}-${nth}` }) as Party;
  const { importer, exporter } = declaration;
  const items = declaration.items.map((item) => {
    const code = mixed(`${importer?.id ?? exporter?.id}/${nth}/${item.hsCode}`) % goods;
    return code === 0 ? item : { ...item, hsCode: item.hsCode.slice(0, 6) + String(code).padStart(4, '0') };
  });
  return {
    ...declared,
    declaration: {
      ...declaration,
      items,
      ...(importer === undefined ? {} : { importer: party(importer) }),
      ...(exporter === undefined ? {} : { exporter: party(exporter) }),
    },
  };
}

/** FNV-1a, mixed once more so that the low digits count. */
function mixed(text: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place++)
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
