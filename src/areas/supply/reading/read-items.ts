/** Reads items to be watched: a new one begins with version 1, a known one gets a new version; all problems at once. */
import type { Day } from '../../../core/day.ts';
import { bad, good, type Problem, type Result } from '../../../core/problem.ts';
import type { Grade, Item } from '../item.ts';
import { TWICE } from './read-trade.ts';
import {
  emptyProblem,
  type FieldReader,
  type Record,
  readerOf,
  type SupplyProblemCode,
  unknownColumns,
} from './record.ts';

const ITEM_COLUMNS = [
  ...['id', 'name_ko', 'name_en', 'hs', 'edition', 'uses_ko', 'uses_en', 'substitutes_ko', 'substitutes_en'],
  ...['depends_on', 'owner', 'grade', 'grade_reviewed_on', 'stock_days', 'is_food', 'valid_from', 'source'],
] as const;

/** The edition in which codes are kept; rows of another have to be correlated before they are brought. */
const EDITION = 'HS2022';

export interface ItemReading {
  /** Latest version of the items that stand there already. */
  readonly known: ReadonlyMap<string, number>;
  /** Absent where no table of codes is loaded. */
  readonly isKnownHsCode?: ((code: string, day: Day) => boolean) | undefined;
}

export function readItemRows(
  records: readonly Record[],
  { known, isKnownHsCode }: ItemReading,
): Result<Item[], SupplyProblemCode> {
  const problems: Problem<SupplyProblemCode>[] = [...unknownColumns(records, ITEM_COLUMNS)];
  if (records.length === 0) problems.push(emptyProblem());
  const named = new Set([...known.keys(), ...records.map(({ fields }) => String(fields.id ?? '').trim())]);
  const seen = new Set<string>();
  const items = records.map((record): Item => {
    const read = readerOf(record);
    const item = itemOf(read, known);
    if (seen.has(item.id)) read.refuse('supply/twice', 'id', TWICE);
    seen.add(item.id);
    checkCodes(read, item, isKnownHsCode);
    for (const other of item.dependsOn) {
      if (other === item.id)
        read.refuse('supply/circle', 'depends_on', {
          ko: '품목은 자신으로 만들어질 수 없습니다.',
          en: 'An item cannot be made from itself.',
        });
      else if (!named.has(other))
        read.refuse('supply/unknown-item', 'depends_on', {
          ko: `등록되지 않은 품목입니다: ${other}`,
          en: `Not a watched item: ${other}`,
        });
    }
    problems.push(...read.problems);
    return item;
  });
  return problems.length > 0 ? bad(problems) : good(items);
}

function itemOf(read: FieldReader, known: ReadonlyMap<string, number>): Item {
  const id = read.text('id');
  if (id !== '' && !/^[a-z0-9][a-z0-9-]{0,39}$/.test(id))
    read.refuse('supply/value', 'id', {
      ko: `id는 소문자, 숫자, 붙임표로 40자까지입니다. 받은 값: ${id}`,
      en: `id holds small letters, digits and hyphens, 40 at most. Got: ${id}`,
    });
  const uses = read.optionalText('uses_ko');
  const substitutes = read.optionalText('substitutes_ko');
  return {
    ...{ id, version: (known.get(id) ?? 0) + 1, hs: read.list('hs'), edition: read.text('edition') },
    name: { ko: read.text('name_ko'), en: read.text('name_en') },
    uses: { ko: uses, en: read.optionalText('uses_en') || uses },
    substitutes: { ko: substitutes, en: read.optionalText('substitutes_en') || substitutes },
    dependsOn: read.list('depends_on'),
    owner: read.text('owner'),
    grade: Number(read.oneOf('grade', ['1', '2', '3'])) as Grade,
    gradeReviewedOn: read.day('grade_reviewed_on'),
    stockDays: wholeOrNull(read.optionalNumber('stock_days', 0, 3650)),
    isFood: read.optionalText('is_food') === 'true',
    validFrom: read.day('valid_from'),
    source: read.text('source'),
    isMadeUp: false,
  };
}

function wholeOrNull(value: number | null): number | null {
  return value === null ? null : Math.round(value);
}

function checkCodes(
  read: FieldReader,
  { hs, edition, validFrom }: Item,
  isKnownHsCode: ItemReading['isKnownHsCode'],
): void {
  if (edition !== '' && edition !== EDITION)
    read.refuse('supply/hs-edition', 'edition', {
      ko: `${EDITION} 부호로 연계한 뒤 올려야 합니다. 받은 판: ${edition}`,
      en: `Correlate the codes to ${EDITION} first. Got edition: ${edition}`,
    });
  if (hs.length === 0) read.refuse('supply/missing', 'hs', { ko: 'hs가 비었습니다.', en: 'hs is missing.' });
  for (const code of hs) {
    const isForm = /^\d{6,10}$/.test(code);
    if (!isForm || isKnownHsCode?.(code.padEnd(10, '0'), validFrom) === false)
      read.refuse('supply/hs-edition', 'hs', {
        ko: `${EDITION}에 없는 품목번호입니다: ${code}`,
        en: `No code of ${EDITION}: ${code}`,
      });
  }
}
