/** Opens a text file of any size and any usual encoding, packed with gzip or not, and hands it over in pieces or lines. */
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Problem } from '../core/problem.ts';
import { type DecodeOptions, decodeText } from './decode-text.ts';

/** Bytes read at once: large enough that the cost of a piece is lost in it. */
const PIECE_BYTES = 256 * 1024;
/** A line longer than this is a mistake (a file without line ends) and not a declaration: 1 MB. */
export const LONGEST_LINE = 1_048_576;

/** The text of a file in pieces. A name that ends in `.gz` is unpacked on the way. Errors of the file are thrown. */
export async function* openText(path: string, options: DecodeOptions = {}): AsyncGenerator<string> {
  const file = createReadStream(path, { highWaterMark: PIECE_BYTES });
  // Errors reach the reader through the last stream of the chain, so the pipeline itself has nothing to tell.
  const bytes = path.endsWith('.gz') ? pipeline(file, createGunzip(), () => {}) : file;
  try {
    yield* decodeText(bytes, options);
  } finally {
    file.destroy();
  }
}

export type LineProblemCode = 'text/line-too-long';

/** A line without its end, numbered from 1; or what is wrong with it, the rest of it being skipped. */
export type Line =
  | { readonly number: number; readonly text: string; readonly problem?: undefined }
  | { readonly number: number; readonly problem: Problem<LineProblemCode>; readonly text?: undefined };

/** Lines of a text in pieces; CR LF and LF end a line. Memory is bound by the longest line allowed. */
export async function* lines(
  pieces: AsyncIterable<string>,
  { longest = LONGEST_LINE }: { readonly longest?: number } = {},
): AsyncGenerator<Line> {
  let number = 1;
  let begun = '';
  let isSkipping = false;
  for await (const piece of pieces) {
    let from = 0;
    for (let end = piece.indexOf('\n'); end !== -1; end = piece.indexOf('\n', from)) {
      const text = begun + piece.slice(from, end);
      if (!isSkipping) yield finishLine(number, text, longest);
      number++;
      begun = '';
      isSkipping = false;
      from = end + 1;
    }
    if (isSkipping) continue;
    begun += piece.slice(from);
    // One more letter than allowed may be the CR of a line that is just long enough.
    if (begun.length > longest + 1) {
      yield tooLong(number, longest);
      begun = '';
      isSkipping = true;
    }
  }
  if (begun !== '') yield finishLine(number, begun, longest);
}

function finishLine(number: number, line: string, longest: number): Line {
  const text = line.endsWith('\r') ? line.slice(0, -1) : line;
  return text.length > longest ? tooLong(number, longest) : { number, text };
}

function tooLong(number: number, longest: number): Line {
  return {
    number,
    problem: {
      code: 'text/line-too-long',
      message: {
        ko: `${number}번째 줄이 너무 깁니다. 한 줄은 ${longest}자까지입니다.`,
        en: `Line ${number} is too long: a line holds at most ${longest} letters`,
      },
    },
  };
}
