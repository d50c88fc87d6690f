/** The condition by which a criterion would ask for what a finding is about, for the editor of criteria to begin with. */
import type { Direction } from '../../model/declaration.ts';
import { PAST_EXPORTS, PAST_IMPORTS } from '../past-kinds.ts';
import type { OpenedKey } from './keys.ts';

/** Shown masked, so that what is shown is not what is declared. */
const MASKED = /\.(?:name|businessNumber)$/;

/** Null where a key is hidden, is no field of a declaration, or nothing is left to ask. */
export function conditionOf(keys: readonly OpenedKey[], direction: Direction): string | null {
  const fields = direction === 'export' ? PAST_EXPORTS.fields : PAST_IMPORTS.fields;
  const types = new Map<string, string>(fields.map(({ name, type }) => [name, type]));
  const parts: string[] = [];
  for (const { column, value } of keys) {
    const type = types.get(column);
    // The month of a finding says nothing about what comes.
    if (type === undefined && column.includes('.')) continue;
    if (type === undefined || value === null || MASKED.test(column)) return null;
    if (type === 'text') parts.push(`${column} == ${JSON.stringify(value)}`);
    else if (type === 'boolean') parts.push(`${column} == ${value === '1'}`);
    else return null;
  }
  return parts.length === 0 ? null : parts.join(' && ');
}
