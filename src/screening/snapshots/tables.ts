/**
 * The tables that officers may ask in SQL: declarations, their lines and what examinations found, as they stood at the end of a day.
 * Who somebody is stands in them as a code that tells nothing but that it is the same again; free words do not stand in them.
 */
import type { Text } from '../../core/text.ts';
import type { Field, FieldTable } from '../criterion.ts';

export interface SnapshotColumn {
  /** As it is written in SQL. */
  readonly name: string;
  readonly type: 'VARCHAR' | 'DOUBLE' | 'DATE' | 'BOOLEAN';
  readonly title: Text;
  readonly isHashed: boolean;
  /** Field that it is read from; null: it is made. */
  readonly field: string | null;
}

export interface SnapshotTable {
  readonly name: 'declarations' | 'lines' | 'outcomes' | 'parties';
  readonly title: Text;
  readonly columns: readonly SnapshotColumn[];
}

/** What people write freely may name anybody. */
const FREE_WORDS = /^item\.(?:description|tradeName|brand|model|ingredients)$/;
const BILLS = /^consignment\.(?:billOfLading|masterBill)$/;
/** Names or numbers of somebody. */
const OF_SOMEBODY = /\.(?:id|name|businessNumber|carrierId|courierId|forwarderId)$/;
const TYPES = { text: 'VARCHAR', number: 'DOUBLE', boolean: 'BOOLEAN', day: 'DATE' } as const;

/** `importer.id` -> `importer_id`; `declaration.customsValueKrw` -> `customs_value_krw`. */
function sqlName(field: string): string {
  return field
    .replace(/^(?:declaration|item|consignment|terms)\./, '')
    .replace('.', '_')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase();
}

function columnOf<Subject>({ name, type, title }: Field<Subject>): SnapshotColumn[] {
  if (type === 'texts') return [];
  return [
    {
      ...{ name: sqlName(name), type: TYPES[type], title, field: name },
      isHashed: OF_SOMEBODY.test(name) || BILLS.test(name),
    },
  ];
}

const NUMBER = made('number', 'VARCHAR', '신고번호', 'Declaration number');
const ITEM = made('item', 'DOUBLE', '란 번호 (비면 전체)', 'Line number (empty: the whole)');

function made(name: string, type: SnapshotColumn['type'], ko: string, en: string): SnapshotColumn {
  return { name, type, title: { ko, en }, isHashed: false, field: null };
}

const OUTCOMES: readonly SnapshotColumn[] = [
  NUMBER,
  ITEM,
  made('found_on', 'DATE', '결과 기록일', 'Day of the result'),
  made('code', 'VARCHAR', '검사결과 부호', 'Outcome code'),
  made('verdict', 'VARCHAR', '판정: clean, fraud, critical', 'Verdict: clean, fraud, critical'),
  made('recovered_krw', 'DOUBLE', '추징 세액 (원)', 'Recovered, won'),
];

const PARTIES: readonly SnapshotColumn[] = [
  { ...made('code', 'VARCHAR', '업체 (가린 부호)', 'Party (hashed)'), isHashed: true },
  made('role', 'VARCHAR', '역할: importer, seller, declarant', 'Role: importer, seller, declarant'),
  made('first_on', 'DATE', '첫 신고일', 'First day of declaration'),
  made('declarations', 'DOUBLE', '신고 건수', 'Declarations'),
  made('examined', 'DOUBLE', '검사 건수', 'Examined'),
  made('hits', 'DOUBLE', '적발 건수', 'Found'),
];

export function snapshotTables<Subject>(fields: FieldTable<Subject>): readonly SnapshotTable[] {
  const declared = fields.filter(({ name, isFact }) => isFact !== true && !FREE_WORDS.test(name));
  return [
    {
      name: 'declarations',
      title: { ko: '신고 (마지막 버전, 한 건에 한 줄)', en: 'Declarations, the last version of each' },
      columns: declared.filter(({ scope }) => scope === 'declaration').flatMap(columnOf),
    },
    {
      name: 'lines',
      title: { ko: '란 (한 란에 한 줄)', en: 'Lines of declarations' },
      columns: [NUMBER, ...declared.filter(({ scope }) => scope === 'item').flatMap(columnOf)],
    },
    {
      name: 'outcomes',
      title: {
        ko: '물품검사 결과 (신고마다 마지막 것)',
        en: 'What examinations of goods found, the last of each declaration',
      },
      columns: OUTCOMES,
    },
    {
      name: 'parties',
      title: { ko: '업체 (가린 부호와 건수)', en: 'Parties by hashed codes, with counts' },
      columns: PARTIES,
    },
  ];
}
