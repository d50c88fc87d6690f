/** Reads an evidence file of anybody's making: bounded, unpacked, parsed and held to its form before anything believes it. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { bad, type Result } from '../../core/problem.ts';
import { type EvidenceFile, type EvidenceProblemCode, problem, readShape } from './shape.ts';

/** Packed and unpacked; the model is nearly all of it. */
export const MOST_BYTES = 384_000_000;

/** JSON on one line, packed by gzip: models are mostly digits. */
export function packEvidence(file: EvidenceFile): Buffer {
  return gzipSync(Buffer.from(plainEvidence(file), 'utf8'));
}

export function plainEvidence(file: EvidenceFile): string {
  return `${JSON.stringify(file)}\n`;
}

/** Plain JSON or the same packed by gzip. Never throws for what the bytes say. */
export function readEvidence(
  bytes: Uint8Array,
  mostBytes = MOST_BYTES,
): Result<EvidenceFile, EvidenceProblemCode> {
  if (bytes.length === 0) {
    return bad([problem('evidence/empty', '', { ko: '빈 파일입니다.', en: 'The file is empty.' })]);
  }
  if (bytes.length > mostBytes) return tooLarge(mostBytes);
  let plain: Uint8Array = bytes;
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    try {
      plain = gunzipSync(bytes, { maxOutputLength: mostBytes });
    } catch (error) {
      if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') return tooLarge(mostBytes);
      return bad([
        problem('evidence/damaged', '', {
          ko: '압축이 풀리지 않습니다. 파일이 잘렸거나 손상되었습니다.',
          en: 'It cannot be unpacked: the file is cut off or damaged.',
        }),
      ]);
    }
  }
  return parse(plain);
}

function parse(plain: Uint8Array): Result<EvidenceFile, EvidenceProblemCode> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain));
  } catch {
    return bad([
      problem('evidence/not-json', '', {
        ko: 'UTF-8로 된 JSON이 아닙니다. 파일이 잘렸거나 증거 파일이 아닙니다.',
        en: 'This is no JSON in UTF-8: the file is cut off, or no evidence file.',
      }),
    ]);
  }
  return readShape(value);
}

function tooLarge(mostBytes: number): Result<never, EvidenceProblemCode> {
  const most = Math.round(mostBytes / 1_000_000);
  return bad([
    problem('evidence/too-large', '', {
      ko: `파일이 너무 큽니다. 압축을 푼 크기가 ${most} MB를 넘을 수 없습니다.`,
      en: `The file is too large: unpacked it may have ${most} MB at most.`,
    }),
  ]);
}
