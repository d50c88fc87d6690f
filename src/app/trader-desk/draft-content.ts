/** What a draft begins with: nothing, a former declaration, or the next version of one (관세법 제241조, 제249조). */
import { seoulDay } from '../../core/day.ts';
import type { DraftContent } from '../../exchange/contract.ts';
import type { Declaration } from '../../model/declaration.ts';

export function newContent(declarant: { id: string; name?: string }, now: number): DraftContent {
  return {
    version: 1,
    direction: 'import',
    declaredOn: seoulDay(now),
    declarant,
    procedure: {},
    consignment: {},
    terms: {},
    items: [{ sequence: 1 }],
  };
}

/** What is of the goods and the partners stays; what is of that one consignment goes. */
export function copiedContent(declaration: Declaration, now: number): DraftContent {
  const { declarationNumber: _number, previousDocuments: _previous, ...kept } = declaration;
  const { transportMode, containerKind, departureCountry, arrivalPort, warehouse, packageKind } =
    declaration.consignment;
  const { destinationCountry, loadingPort, goodsLocation } = declaration.consignment;
  const consignment = {
    ...{ transportMode, containerKind, departureCountry, arrivalPort, warehouse, packageKind },
    ...{ destinationCountry, loadingPort, goodsLocation },
  };
  const { invoiceNumber: _invoice, ...terms } = declaration.terms;
  const content = { ...kept, version: 1, declaredOn: seoulDay(now), consignment, terms };
  return JSON.parse(JSON.stringify(content)) as DraftContent;
}

export function nextVersion(declaration: Declaration): DraftContent {
  return { ...declaration, version: declaration.version + 1 };
}

/** How a draft is called in a list: whose goods, which bill. */
export function titleOf(content: DraftContent): string {
  const read = content as {
    declarationNumber?: unknown;
    importer?: { name?: unknown; id?: unknown };
    exporter?: { name?: unknown; id?: unknown };
    consignment?: { billOfLading?: unknown };
    items?: readonly { description?: unknown; tradeName?: unknown }[];
  };
  const [item] = Array.isArray(read.items) ? read.items : [];
  const parts = [
    read.importer?.name ?? read.importer?.id ?? read.exporter?.name ?? read.exporter?.id,
    item?.tradeName ?? item?.description,
    read.consignment?.billOfLading ?? read.declarationNumber,
  ];
  return parts
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' · ')
    .slice(0, 200);
}
