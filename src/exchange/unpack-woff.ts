/** A WOFF font as the plain TrueType file that it packs: the PDF library would unpack the table of glyphs again for every glyph. */
import { inflateSync } from 'node:zlib';
import { Fault } from '../core/problem.ts';

const HEADER = 44;
const ENTRY = 20;

/** Throws `paper/font-broken` where it is no WOFF 1.0 file (W3C Recommendation, 2012-12-13). */
export function unpackWoff(packed: Buffer): Buffer {
  if (packed.toString('latin1', 0, 4) !== 'wOFF')
    throw new Fault('paper/font-broken', 'The font of papers is not a WOFF file.');
  const count = packed.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, place) => tableAt(packed, HEADER + place * ENTRY));
  const power = 2 ** Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + count * 16);
  packed.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((count - power) * 16, 10);
  const pieces: Buffer[] = [head];
  let offset = head.length;
  tables.forEach(({ tag, checksum, bytes }, place) => {
    const at = 12 + place * 16;
    head.write(tag, at, 'latin1');
    head.writeUInt32BE(checksum, at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(bytes.length, at + 12);
    // Tables begin at multiples of four.
    const padding = Buffer.alloc((4 - (bytes.length % 4)) % 4);
    pieces.push(bytes, padding);
    offset += bytes.length + padding.length;
  });
  return Buffer.concat(pieces);
}

function tableAt(packed: Buffer, at: number): { tag: string; checksum: number; bytes: Buffer } {
  const [offset, length, whole] = [4, 8, 12].map((step) => packed.readUInt32BE(at + step)) as [
    number,
    number,
    number,
  ];
  const stored = packed.subarray(offset, offset + length);
  return {
    tag: packed.toString('latin1', at, at + 4),
    checksum: packed.readUInt32BE(at + 16),
    bytes: length < whole ? inflateSync(stored) : stored,
  };
}
