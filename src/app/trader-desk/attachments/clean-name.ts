/** A file's name as it may be shown and saved: no path, no hidden direction marks, and the ending of what the file really is. */
import { FILE_KINDS, type FileKindId } from './file-kinds.ts';

const MOST_LETTERS = 100;

export function cleanName(given: string, kind: FileKindId): string {
  const [last = ''] = given.normalize('NFC').split(/[\\/]/).slice(-1);
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu, '')
    .replace(/[<>:"|?*;%&]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const stem = [...plain.replace(/(\.[A-Za-z0-9]{1,5})+$/, '')].slice(0, MOST_LETTERS).join('').trim();
  return `${stem === '' ? 'file' : stem}.${FILE_KINDS[kind].extension}`;
}
