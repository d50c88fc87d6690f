/** Office documents are ZIP files: packs parts with a fixed time, so that the same release gives the same bytes, and opens parts with a limit. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** No date of its own: the first that a ZIP file can hold. */
const TIME = '1980-01-01T00:00:00';
/** A document of text never needs more; a file that claims to is refused unopened. */
const MOST_BYTES = 50_000_000;

/** @param stored names of parts that are not compressed, as a mimetype is not */
export function packZip(parts: Readonly<Record<string, string>>, stored: readonly string[] = []): Uint8Array {
  const files: Zippable = {};
  for (const [name, text] of Object.entries(parts))
    files[name] = [strToU8(text), { level: stored.includes(name) ? 0 : 6, mtime: TIME }];
  return zipSync(files);
}

/** The text of one part; undefined where it is not there. Throws where the file is no ZIP file or unpacks to too much. */
export function openPart(zip: Uint8Array, name: string): string | undefined {
  const parts = unzipSync(zip, { filter: (file) => file.name === name && file.originalSize <= MOST_BYTES });
  const part = parts[name];
  return part === undefined ? undefined : strFromU8(part);
}
