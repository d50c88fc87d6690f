/** Reads a table: the caption says which way and in which unit, the head what each column is, the first cell of a row of what. */
import type { Base, Flow, Measure, Span, Subject } from '../cells.ts';
import type { TextBlock } from './check-text.ts';
import type { Claim, Context } from './claims.ts';
import type { Lexicon } from './lexicon.ts';
import { readAmounts } from './read-amount.ts';
import { tokensOf } from './tokens.ts';

interface Said {
  readonly flow?: Flow;
  readonly measure?: Measure;
  readonly base?: Base;
  readonly span?: Span;
  readonly subject: Subject;
  /** Nothing in the words is known. */
  readonly isUnknown: boolean;
}

export function tableClaims({ text, rows = [], line }: TextBlock, lexicon: Lexicon): readonly Claim[] {
  const caption = saidIn(text, lexicon);
  const columns = (rows[0] ?? []).map((head) => ({ ...saidIn(head, lexicon), head }));
  const times = tokensOf(text, lexicon).flatMap((token): Claim[] =>
    token.type === 'time'
      ? [
          {
            type: 'time',
            time: token.time,
            as: 'period',
            context: contextOf([caption]),
            line,
            ...placeIn(text, token),
          },
        ]
      : [],
  );
  const unit = unitIn(text);
  return [
    ...times,
    ...rows.slice(1).flatMap((row, nth) => {
      const name = saidIn(row[0] ?? '', lexicon);
      return row.slice(1).flatMap((cell, place) => {
        const column = columns[place + 1];
        if (/^[-–—\s]*$/.test(cell) || column === undefined) return [];
        return cellClaim(cell, {
          caption,
          column,
          name: { ...name, head: row[0] ?? '' },
          unit,
          words: `${row[0]} | ${column.head} | ${cell}`,
          line: line + nth + 1,
        });
      });
    }),
  ];
}

interface CellPlace {
  readonly caption: Said;
  readonly column: Said & { readonly head: string };
  readonly name: Said & { readonly head: string };
  readonly unit: string | undefined;
  readonly words: string;
  readonly line: number;
}

function cellClaim(cell: string, place: CellPlace): readonly Claim[] {
  const { caption, column, name, unit, words, line } = place;
  const at = { line, start: 0, end: cell.length, words };
  const context = contextOf([caption, column, name]);
  if (name.isUnknown || column.isUnknown) return [{ type: 'unknown', ...at, context }];
  // A row may be of a measure as well as a column: 금액(억 달러), 전년 동기 대비(%).
  const heads = `${column.head} ${name.head}`;
  const isPercent = column.base !== undefined || name.base !== undefined || /%/.test(heads);
  const own = /%p|points/.test(heads) ? '%p' : isPercent ? '%' : (unitIn(heads) ?? unit);
  const [amount] = readAmounts(own === undefined ? cell : withUnit(cell.trim(), own));
  if (amount === undefined) return [{ type: 'unknown', ...at, context }];
  // A balance below zero is a deficit.
  const signed = { type: 'amount' as const, amount, isRun: false, ...at, context };
  return [signed];
}

/** 5,181 under 천 원 is 5,181천 원; USD million goes around it. */
function withUnit(cell: string, unit: string): string {
  const currency = /^(USD|KRW)\s+(.*)$/.exec(unit);
  if (currency === null) return `${cell}${unit}`;
  const sign = /^[-−△▲+]/.exec(cell)?.[0] ?? '';
  return `${sign}${currency[1]} ${cell.slice(sign.length)} ${currency[2]}`;
}

/** What stands in brackets of a caption or a head and is a unit. */
function unitIn(text: string): string | undefined {
  const found = [...text.matchAll(/\((?:단위\s*:\s*)?([^()]+)\)/g)].map((match) => match[1]!.trim());
  return found.find((one) => /달러|원|톤|kg|USD|KRW|대$|건$/.test(one) && !/TEU/.test(one));
}

function saidIn(text: string, lexicon: Lexicon): Said {
  const tokens = tokensOf(text, lexicon).filter(({ type }) => type !== 'mark');
  let said: Omit<Said, 'isUnknown'> = { subject: {} };
  for (const token of tokens) {
    if (token.type === 'flow')
      said = {
        ...said,
        flow: token.flow,
        ...(token.measure === undefined ? {} : { measure: token.measure }),
      };
    else if (token.type === 'measure') said = { ...said, measure: token.measure };
    else if (token.type === 'base') said = { ...said, base: token.base };
    else if (token.type === 'span') said = { ...said, span: token.span };
    else if (token.type === 'name' && token.kind === 'country')
      said = { ...said, subject: { ...said.subject, country: token.name } };
    else if (token.type === 'name' && token.kind === 'item') {
      const { item } = said.subject;
      said = {
        ...said,
        subject: { ...said.subject, ...(item === undefined ? {} : { group: item }), item: token.name },
      };
    }
  }
  return { ...said, isUnknown: tokens.length === 0 };
}

/** What is said last counts: the caption, then the column, then the row. */
function contextOf(said: readonly Said[]): Context {
  const last = <Name extends 'flow' | 'measure' | 'base' | 'span'>(name: Name): Said[Name] | undefined =>
    said.findLast((one) => one[name] !== undefined)?.[name];
  const [flow, measure, base] = [last('flow'), last('measure'), last('base')];
  return {
    span: last('span') ?? 'period',
    ...(flow === undefined ? {} : { flow }),
    ...(measure === undefined ? {} : { measure }),
    ...(base === undefined ? {} : { base }),
    subject: Object.assign({}, ...said.map(({ subject }) => subject)),
  };
}

function placeIn(
  text: string,
  { start, end }: { start: number; end: number },
): Pick<Claim, 'start' | 'end' | 'words'> {
  return { start, end, words: text.slice(start, end) };
}
