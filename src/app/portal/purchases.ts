/** What a citizen bought abroad in a year, with relief and duty as far as they can be computed; also as CSV. */
import { type Bought, chooseProcedure } from '../../areas/parcels/index.ts';
import { isDay, seoulDay } from '../../core/day.ts';
import type { Assessment, MyPurchases } from '../../exchange/contract.ts';
import { readFirms } from '../../store/queries/parcel-firms.ts';
import type { House } from '../house.ts';
import { moneyText } from '../parcels/money-text.ts';
import { ratesAround } from '../parcels/rates.ts';
import { readMoney } from '../payments/money.ts';
import { csvOf } from '../snapshots/csv.ts';
import { dutyOfParcel } from './duty.ts';
import { boughtOf, ownParcels } from './own-parcels.ts';

const MOST = 200;
/** Years back that can be chosen: declarations are kept for five. */
const YEARS = 5;

type Row = MyPurchases['rows'][number];

export async function myPurchases(
  house: House,
  citizen: string,
  asked: string | undefined,
): Promise<MyPurchases> {
  const thisYear = Number(seoulDay(house.clock.now()).slice(0, 4));
  const years = Array.from({ length: YEARS + 1 }, (_, back) => String(thisYear - back));
  const year = asked !== undefined && isDay(`${asked}-01-01`) ? asked : String(thisYear);
  const own = await ownParcels(house, citizen, MOST, [`${year}-01-01`, `${year}-12-31`]);
  const names = new Map((await readFirms(house.pool)).map(({ id, name }) => [id, name]));
  const rows: Row[] = [];
  const others = boughtOf(own);
  const money = await readMoney(house.pool, own.parcels, seoulDay(house.clock.now()));
  for (const one of others)
    rows.push({ ...(await rowOf(house, one, others, names)), paidKrw: money(one.parcel).keptKrw });
  return {
    ...{ year, years, rows, count: rows.length },
    relievedCount: rows.filter(({ isRelieved }) => isRelieved === true).length,
    dutyKrw: rows.reduce((sum, { dutyKrw }) => sum + (dutyKrw ?? 0), 0),
    paidKrw: rows.reduce((sum, { paidKrw }) => sum + paidKrw, 0),
    unknownCount: rows.filter(({ dutyKrw }) => dutyKrw === null).length,
  };
}

async function rowOf(
  house: House,
  { parcel, orders: carried }: Bought,
  others: readonly Bought[],
  names: ReadonlyMap<string, string>,
): Promise<Omit<Row, 'paidKrw'>> {
  const rateOn = await ratesAround(house, [parcel.arrivedOn]);
  const { answer } = await dutyOfParcel(house, parcel, carried, others);
  const platform = parcel.orders?.[0]?.platformId;
  return {
    ...{ day: parcel.arrivedOn, houseBill: parcel.houseBill },
    shop: platform === undefined ? null : (names.get(platform) ?? platform),
    goods: parcel.goods.map(({ description }) => description).join(', '),
    price: moneyText(parcel.goodsAmount, parcel.currency),
    priceUsd: chooseProcedure(parcel, carried, rateOn).priceUsd,
    isRelieved: answer === null ? null : isRelieved(answer.assessment),
    dutyKrw: answer?.assessment.payableKrw ?? null,
  };
}

/** Of small consignments, and of express goods from the United States. */
const SMALL_VALUE: ReadonlySet<string> = new Set(['relief-small-value', 'relief-us-express']);

function isRelieved({ goods }: Assessment): boolean {
  return goods.some(({ taxes }) => taxes.some(({ basis }) => SMALL_VALUE.has(basis)));
}

const COLUMNS = [
  '도착일',
  '운송장번호',
  '쇼핑몰',
  '물품',
  '물품가격',
  '물품가격(USD)',
  '소액면세',
  '세액(원)',
  '여기서 낸 금액(원)',
];
const RELIEVED: Readonly<Record<string, string>> = { true: '적용', false: '해당 없음', null: '계산 못 함' };

/** With the mark of byte order, so that a spreadsheet reads Korean. */
export async function purchasesCsv(
  house: House,
  citizen: string,
  asked: string | undefined,
): Promise<{ readonly name: string; readonly text: string }> {
  const { year, rows } = await myPurchases(house, citizen, asked);
  const columns = COLUMNS.map((name) => ({ name, type: 'text' }));
  const cells = rows.map((row) => [
    ...[row.day, row.houseBill, row.shop, row.goods, row.price],
    ...[row.priceUsd, RELIEVED[String(row.isRelieved)]!, row.dutyKrw, row.paidKrw],
  ]);
  return { name: `purchases-${year}.csv`, text: `\uFEFF${csvOf({ columns, rows: cells })}` };
}
