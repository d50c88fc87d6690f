/**
 * Whether a PDF holds anything but pages: scripts, programs to start, files inside, forms that send. Looks through the whole
 * file and everything packed in it, whatever the file says about itself; what cannot be unpacked within bounds is refused.
 */
import { promisify } from 'node:util';
import { constants, inflate } from 'node:zlib';
import type { Text } from '../../../core/text.ts';

const unpack = promisify<Buffer, { maxOutputLength: number; finishFlush: number }, Buffer>(inflate);

/** Names of PDF 2.0 (ISO 32000-2) by which a file does something. */
const ACTIVE: Readonly<Record<string, Text>> = {
  JavaScript: { ko: '자바스크립트', en: 'JavaScript' },
  Launch: { ko: '프로그램 실행', en: 'a program to launch' },
  EmbeddedFile: { ko: '내장 파일', en: 'an embedded file' },
  EmbeddedFiles: { ko: '내장 파일', en: 'embedded files' },
  RichMedia: { ko: '리치 미디어', en: 'rich media' },
  Rendition: { ko: '미디어 재생', en: 'media to play' },
  XFA: { ko: 'XFA 양식', en: 'an XFA form' },
  SubmitForm: { ko: '양식 전송', en: 'a form that sends' },
  ImportData: { ko: '자료 가져오기', en: 'data to import' },
  GoToE: { ko: '내장 파일로 이동', en: 'a jump into an embedded file' },
  Encrypt: { ko: '암호화', en: 'encryption' },
};
const FIND = new RegExp(`/(?:${Object.keys(ACTIVE).map(escapable).join('|')})(?![A-Za-z0-9#])`);

/** A letter of a name may be written as `#4A`. */
function escapable(name: string): string {
  return [...name].map((letter) => `(?:${letter}|#${hexPattern(letter)})`).join('');
}

function hexPattern(letter: string): string {
  const hex = letter.charCodeAt(0).toString(16).padStart(2, '0');
  return [...hex].map((digit) => (/[a-f]/.test(digit) ? `[${digit}${digit.toUpperCase()}]` : digit)).join('');
}

/** Unpacked bytes of one stream, and of all: a page scanned in colour is some tens of megabytes. */
const MOST_OF_ONE = 64_000_000;
const MOST_OF_ALL = 256_000_000;

export type PdfAnswer = { readonly isSafe: true } | { readonly isSafe: false; readonly why: Text };

export async function checkPdf(bytes: Buffer): Promise<PdfAnswer> {
  const text = bytes.toString('latin1');
  if (!text.includes('%%EOF')) return unsafe(TRUNCATED);
  const open = findActive(text);
  if (open !== undefined) return unsafe(active(open));
  let left = MOST_OF_ALL;
  for (const found of text.matchAll(/stream\r?\n/g)) {
    const from = found.index + found[0].length;
    const dictionary = text.slice(Math.max(0, found.index - 600), found.index);
    const packed = bytes.subarray(from);
    if (!isZlib(packed)) {
      // Objects packed in another way than the usual one: only somebody who hides them does that.
      if (/\/ObjStm/.test(dictionary.slice(dictionary.lastIndexOf('obj'))) && /\/Filter/.test(dictionary))
        return unsafe(UNREADABLE);
      continue;
    }
    const plain = await unpacked(packed.subarray(0, endOf(text, from) - from), Math.min(left, MOST_OF_ONE));
    if (plain === 'too-much') return unsafe(TOO_MUCH);
    left -= plain.length;
    const inside = findActive(plain.toString('latin1'));
    if (inside !== undefined) return unsafe(active(inside));
  }
  return { isSafe: true };
}

function endOf(text: string, from: number): number {
  const end = text.indexOf('endstream', from);
  return end < 0 ? text.length : end;
}

function isZlib(bytes: Buffer): boolean {
  const [first = 0, second = 0] = bytes;
  return (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
}

/** What is damaged is no object to any reader either: as much as can be unpacked is looked at. */
async function unpacked(packed: Buffer, most: number): Promise<Buffer | 'too-much'> {
  if (most <= 0) return 'too-much';
  try {
    return await unpack(packed, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-much' : Buffer.alloc(0);
  }
}

function findActive(text: string): Text | undefined {
  const [found] = FIND.exec(text) ?? [];
  if (found === undefined) return undefined;
  const name = found
    .slice(1)
    .replace(/#([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return ACTIVE[name];
}

function unsafe(why: Text): PdfAnswer {
  return { isSafe: false, why };
}

const active = ({ ko, en }: Text): Text => ({
  ko: `PDF에 ${ko}이(가) 들어 있어 받지 않습니다. ‘PDF로 인쇄’하여 다시 첨부하십시오.`,
  en: `The PDF contains ${en} and is not taken. Print it to a new PDF and attach that.`,
});
const TRUNCATED: Text = {
  ko: 'PDF가 끝까지 전송되지 않았거나 손상되었습니다.',
  en: 'The PDF is cut off or damaged.',
};
const UNREADABLE: Text = {
  ko: 'PDF의 내용을 확인할 수 없어 받지 않습니다. ‘PDF로 인쇄’하여 다시 첨부하십시오.',
  en: 'What is in the PDF cannot be checked, so it is not taken. Print it to a new PDF and attach that.',
};
const TOO_MUCH: Text = {
  ko: 'PDF를 풀면 너무 커서 확인할 수 없습니다. 나누어 첨부하거나 해상도를 낮추십시오.',
  en: 'Unpacked, the PDF is too large to be checked. Split it or lower its resolution.',
};
