/** What is different between two texts, word by word: the shortest way from one to the other (Myers 1986), for whoever compares two versions of an article. */

export interface Piece {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Beyond so many changed words nobody reads on: then the middle is told as gone and new as a whole. */
const MOST_CHANGES = 2000;

/** Pieces in order: those that are not new are the old text again, those that are not gone the new one, letter for letter. */
export function differences(before: string, after: string): Piece[] {
  const [old, young] = [pieced(before), pieced(after)];
  let start = 0;
  while (start < old.length && start < young.length && old[start] === young[start]) start++;
  let end = 0;
  const rest = Math.min(old.length, young.length) - start;
  while (end < rest && old[old.length - 1 - end] === young[young.length - 1 - end]) end++;
  const middle = steps(old.slice(start, old.length - end), young.slice(start, young.length - end));
  return joined([
    ...old.slice(0, start).map((text): Piece => ({ kind: 'same', text })),
    ...middle,
    ...old.slice(old.length - end).map((text): Piece => ({ kind: 'same', text })),
  ]);
}

/** Words, each mark by itself, and what stands between them. */
function pieced(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];
}

function steps(old: readonly string[], young: readonly string[]): Piece[] {
  const trail = search(old, young);
  if (trail === undefined)
    return [
      { kind: 'gone', text: old.join('') },
      { kind: 'new', text: young.join('') },
    ];
  const found: Piece[] = [];
  let [x, y] = [old.length, young.length];
  for (let round = trail.length - 1; round > 0; round--) {
    const reached = trail[round - 1]!;
    const line = x - y;
    const isNew = line === -round || (line !== round && at(reached, line - 1) < at(reached, line + 1));
    const from = isNew ? line + 1 : line - 1;
    const beforeX = at(reached, from);
    const beforeY = beforeX - from;
    while (x > beforeX && y > beforeY && x > 0 && y > 0 && old[x - 1] === young[y - 1]) {
      found.push({ kind: 'same', text: old[--x]! });
      y--;
    }
    if (isNew) found.push({ kind: 'new', text: young[--y]! });
    else found.push({ kind: 'gone', text: old[--x]! });
  }
  while (x > 0) found.push({ kind: 'same', text: old[--x]! });
  return found.reverse();
}

/** How far each diagonal was reached in each round; undefined where the texts are too different. */
function search(old: readonly string[], young: readonly string[]): Reached[] | undefined {
  const trail: Reached[] = [];
  for (let round = 0; round <= Math.min(MOST_CHANGES, old.length + young.length); round++) {
    const before = trail.at(-1);
    const reached: Reached = { round, far: new Int32Array(2 * round + 1) };
    trail.push(reached);
    for (let line = -round; line <= round; line += 2) {
      const goesDown =
        line === -round ||
        (line !== round && before !== undefined && at(before, line - 1) < at(before, line + 1));
      let x = before === undefined ? 0 : goesDown ? at(before, line + 1) : at(before, line - 1) + 1;
      let y = x - line;
      while (x < old.length && y < young.length && old[x] === young[y]) {
        x++;
        y++;
      }
      reached.far[line + round] = x;
      if (x >= old.length && y >= young.length) return trail;
    }
  }
  return undefined;
}

interface Reached {
  readonly round: number;
  /** By diagonal, from -round to round. */
  readonly far: Int32Array;
}

function at({ round, far }: Reached, line: number): number {
  return far[line + round] ?? 0;
}

function joined(pieces: readonly Piece[]): Piece[] {
  const found: { kind: Piece['kind']; text: string }[] = [];
  for (const { kind, text } of pieces) {
    if (text === '') continue;
    const last = found.at(-1);
    if (last?.kind === kind) last.text += text;
    else found.push({ kind, text });
  }
  return found;
}
