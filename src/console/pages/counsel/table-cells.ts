/** A table of the law is drawn with lines of text in its source: its rows and cells, so that a page can show them as a table. */

const BETWEEN = /[│|├┼┤┬┴┌┐└┘]/;
const LINES = /─/g;

/** One row a line; a line that only draws is none. The words of a cell stand as in the source. */
export function rowsOf(lines: readonly string[]): string[][] {
  return lines
    .map((line) => {
      const cells = line.split(BETWEEN).map((cell) => cell.replace(LINES, '').trim());
      // What stands before the first line and behind the last is no cell.
      return cells.slice(cells[0] === '' ? 1 : 0, cells.at(-1) === '' ? -1 : undefined);
    })
    .filter((cells) => cells.some((cell) => cell !== ''));
}

/** Passages in their order, rows of one table together. */
export function blocksOf<Passage extends { readonly isTable: boolean }>(
  passages: readonly Passage[],
): Passage[][] {
  const blocks: Passage[][] = [];
  for (const passage of passages) {
    const last = blocks.at(-1);
    if (passage.isTable && last?.[0]?.isTable === true) last.push(passage);
    else blocks.push([passage]);
  }
  return blocks;
}
