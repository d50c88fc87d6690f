/** Names of the codes in a form, by JSON pointer, from the lists in force on the declaration's day. */
import type { Text } from '../../core/text.ts';
import type { Declaration } from '../../model/declaration.ts';
import { lookUp } from '../../reference/code-list.ts';
import { CODE_LISTS } from '../../reference/code-lists.ts';
import { DUTY_RATE_KINDS } from '../../reference/duty-rate-kinds.ts';

const FORM_LISTS: readonly (readonly [pointer: string, list: string])[] = [
  ['/office', 'customs-offices'],
  ['/procedure/processType', 'process-types'],
  ['/procedure/tradeType', 'trade-types'],
  ['/procedure/useType', 'use-types'],
  ['/procedure/clearancePlan', 'clearance-plans'],
  ['/procedure/paymentType', 'payment-types'],
  ['/consignment/transportMode', 'transport-modes'],
  ['/consignment/containerKind', 'container-kinds'],
  ['/consignment/departureCountry', 'countries'],
  ['/consignment/transitCountry', 'countries'],
  ['/consignment/destinationCountry', 'countries'],
  ['/consignment/arrivalPort', 'ports'],
  ['/consignment/loadingPort', 'ports'],
  ['/consignment/packageKind', 'package-kinds'],
  ['/terms/incoterm', 'incoterms'],
  ['/terms/currency', 'currencies'],
  ['/terms/paymentMethod', 'payment-methods'],
  ['/seller/country', 'countries'],
];
const ITEM_LISTS: readonly (readonly [field: string, list: string])[] = [
  ['originCountry', 'countries'],
  ['originCriterion', 'origin-criteria'],
  ['originMarking', 'origin-markings'],
  ['originMarkingMethod', 'origin-marking-methods'],
  ['quantityUnit', 'units'],
];

export function codeNamesOf(declaration: Declaration): Record<string, Text> {
  const names: Record<string, Text> = {};
  const name = (pointer: string, listName: string, code: unknown): void => {
    // Some lists differ for imports and exports.
    const list = CODE_LISTS.get(listName) ?? CODE_LISTS.get(`${declaration.direction}-${listName}`);
    if (list === undefined || typeof code !== 'string') return;
    const row = lookUp(list, code, declaration.declaredOn);
    if (row !== undefined) names[pointer] = { ko: row.ko, en: row.en };
  };
  for (const [pointer, list] of FORM_LISTS) name(pointer, list, at(declaration, pointer));
  declaration.items.forEach((item, place) => {
    for (const [field, list] of ITEM_LISTS) name(`/items/${place}/${field}`, list, at(item, `/${field}`));
    name(`/items/${place}/preference/agreement`, 'agreements', item.preference?.agreement);
    const rate = rateName(item.dutyRateKind, declaration.declaredOn);
    if (rate !== undefined) names[`/items/${place}/dutyRateKind`] = rate;
    const chapter = item.hsCode.slice(0, 2);
    name(`/items/${place}/hsCode`, 'hs-chapters', chapter);
  });
  declaration.additionalDocuments?.forEach(({ kind }, place) => {
    name(`/additionalDocuments/${place}/kind`, 'document-kinds', kind);
  });
  return names;
}

/** Codes with further letters (`C2A3`) are variants of the longest listed code that they begin with. */
function rateName(code: string | undefined, day: string): Text | undefined {
  for (let length = code?.length ?? 0; length > 0; length -= 1) {
    const row = lookUp(DUTY_RATE_KINDS, code!.slice(0, length), day);
    if (row !== undefined) return { ko: row.ko, en: row.en };
  }
  return undefined;
}

function at(value: unknown, pointer: string): unknown {
  return pointer
    .slice(1)
    .split('/')
    .reduce<unknown>((found, name) => (found as Record<string, unknown> | undefined)?.[name], value);
}
