/** Every field of an import declaration that officers' criteria may ask about: declared, worked out, or looked up in history. */
import type { FieldTable } from '../../screening/criterion.ts';
import { CONSIGNMENT_FIELDS } from './field-table-consignment.ts';
import { DECLARATION_FIELDS } from './field-table-declaration.ts';
import { FACT_FIELDS } from './field-table-facts.ts';
import { ITEM_FIELDS } from './field-table-item.ts';
import type { ImportSubject } from './subject.ts';

/** In the order in which an editor lists them. */
export const IMPORT_FIELDS: FieldTable<ImportSubject> = [
  ...DECLARATION_FIELDS,
  ...CONSIGNMENT_FIELDS,
  ...ITEM_FIELDS,
  ...FACT_FIELDS,
];
