/** Whether cases were dealt by chance: the overall unevenness, and whoever met one importer or declarant too often. */
import { seoulDay } from '../../core/day.ts';
import type { AssignmentView, RemarkablePair } from '../../exchange/contract.ts';
import { type Favour, favoursAmong, type Handed, unevenness } from '../../learning/favour.ts';
import type { Queryable } from '../../store/open.ts';
import { namesOf } from './texts.ts';

/** Of worlds without any favour, so many name anybody; half for importers, half for declarants. */
const RATE = 0.05;
const SEED = 20_270_101;
/** The last so many dealings of the span: a quarter of a large office. */
const MOST = 50_000;
const NUMBERS_SHOWN = 50;

interface Row {
  readonly number: string;
  readonly at: string;
  readonly officer: string;
  readonly pool: string;
  readonly importer: string | null;
  readonly declarant: string;
}

export async function assignmentView(
  db: Queryable,
  office: string | null,
  from: string,
  to: string,
): Promise<AssignmentView> {
  const { rows } = await db.query<Row>(
    `select a.number, a.at, a.officer, a.office || '/' || a.skill || '/' || a.case_kind || '/' || a.band as pool,
            c.importer_id as importer, d.declarant_id as declarant
     from assignment a join "case" c on c.id = a.case_id join declaration d on d.number = a.number and d.version = a.version
     where a.kind = 'dealt' and a.at >= $1 and a.at <= $2 and ($3::text is null or a.office = $3)
     order by a.at desc, a.id desc limit ${MOST}`,
    [from, to, office],
  );
  const byImporter = handed(rows, ({ importer }) => importer);
  const byDeclarant = handed(rows, ({ declarant }) => declarant);
  const [importers, declarants] = [favoursAmong(byImporter, RATE / 2), favoursAmong(byDeclarant, RATE / 2)];
  const remarkable = [
    ...importers.found.map((one) => pairOf('importer', one, rows)),
    ...declarants.found.map((one) => pairOf('declarant', one, rows)),
  ];
  const name = await namesOf(
    db,
    remarkable.map(({ account }) => account),
  );
  return {
    dealt: rows.length,
    ...unevenness(byImporter, SEED),
    rate: RATE,
    asked: importers.asked + declarants.asked,
    remarkable: remarkable.map((pair) => ({ ...pair, name: name(pair.account) })),
  };
}

function handed(rows: readonly Row[], markOf: (row: Row) => string | null): Handed[] {
  return rows.flatMap((row) => {
    const mark = markOf(row);
    return mark === null
      ? []
      : [{ stratum: `${row.pool}/${seoulDay(Date.parse(row.at))}`, hand: row.officer, mark }];
  });
}

function pairOf(
  of: 'importer' | 'declarant',
  favour: Favour,
  rows: readonly Row[],
): Omit<RemarkablePair, 'name'> {
  const { hand, mark, count, expected, ratio, low, high, p } = favour;
  const numbers = rows
    .filter((row) => row.officer === hand && row[of] === mark)
    .map(({ number }) => number)
    .slice(0, NUMBERS_SHOWN);
  return { account: hand, of, id: mark, cases: count, expected, ratio, low, high, p, numbers };
}
