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
    const nothing = {
      number: null,
      version: null,
      contentHash: null,
      decision: null,
      lane: null,
      answers: null,
    };
    return { ok: false, answer: { line, result: 'refused', ...nothing, problems: [problem] } };
  }
}
