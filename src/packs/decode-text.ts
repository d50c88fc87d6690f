/**
 * Turns bytes into text when nobody says in which encoding: UTF-8, UTF-16 or the Korean CP949, with or without a byte
 * order mark, in constant memory whatever the size of the stream. WHATWG Encoding Standard for the decoders.
 */

export type TextEncodingName = 'utf-8' | 'cp949' | 'utf-16le' | 'utf-16be';

/** The label `euc-kr` of the Encoding Standard decodes all of CP949 (unified Hangul code). */
const LABELS: Readonly<Record<TextEncodingName, string>> = {
  'utf-8': 'utf-8',
  cp949: 'euc-kr',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
};

/** With fewer bytes after the first one beyond ASCII, a cut letter could be read either way: wait for more. */
const LEAST_EVIDENCE = 64;
/** Bytes looked at for a mark and for UTF-16 without one. */
const FIRST_LOOK = 1024;

export interface DecodeOptions {
  readonly encoding?: TextEncodingName | 'auto';
  /** Told once, when the encoding is certain; plain ASCII is told as UTF-8 at the end. */
  readonly onEncoding?: (encoding: TextEncodingName) => void;
}

/** Decodes piece by piece. A byte that fits no letter becomes U+FFFD, as the Encoding Standard has it. */
export async function* decodeText(
  bytes: AsyncIterable<Uint8Array>,
  { encoding = 'auto', onEncoding }: DecodeOptions = {},
): AsyncGenerator<string> {
  let decoder = encoding === 'auto' ? undefined : openDecoder(encoding, onEncoding);
  let waiting: Uint8Array = new Uint8Array(0);
  let isStart = true;
  for await (const piece of bytes) {
    if (decoder !== undefined) {
      yield decoder.decode(piece, { stream: true });
      continue;
    }
    const known = join(waiting, piece);
    if (isStart && known.length < FIRST_LOOK) {
      waiting = known;
      continue;
    }
    const guess = guessEncoding(known, isStart, false);
    isStart = false;
    if (guess === 'more') {
      const ascii = firstBeyondAscii(known);
      yield asciiText(known.subarray(0, ascii));
      waiting = known.slice(ascii);
      continue;
    }
    decoder = openDecoder(guess, onEncoding);
    waiting = new Uint8Array(0);
    yield decoder.decode(known, { stream: true });
  }
  if (decoder === undefined) {
    const guess = guessEncoding(waiting, isStart, true);
    decoder = openDecoder(guess === 'more' ? 'utf-8' : guess, onEncoding);
    yield decoder.decode(waiting, { stream: true });
  }
  const tail = decoder.decode();
  if (tail !== '') yield tail;
}

/**
 * The encoding that the bytes speak for: the one that fewer of them misfit. UTF-8 is so strict that Korean text in CP949
 * hardly ever passes for it, so an equal number speaks for UTF-8. UTF-16 without a mark is seen only by its zero bytes.
 */
export function guessEncoding(
  bytes: Uint8Array,
  isStart: boolean,
  isEnd: boolean,
): TextEncodingName | 'more' {
  if (isStart) {
    const marked = byMark(bytes) ?? byZeroBytes(bytes.subarray(0, FIRST_LOOK));
    if (marked !== undefined) return marked;
  }
  const first = firstBeyondAscii(bytes);
  if (first === bytes.length) return isEnd ? 'utf-8' : 'more';
  if (!isEnd && bytes.length - first < LEAST_EVIDENCE) return 'more';
  const evidence = bytes.subarray(first);
  return misfits(evidence, 'utf-8', isEnd) <= misfits(evidence, 'cp949', isEnd) ? 'utf-8' : 'cp949';
}

function byMark(bytes: Uint8Array): TextEncodingName | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark: digits, commas and line ends leave a zero in every other byte. */
function byZeroBytes(bytes: Uint8Array): TextEncodingName | undefined {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  const enough = Math.max(2, bytes.length / 10);
  if (odd >= enough && odd > 4 * even) return 'utf-16le';
  if (even >= enough && even > 4 * odd) return 'utf-16be';
  return undefined;
}

function firstBeyondAscii(bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length; i++) if (bytes[i]! >= 0x80) return i;
  return bytes.length;
}

/** How many places of the bytes are no letter in an encoding: one damaged byte must not turn a whole file. */
function misfits(bytes: Uint8Array, encoding: TextEncodingName, isEnd: boolean): number {
  const text = new TextDecoder(LABELS[encoding]).decode(bytes, { stream: !isEnd });
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) count++;
  return count;
}

function openDecoder(encoding: TextEncodingName, onEncoding: DecodeOptions['onEncoding']): TextDecoder {
  onEncoding?.(encoding);
  return new TextDecoder(LABELS[encoding]);
}

function asciiText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
