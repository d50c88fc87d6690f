/**
 * The one way a declaration is written: compact JSON with fields in the order of shape.ts, so that the same content
 * gives the same bytes for the content hash, the store and replay.
 */
import type { Declaration } from '../../model/declaration.ts';
import type { Fields } from './rules.ts';
import { DECLARATION_FIELDS } from './shape.ts';

/** Characters that JSON has to escape, and surrogates, which the built-in writer knows how to treat. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to be escaped.
const NEEDS_ESCAPE = /[\x00-\x1f"\\\ud800-\udfff]/;

/** UTF-8 text without spaces. Reading it back with `validateDeclaration` gives an equal declaration. */
export function canonicalDeclaration(declaration: Declaration): string {
  return writeRecord(declaration as unknown as Record<string, unknown>, DECLARATION_FIELDS);
}

/**
 * The same text for what `validateDeclaration` has just read, in half the time: reading makes every record with its fields in
 * this very order and leaves out what is absent, so the built-in writer has nothing to sort.
 */
export function canonicalOfRead(declaration: Declaration): string {
  return JSON.stringify(declaration);
}

function writeRecord(value: Record<string, unknown>, fields: Fields): string {
  let out = '{';
  for (let i = 0; i < fields.length; i++) {
    const [name, rule] = fields[i]!;
    const field = value[name];
    if (field === undefined) continue;
    out += `${out === '{' ? '"' : ',"'}${name}":${writeValue(field, rule.fields)}`;
  }
  return `${out}}`;
}

function writeValue(value: unknown, fields: Fields | undefined): string {
  if (typeof value === 'string') return NEEDS_ESCAPE.test(value) ? JSON.stringify(value) : `"${value}"`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (!Array.isArray(value)) return writeRecord(value as Record<string, unknown>, fields!);
  let out = '[';
  for (let i = 0; i < value.length; i++) out += (i === 0 ? '' : ',') + writeValue(value[i], fields);
  return `${out}]`;
}
