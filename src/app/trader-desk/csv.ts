/** Reads a firm's own table, proposes what its columns mean, and makes drafts by the mapping that a person confirmed. */
import {
  CSV_FIELDS,
  type CsvMapping,
  csvSplitter,
  draftsFromCsv,
  guessMapping,
  mappingProblems,
} from '../../areas/clearance/index.ts';
import { toInstant } from '../../core/day.ts';
import type { CsvPreview, CsvRequest, CsvResult, DraftRow } from '../../exchange/contract.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { decodeText } from '../../packs/decode-text.ts';
import type { StoredDraft } from '../../store/queries/drafts.ts';
import { keepMapping, readMapping } from '../../store/queries/mappings.ts';
import type { House } from '../house.ts';
import { newContent } from './draft-content.ts';
import { addDraft, declarantParty, draftRows } from './drafts.ts';
import { declarantOf, firmsOf } from './firms.ts';

const MOST_LETTERS = 5_000_000;
const MOST_DRAFTS = 200;
const SAMPLE = 5;

interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly line: number; readonly fields: readonly string[] }[];
}

function readTable(text: string): Table {
  const splitter = csvSplitter();
  const all = [...splitter.push(text), ...splitter.end()];
  const broken = all.find((row) => row.broken !== undefined);
  if (broken !== undefined) {
    throw new Refusal('invalid', {
      ko: `${broken.line}행의 따옴표나 길이가 잘못되어 표를 읽을 수 없습니다.`,
      en: `The table cannot be read: row ${broken.line} has an open quote or is too long.`,
    });
  }
  const [head, ...rows] = all;
  const columns = (head?.fields ?? []).map((column) => column.trim());
  if (columns.length < 2 || rows.length === 0 || new Set(columns).size < columns.length)
    throw new Refusal('invalid', NO_TABLE);
  return { columns, rows };
}

const NO_TABLE = {
  ko: '첫 행에 서로 다른 열 이름이 있고 그 아래에 내용이 있는 CSV가 필요합니다.',
  en: 'A CSV is needed with a header of different column names and rows below it.',
};

/** A mapping that was kept for the same header comes before the guess. */
export async function previewTable(
  house: House,
  who: Who,
  body: AsyncIterable<Uint8Array>,
): Promise<CsvPreview> {
  let encoding = 'utf-8';
  const note = (found: string): void => {
    encoding = found;
  };
  let text = '';
  for await (const piece of decodeText(body, { onEncoding: note })) {
    text += piece;
    if (text.length > MOST_LETTERS) throw new Refusal('too-large');
  }
  const { columns, rows } = readTable(text);
  const kept = await readMapping(house.pool, firmsOf(who).declarants, JSON.stringify(columns));
  const sample = rows.slice(0, SAMPLE).map(({ fields }) => fields);
  return {
    encoding,
    columns,
    rows: rows.length,
    sample,
    fields: CSV_FIELDS.map(({ pointer, title, isNeeded }) => ({ pointer, title, isNeeded })),
    mapping: kept === undefined ? guessMapping(columns) : (JSON.parse(kept.mapping) as CsvMapping),
    kept: kept?.title ?? null,
  };
}

export async function importTable(house: House, who: Who, request: CsvRequest): Promise<CsvResult> {
  const declarantId = declarantOf(who, request.declarantId);
  if (request.text.length > MOST_LETTERS) throw new Refusal('too-large');
  const table = readTable(request.text);
  const wrong = mappingProblems(table.columns, request.mapping);
  if (wrong.length > 0) throw new Refusal('invalid', wrong[0]!.message, wrong);
  const { drafts, problems } = draftsFromCsv(table, request.mapping);
  if (drafts.length > MOST_DRAFTS) {
    throw new Refusal('too-large', {
      ko: `한 번에 ${MOST_DRAFTS}건까지 만들 수 있습니다. 이 표에는 ${drafts.length}건이 있습니다.`,
      en: `At most ${MOST_DRAFTS} drafts at a time; this table has ${drafts.length}.`,
    });
  }
  await keep(house, who, declarantId, request, table.columns);
  const declarant = await declarantParty(house, declarantId);
  const made: StoredDraft[] = [];
  for (const content of drafts) {
    const start = newContent(declarant, house.clock.now());
    made.push(await addDraft(house, who, declarantId, { ...start, ...content, declarant }, 'csv'));
  }
  const ids = new Set(made.map(({ id }) => id));
  const rows: DraftRow[] = (await draftRows(house, who)).filter(({ id }) => ids.has(id));
  return { drafts: rows, problems };
}

async function keep(
  house: House,
  who: Who,
  declarantId: string,
  { mapping, title }: CsvRequest,
  columns: readonly string[],
): Promise<void> {
  await keepMapping(house.pool, {
    id: house.newId(),
    declarantId,
    title: title.trim() === '' ? columns.slice(0, 3).join(', ') : title.trim(),
    columns: JSON.stringify(columns),
    mapping: JSON.stringify(mapping),
    by: who.account,
    at: toInstant(house.machineNow()),
  });
}
