/** Takes a file in: refused early where it is too large, then judged by its bytes; nobody's memory is filled by a sender. */
import { sha256 } from '../../../core/hash.ts';
import type { Text } from '../../../core/text.ts';
import { Refusal } from '../../../exchange/refusal.ts';
import { FILE_KINDS, type FileKindId, kindOfBytes } from './file-kinds.ts';
import { checkPdf } from './pdf-safety.ts';
import { checkText, checkWorkbook } from './table-safety.ts';

export const MOST_BYTES = 20_000_000;
/** Files that are read at once; each holds its bytes until they are stored. */
const MOST_AT_ONCE = 4;

export interface ReceivedFile {
  readonly bytes: Buffer;
  readonly hash: string;
  readonly kind: FileKindId;
}

let reading = 0;

/** @param length what the sender says, where it says so: a file that says it is too long is not read at all */
export async function receiveFile(
  body: AsyncIterable<Uint8Array>,
  length: number | undefined,
): Promise<ReceivedFile> {
  if (length !== undefined && length > MOST_BYTES) throw tooLarge();
  if (reading >= MOST_AT_ONCE) throw new Refusal('too-many');
  reading += 1;
  try {
    const bytes = await collect(body);
    const kind = kindOfBytes(bytes);
    if (kind === undefined) throw refusal(NOT_TAKEN);
    const why = await problemWith(kind, bytes);
    if (why !== undefined) throw refusal(why);
    return { bytes, hash: sha256(bytes), kind };
  } finally {
    reading -= 1;
  }
}

async function collect(body: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let sum = 0;
  for await (const piece of body) {
    sum += piece.length;
    if (sum > MOST_BYTES) throw tooLarge();
    pieces.push(piece);
  }
  if (sum === 0) throw refusal(EMPTY);
  return Buffer.concat(pieces, sum);
}

async function problemWith(kind: FileKindId, bytes: Buffer): Promise<Text | undefined> {
  if (kind === 'xlsx') return checkWorkbook(bytes);
  if (kind === 'csv') return checkText(bytes);
  if (kind !== 'pdf') return undefined;
  const answer = await checkPdf(bytes);
  return answer.isSafe ? undefined : answer.why;
}

function refusal(why: Text): Refusal {
  return new Refusal('unsupported', why, [{ code: 'attachment/refused', message: why }]);
}

function tooLarge(): Refusal {
  const most = MOST_BYTES / 1_000_000;
  return new Refusal('too-large', {
    ko: `첨부 파일은 ${most}MB까지 받습니다. 나누어 첨부하십시오.`,
    en: `Attachments may have up to ${most} MB. Split the file.`,
  });
}

const KINDS = Object.values(FILE_KINDS)
  .map(({ title }) => title.ko)
  .join(', ');
const NOT_TAKEN: Text = {
  ko: `이 형식은 받지 않습니다. 받는 형식: ${KINDS}. 한글(HWP)이나 워드 문서는 PDF로 저장하여 첨부하십시오.`,
  en: `This kind of file is not taken. Taken are ${KINDS}; save other documents as PDF.`,
};
const EMPTY: Text = { ko: '빈 파일입니다.', en: 'The file is empty.' };
