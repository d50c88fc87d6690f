/** Hashes and canonical JSON: the same value gives the same bytes on every machine. Server side only. */
import { hash } from 'node:crypto';

export function sha256(bytes: string | Uint8Array): string {
  return hash('sha256', bytes);
}

/** Keys are few (one secret a day), so what depends on the key alone is computed once. */
const pads = new WeakMap<Uint8Array, { readonly inner: Buffer; readonly outer: Buffer }>();
const BLOCK_BYTES = 64;

/** HMAC-SHA-256 (RFC 2104), from two plain hashes: a quarter of the time of the general one with its key objects. */
export function hmacSha256(key: string | Uint8Array, text: string | Uint8Array): Buffer {
  const pad = padsOf(key);
  const inner = hash(
    'sha256',
    Buffer.concat([pad.inner, typeof text === 'string' ? Buffer.from(text, 'utf8') : text]),
    'buffer',
  );
  return hash('sha256', Buffer.concat([pad.outer, inner]), 'buffer');
}

function padsOf(key: string | Uint8Array): { readonly inner: Buffer; readonly outer: Buffer } {
  if (typeof key === 'string') return padsOf(Buffer.from(key, 'utf8'));
  let pad = pads.get(key);
  if (pad === undefined) {
    pad = { inner: padded(key, 0x36), outer: padded(key, 0x5c) };
    pads.set(key, pad);
  }
  return pad;
}

function padded(key: Uint8Array, mask: number): Buffer {
  const block = Buffer.alloc(BLOCK_BYTES);
  block.set(key.length > BLOCK_BYTES ? hash('sha256', key, 'buffer') : key);
  for (let i = 0; i < BLOCK_BYTES; i++) block[i]! ^= mask;
  return block;
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
