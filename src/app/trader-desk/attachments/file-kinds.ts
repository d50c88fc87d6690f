/** Which kinds of files are taken at a declaration, told by their first bytes and never by their name or what a sender says. */
import type { Text } from '../../../core/text.ts';

export interface FileKind {
  readonly type: string;
  readonly extension: string;
  readonly title: Text;
}

export const FILE_KINDS = {
  pdf: kind('application/pdf', 'pdf', 'PDF'),
  png: kind('image/png', 'png', 'PNG'),
  jpeg: kind('image/jpeg', 'jpg', 'JPEG'),
  tiff: kind('image/tiff', 'tif', 'TIFF'),
  xlsx: kind('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx', 'XLSX'),
  csv: kind('text/csv', 'csv', 'CSV'),
} as const satisfies Record<string, FileKind>;

export type FileKindId = keyof typeof FILE_KINDS;

function kind(type: string, extension: string, title: string): FileKind {
  return { type, extension, title: { ko: title, en: title } };
}

const STARTS: readonly (readonly [id: FileKindId, bytes: readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  ['xlsx', [0x50, 0x4b, 0x03, 0x04]],
];

/** What a file seems to be; `xlsx` and `csv` are looked at further. Undefined for everything that is not taken. */
export function kindOfBytes(bytes: Uint8Array): FileKindId | undefined {
  const known = STARTS.find(([, start]) => start.every((byte, place) => bytes[place] === byte));
  if (known !== undefined) return known[0];
  return looksLikeTable(bytes) ? 'csv' : undefined;
}

const BREAKS = new Set([0x09, 0x0a, 0x0d]);

/** Text without control characters that is no mark-up and no script, and whose first line is parted into columns. */
function looksLikeTable(bytes: Uint8Array): boolean {
  if (bytes.length === 0 || bytes.some((byte) => (byte < 0x20 && !BREAKS.has(byte)) || byte === 0x7f))
    return false;
  const start = Buffer.from(bytes.subarray(0, 4096))
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '');
  const [first = ''] = start.split(/\r?\n/, 1);
  return !/^\s*(<|%!|#!|\{)/.test(start) && /[,;\t]/.test(first);
}
