/** What may stand at the cursor of a condition: fields by name or meaning, codes of the field before, functions. Pure. */
import type { Language } from '../../../../core/text.ts';
import type { CodeRow, CriterionField } from '../../../../exchange/contract.ts';

export interface Completion {
  /** What is put in. */
  readonly insert: string;
  readonly title: string;
  readonly note: string;
}

export interface CompletionPlace {
  /** What is replaced: from here to the cursor. */
  readonly from: number;
  readonly typed: string;
  /** Inside a text that stands beside this field, whose codes are offered. */
  readonly codeField: string | null;
}

const MOST = 40;

const WORDS: readonly Completion[] = [
  { insert: 'has(', title: 'has(…)', note: 'has(item.brand)' },
  { insert: 'startsWith("', title: 'startsWith("…")', note: 'item.hsCode.startsWith("61")' },
  { insert: 'contains("', title: 'contains("…")', note: 'item.description.contains("LED")' },
  { insert: 'endsWith("', title: 'endsWith("…")', note: '' },
  { insert: 'in [', title: 'in […]', note: 'item.originCountry in ["CN", "VN"]' },
];

/** Where the cursor stands: within a name, or within a quoted text beside a field. */
export function placeAt(text: string, cursor: number): CompletionPlace {
  const before = text.slice(0, cursor);
  const quote = openQuote(before);
  if (quote !== undefined) {
    const codeField = /([A-Za-z_][\w.]*)\s*(?:==|!=|in\s*\[[^\]]*|\.startsWith\()\s*$/.exec(
      before.slice(0, quote),
    )?.[1];
    return {
      from: quote + 1,
      typed: before.slice(quote + 1),
      codeField: codeField?.replace(/\.startsWith$/, '') ?? null,
    };
  }
  const typed = /[A-Za-z_가-힣][\w.가-힣]*$/.exec(before)?.[0] ?? '';
  return { from: cursor - typed.length, typed, codeField: null };
}

/** Place of the quote that is still open, if the cursor stands in a text. */
function openQuote(before: string): number | undefined {
  let open: number | undefined;
  for (let at = 0; at < before.length; at++) {
    const letter = before[at]!;
    if (letter === '\\') at++;
    else if (open === undefined) {
      if (letter === '"' || letter === "'") open = at;
    } else if (letter === before[open]) open = undefined;
  }
  return open;
}

export function complete(
  place: CompletionPlace,
  fields: readonly CriterionField[],
  codes: readonly CodeRow[],
  language: Language,
): readonly Completion[] {
  const typed = place.typed.toLowerCase();
  if (place.codeField !== null)
    return codes
      .filter(({ code, name }) => `${code} ${name.ko} ${name.en}`.toLowerCase().includes(typed))
      .slice(0, MOST)
      .map(({ code, name }) => ({ insert: code, title: code, note: name[language] }));
  const fitting = fields
    .filter(({ name, title }) => `${name} ${title.ko} ${title.en}`.toLowerCase().includes(typed))
    .sort((one, other) => rank(one, typed) - rank(other, typed))
    .map(({ name, title, unit }) => ({
      insert: name,
      title: name,
      note: unit === null ? title[language] : `${title[language]} (${unit})`,
    }));
  const last = typed.slice(typed.lastIndexOf('.') + 1);
  const words = last === '' ? [] : WORDS.filter(({ insert }) => insert.toLowerCase().startsWith(last));
  const prefix = place.typed.slice(0, typed.length - last.length);
  return [...fitting, ...words.map((word) => ({ ...word, insert: prefix + word.insert }))].slice(0, MOST);
}

function rank({ name }: CriterionField, typed: string): number {
  const lower = name.toLowerCase();
  return lower.startsWith(typed) ? 0 : lower.includes(typed) ? 1 : 2;
}
