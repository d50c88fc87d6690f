/**
 * The memory of the past as bytes: each part by itself, with the place in the log up to which it knows everything. Parts may
 * have been kept at different moments.
 */
import { promisify } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { brotliCompress, brotliDecompressSync, constants } from 'node:zlib';
import { type ImportHistory, openHistory } from '../areas/clearance/index.ts';
import { sha256 } from '../core/hash.ts';
import { makeCounts } from '../learning/counts.ts';

/** Changes with whatever the memory holds or means. */
const LAYOUT = 4;

export type PartName = keyof ImportHistory;
export const PART_NAMES = Object.keys(openHistory()) as readonly PartName[];

export interface KeptPart {
  readonly name: PartName;
  /** What the log holds up to here the part knows, and nothing after it. */
  readonly seq: number;
  readonly packed: Uint8Array;
}

export interface KeptMemory {
  readonly layout: number;
  /** Head of the log when the last part was kept. */
  readonly head: { readonly seq: number; readonly hash: string };
  readonly parts: readonly KeptPart[];
}

export function partBytes(history: ImportHistory, name: PartName): Uint8Array {
  return serialize(name === 'profiles' ? history.profiles.rows() : history[name]);
}

const compress = promisify(brotliCompress);

/** Beside the main thread. The quickest level still takes nine tenths off: the memory is mostly small numbers. */
export function packPart(bytes: Uint8Array): Promise<Uint8Array> {
  return compress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
}

export function partFrom({ name, packed }: KeptPart): ImportHistory[PartName] {
  const value: unknown = deserialize(brotliDecompressSync(packed));
  return name === 'profiles' ? makeCounts(value as Uint32Array) : (value as ImportHistory[PartName]);
}

const HASH_BYTES = 32;

export function packMemory(kept: Omit<KeptMemory, 'layout'>): Buffer {
  const body = serialize({ layout: LAYOUT, ...kept } satisfies KeptMemory);
  return Buffer.concat([Buffer.from(sha256(body), 'hex'), body]);
}

/** Undefined for what is cut, altered or of another layout. */
export function unpackMemory(bytes: Buffer): KeptMemory | undefined {
  const body = bytes.subarray(HASH_BYTES);
  if (sha256(body) !== bytes.toString('hex', 0, HASH_BYTES)) return undefined;
  try {
    const kept = deserialize(body) as KeptMemory;
    return kept.layout === LAYOUT ? kept : undefined;
  } catch {
    // Whole, and written in the way of an earlier edition.
    return undefined;
  }
}
