/**
 * Takes in what others report of goods and money: line by line answered, the same again is the same, all good lines of a
 * batch in one transaction with the log entry that vouches for them; then what waited for them is looked at again.
 */
import {
  type CargoReportRow,
  type PaymentReportRow,
  readCargoReport,
  readPaymentReport,
} from '../../areas/clearance/index.ts';
import { toInstant } from '../../core/day.ts';
import { canonicalJson, sha256 } from '../../core/hash.ts';
import type { Problem, Result } from '../../core/problem.ts';
import type { ReportAnswer } from '../../exchange/contract.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { writeWith } from '../../store/intake.ts';
import {
  addCargoReports,
  addPaymentReports,
  type ReportTable,
  readReportHashes,
} from '../../store/queries/reports.ts';
import type { MadeUpReport } from '../../synthetic/index.ts';
import { loadReported } from '../exports/follow-reports.ts';
import type { House } from '../house.ts';

/** Who reports in the demonstration. */
const MADE_UP = 'system:made-up-reports';

/** The reports of the demonstration, and at once what follows from them. */
export async function takeMadeUpReports(house: Parts, reports: readonly MadeUpReport[]): Promise<void> {
  const cargo = reports.flatMap((one) => (one.cargo === undefined ? [] : [one.cargo]));
  const payments = reports.flatMap((one) => (one.payment === undefined ? [] : [one.payment]));
  await Promise.all([
    cargo.length > 0 ? takeCargoReports(house, cargo, MADE_UP) : [],
    payments.length > 0 ? takePaymentReports(house, payments, MADE_UP) : [],
  ]);
  if (reports.length > 0) await house.follower.flush();
}

type Parts = Pick<House, 'pool' | 'vault' | 'log' | 'clock' | 'newId' | 'machineNow' | 'follower' | 'hub'>;
type Row = CargoReportRow | PaymentReportRow;
type Hashed<One> = One & { readonly contentHash: string };

export async function takeCargoReports(
  house: Parts,
  rows: readonly unknown[],
  who: string,
): Promise<ReportAnswer[]> {
  let fresh: readonly CargoReportRow[] = [];
  const answers = await take<CargoReportRow>(house, rows, who, {
    table: 'cargo_report',
    kind: 'cargo-reported',
    article: '관세법 제135조, 제157조, 제251조',
    read: readCargoReport,
    add: addCargoReports,
    follow(good) {
      fresh = good;
      house.follower.note({
        consignments: good.map(({ consignmentKey }) => consignmentKey).filter((key) => key.startsWith('B:')),
        numbers: good.flatMap(({ consignmentKey: key }) => (key.startsWith('D:') ? [key.slice(2)] : [])),
        payers: [],
      });
    },
  });
  await loadReported(house, fresh, who);
  return answers;
}

export function takePaymentReports(
  house: Parts,
  rows: readonly unknown[],
  who: string,
): Promise<ReportAnswer[]> {
  return take<PaymentReportRow>(house, rows, who, {
    table: 'payment_report',
    kind: 'payment-reported',
    article: '관세법 제9조, 제24조',
    read: readPaymentReport,
    add: addPaymentReports,
    follow: (good) =>
      house.follower.note({
        consignments: [],
        numbers: good.flatMap(({ number }) => (number === null ? [] : [number])),
        payers: good.flatMap(({ payerId }) => (payerId === null ? [] : [payerId])),
      }),
  });
}

interface Kind<One> {
  readonly table: ReportTable;
  readonly kind: string;
  readonly article: string;
  read(row: unknown): Result<One>;
  add(
    db: Parameters<typeof addCargoReports>[0],
    rows: readonly Hashed<One>[],
    source: string,
    receivedAt: string,
  ): Promise<void>;
  follow(good: readonly One[]): void;
}

async function take<One extends Row>(
  house: Parts,
  rows: readonly unknown[],
  who: string,
  kind: Kind<One>,
): Promise<ReportAnswer[]> {
  const read = rows.map((row) => kind.read(row));
  const good: Hashed<One>[] = [];
  for (const one of read)
    if (one.ok) good.push({ ...one.value, contentHash: sha256(canonicalJson(one.value)) });
  // Two senders at once may bring the same report: the loser reads again and finds it there.
  for (let tries = 0; tries < 3; tries++) {
    const stored = await readReportHashes(
      house.pool,
      kind.table,
      good.map(({ id }) => id),
    );
    const fresh = new Map<string, Hashed<One>>();
    for (const row of good) if (!stored.has(row.id) && !fresh.has(row.id)) fresh.set(row.id, row);
    if (!(await write(house, [...fresh.values()], who, kind))) continue;
    kind.follow([...fresh.values()]);
    return answersOf(read, stored, fresh);
  }
  throw new Refusal('unavailable');
}

/** @returns false where another sender was quicker */
async function write<One extends Row>(
  house: Parts,
  rows: readonly Hashed<One>[],
  who: string,
  { kind, article, add }: Kind<One>,
): Promise<boolean> {
  if (rows.length === 0) return true;
  const receivedAt = toInstant(house.machineNow());
  const detail = canonicalJson({
    reports: rows.length,
    hash: sha256(rows.map(({ contentHash }) => contentHash).join('\n')),
  });
  const result = await writeWith(house.pool, house.log, async (client) => {
    await add(client, rows, who, receivedAt);
    const event = {
      ...{ id: house.newId(), number: '', version: 0, kind, who, article, detail },
      at: toInstant(house.clock.now()),
    };
    return { acts: [{ kind, subject: event.id, at: receivedAt, events: [event] }], value: undefined };
  });
  return result.ok;
}

function answersOf<One extends Row>(
  read: readonly Result<One>[],
  stored: ReadonlyMap<string, string>,
  fresh: ReadonlyMap<string, Hashed<One>>,
): ReportAnswer[] {
  const written = new Set<string>();
  return read.map((one, place) => {
    const line = place + 1;
    if (!one.ok) return { line, id: null, result: 'refused', problems: one.problems };
    const { id } = one.value;
    const hash = sha256(canonicalJson(one.value));
    const known = stored.get(id) ?? fresh.get(id)?.contentHash;
    if (known !== hash) return { line, id, result: 'conflict', problems: [CONFLICT] };
    const isNew = !stored.has(id) && !written.has(id);
    written.add(id);
    return { line, id, result: isNew ? 'stored' : 'same', problems: [] };
  });
}

const CONFLICT: Problem = {
  code: 'report/conflict',
  message: {
    ko: '같은 이름으로 다른 내용이 이미 보고되어 있습니다.',
    en: 'Another content was reported under this name.',
  },
  pointer: '/id',
};
