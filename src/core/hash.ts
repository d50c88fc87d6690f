/** Hashes and canonical JSON: the same value gives the same bytes on every machine. Server side only. */
import { createHash, createHmac } from 'node:crypto';

export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function hmacSha256(key: string | Uint8Array, bytes: string | Uint8Array): Buffer {
  return createHmac('sha256', key).update(bytes).digest();
}

/** JSON with sorted keys and without `undefined`, after RFC 8785 for the values we use (no lone surrogates). */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const record = value as Record<string, unknown>;
  let out = '{';
  for (const key of Object.keys(record).sort()) {
    const field = record[key];
    if (field === undefined) continue;
    out += `${out === '{' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(field)}`;
  }
  return `${out}}`;
}
