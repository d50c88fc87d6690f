/** Splits CSV text that arrives in pieces into rows of fields (RFC 4180), for readers of declarations; never more than one row in memory. */

export interface CsvRow {
  /** Line of the file on which the row begins, from 1. */
  readonly line: number;
  readonly fields: readonly string[];
  /** What is wrong with the row as CSV; its fields then mean nothing. */
  readonly broken?: 'too-long' | 'open-quote';
}

export interface CsvSplitter {
  /** Rows that this piece completes. */
  push(piece: string): CsvRow[];
  /** The last row, when the file does not end with a line break. */
  end(): CsvRow[];
}

/** A row longer than this is no row but a broken quote or another kind of file. */
const MOST_CHARACTERS = 65_536;

const [PLAIN, QUOTED, AFTER_QUOTE] = [0, 1, 2];

export function csvSplitter(): CsvSplitter {
  let state = PLAIN;
  let fields: string[] = [];
  let field = '';
  let length = 0;
  let line = 1;
  let begunOn = 1;
  let isFirst = true;
  let lastWasReturn = false;

  const closeRow = (out: CsvRow[], broken?: CsvRow['broken']): void => {
    const isEmpty = fields.length === 0 && field === '' && broken === undefined;
    fields.push(field);
    if (length > MOST_CHARACTERS) out.push({ line: begunOn, fields: [], broken: 'too-long' });
    else if (broken !== undefined) out.push({ line: begunOn, fields: [], broken });
    else if (!isEmpty) out.push({ line: begunOn, fields });
    fields = [];
    field = '';
    length = 0;
    state = PLAIN;
    begunOn = line;
  };

  const take = (out: CsvRow[], text: string): void => {
    for (let i = 0; i < text.length; i++) {
      const letter = text[i]!;
      if (letter === '\n' && lastWasReturn) {
        lastWasReturn = false;
        if (state === QUOTED) field += letter;
        begunOn = state === PLAIN && length === 0 ? line : begunOn;
        continue;
      }
      lastWasReturn = letter === '\r';
      const isBreak = letter === '\n' || letter === '\r';
      if (isBreak) line++;
      if (state === QUOTED && length <= MOST_CHARACTERS) {
        length++;
        if (letter === '"') state = AFTER_QUOTE;
        else field += letter;
        continue;
      }
      if (isBreak) {
        closeRow(out);
        continue;
      }
      length++;
      if (length > MOST_CHARACTERS) {
        field = '';
        continue;
      }
      if (letter === ',') {
        fields.push(field);
        field = '';
        state = PLAIN;
      } else if (letter === '"' && (state === AFTER_QUOTE || field === '')) {
        if (state === AFTER_QUOTE) field += letter;
        state = QUOTED;
      } else field += letter;
    }
  };

  return {
    push(piece) {
      const out: CsvRow[] = [];
      const text = isFirst && piece.startsWith('\ufeff') ? piece.slice(1) : piece;
      if (piece !== '') isFirst = false;
      take(out, text);
      return out;
    },
    end() {
      const out: CsvRow[] = [];
      closeRow(out, state === QUOTED ? 'open-quote' : undefined);
      return out;
    },
  };
}
