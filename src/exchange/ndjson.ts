/** Newline-delimited JSON as it arrives: lines of bounded length, and what is wrong with a line that is no JSON. */
import type { Acknowledgement } from './contract.ts';
import { Refusal } from './refusal.ts';

/** A declaration of 999 lines is about half a megabyte. */
const MOST_LINE_BYTES = 4_000_000;

export async function* linesOf(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const chunk of chunks) {
    rest += typeof chunk === 'string' ? chunk : decode(decoder, chunk);
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > MOST_LINE_BYTES) {
      throw new Refusal('too-large', { ko: '한 줄이 너무 깁니다.', en: 'A line is too long.' });
    }
    yield* lines;
  }
  rest += decode(decoder, undefined);
  if (rest !== '') yield rest;
}

function decode(decoder: TextDecoder, chunk: Uint8Array | undefined): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    throw new Refusal('invalid', {
      ko: 'UTF-8이 아닌 글자가 있습니다. 스트림은 UTF-8이어야 합니다.',
      en: 'There are bytes that are not UTF-8. A stream must be UTF-8.',
    });
  }
}

type ParsedLine =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly answer: Acknowledgement };

/** The last line of an answer whose stream could not be read or stored to its end. */
export function streamEnded(line: number, { text, kind }: Refusal): Acknowledgement {
  const problem = {
    code: `stream/${kind}`,
    message: {
      ko: `${text.ko} ${line}번째 줄부터는 접수되지 않았습니다. 그 줄부터 다시 보내십시오. 이미 저장된 줄은 다시 저장되지 않습니다.`,
      en: `${text.en} From line ${line} on nothing was acknowledged; send these lines again, nothing is stored twice.`,
    },
  };
  return { line, result: 'refused', ...NOTHING, problems: [problem] };
}

const NOTHING = {
  number: null,
  version: null,
  contentHash: null,
  decision: null,
  lane: null,
  answers: null,
  warnings: [],
} as const;

/** @returns undefined for an empty line */
export function parseLine(text: string, line: number): ParsedLine | undefined {
  if (text.trim() === '') return undefined;
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    const problem = {
      code: 'request/not-json',
      message: { ko: '이 줄은 JSON이 아닙니다.', en: 'This line is not JSON.' },
      cause,
    };
    return { ok: false, answer: { line, result: 'refused', ...NOTHING, problems: [problem] } };
  }
}
