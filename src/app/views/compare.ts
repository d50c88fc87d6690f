/** What a declaration can be compared with: prices of the same goods, nearest past examinations, its importer's past. */
import { massPerPieceKg } from '../../areas/clearance/index.ts';
import { addDays, seoulDay } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { ImporterView, PeersView, SimilarCase } from '../../exchange/contract.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { pricePerKg } from '../../model/bills.ts';
import type { Declaration, GoodsItem } from '../../model/declaration.ts';
import { lookUp } from '../../reference/code-list.ts';
import { HS_CHAPTERS } from '../../reference/hs-chapters.ts';
import { OUTCOME_CODES } from '../../reference/outcome-codes.ts';
import { readImporterMonths, readPricePeers, readSimilarOutcomes } from '../../store/queries/peers.ts';
import type { Sealed } from '../../store/vault/seal.ts';
import { declarationOf, declarationsOf } from '../contents.ts';
import type { House } from '../house.ts';
import { refuseBlind } from './blind.ts';
import { reachable } from './declaration.ts';
import { farmPricesView } from './farm-prices.ts';
import { goodsText, rateOf, shownName } from './texts.ts';

const PEER_DAYS = 260;
const MOST_PEERS = 2000;
const BINS = 28;

async function itemOf(
  house: House,
  who: Who,
  number: string,
  sequence: number,
): Promise<{ declaration: Declaration; item: GoodsItem }> {
  const row = await reachable(house, who, number);
  await refuseBlind(house.pool, who, number);
  const declaration = await declarationOf(house.vault, row);
  const item = declaration.items.find((one) => one.sequence === sequence);
  if (item === undefined) throw new Refusal('not-found');
  return { declaration, item };
}

export async function peersView(
  house: House,
  who: Who,
  number: string,
  sequence: number,
): Promise<PeersView> {
  const { declaration, item } = await itemOf(house, who, number, sequence);
  const since = addDays(declaration.declaredOn, -PEER_DAYS);
  const origin = item.originCountry ?? '';
  const points = await readPricePeers(house.pool, {
    hs6: item.hsCode.slice(0, 6),
    origin,
    since,
    before: declaration.declaredOn,
    limit: MOST_PEERS,
  });
  const others = points.filter((point) => point.number !== number);
  const prices = others.map((point) => point.pricePerKg).sort((one, other) => one - other);
  const at = (share: number): number | null =>
    prices.length < 5 ? null : prices[Math.min(prices.length - 1, Math.floor(share * prices.length))]!;
  const thisValue = pricePerKg(item) ?? null;
  return {
    item: sequence,
    hsCode: item.hsCode,
    origin: item.originCountry ?? null,
    since,
    unit: { ko: '원/kg', en: 'KRW/kg' },
    thisValue,
    n: prices.length,
    p05: at(0.05),
    median: at(0.5),
    p95: at(0.95),
    bins: logBins(prices, thisValue),
    hits: others
      .filter((one) => one.verdict !== null && one.verdict !== 'clean')
      .map((one) => one.pricePerKg),
    cleans: others.filter((one) => one.verdict === 'clean').map((one) => one.pricePerKg),
    farm: await farmPricesView(house.pool, declaration, item),
  };
}

/** Bins of equal width on a logarithmic scale over all prices and this one. */
function logBins(prices: readonly number[], thisValue: number | null): PeersView['bins'] {
  const positive = prices.filter((price) => price > 0);
  if (positive.length === 0) return [];
  const all = thisValue === null || thisValue <= 0 ? positive : [...positive, thisValue];
  const low = Math.log(all.reduce((least, one) => Math.min(least, one)));
  const high = Math.log(all.reduce((most, one) => Math.max(most, one))) + 1e-9;
  const width = (high - low) / BINS || 1;
  const counts = new Array<number>(BINS).fill(0);
  for (const price of positive) counts[Math.min(BINS - 1, Math.floor((Math.log(price) - low) / width))]! += 1;
  return counts.map((count, bin) => ({
    from: Math.exp(low + bin * width),
    to: Math.exp(low + (bin + 1) * width),
    count,
  }));
}

const MOST_SIMILAR = 8;

export async function similarCases(
  house: House,
  who: Who,
  number: string,
  sequence: number,
): Promise<SimilarCase[]> {
  const { declaration, item } = await itemOf(house, who, number, sequence);
  const found = await readSimilarOutcomes(
    house.pool,
    {
      hs6: item.hsCode.slice(0, 6),
      exceptNumber: number,
      ...(item.originCountry === undefined ? {} : { origin: item.originCountry }),
      ...(declaration.importer === undefined ? {} : { importerId: declaration.importer.id }),
    },
    MOST_SIMILAR,
  );
  const contents = await contentsOf(house, found);
  return found.map((row) => {
    const other = contents.get(`${row.number}/${row.version}`);
    const line =
      other?.items.find((one) => one.sequence === row.item) ?? sameGoods(other, item) ?? other?.items[0];
    const code = lookUp(OUTCOME_CODES, row.code, row.declaredOn);
    return {
      number: row.number,
      version: row.version,
      examinedOn: seoulDay(Date.parse(row.occurredAt)),
      description: goodsText(line),
      pricePerKg: line === undefined ? null : (pricePerKg(line) ?? null),
      massPerPieceKg: line === undefined ? null : (massPerPieceKg(line) ?? null),
      verdict: row.verdict,
      outcome: code === undefined ? { ko: row.code, en: row.code } : { ko: code.ko, en: code.en },
      recoveredKrw: row.recoveredKrw ?? null,
    };
  });
}

function sameGoods(declaration: Declaration | undefined, item: GoodsItem): GoodsItem | undefined {
  return declaration?.items.find((one) => one.hsCode.slice(0, 6) === item.hsCode.slice(0, 6));
}

async function contentsOf(
  house: House,
  keys: readonly { number: string; version: number }[],
): Promise<Map<string, Declaration>> {
  const { rows } = await house.pool.query<{ key: string; content: Sealed }>(
    `select d.number || '/' || d.version as key, d.content
     from unnest($1::text[], $2::int[]) as k (number, version)
     join declaration d on d.number = k.number and d.version = k.version`,
    [keys.map(({ number }) => number), keys.map(({ version }) => version)],
  );
  const declarations = await declarationsOf(house.vault, rows);
  return new Map(
    rows.flatMap(({ key }, place) => {
      const declaration = declarations[place];
      return declaration == null ? [] : [[key, declaration] as const];
    }),
  );
}

const IMPORTER_MONTHS_DAYS = 730;
const MOST_DECLARATIONS = 500;

/** An importer's past, over the offices within reach of the one who asks. */
export async function importerView(house: House, id: string, office: string | null): Promise<ImporterView> {
  const since = addDays(seoulDay(house.clock.now()), -IMPORTER_MONTHS_DAYS);
  const [months, recent] = await Promise.all([
    readImporterMonths(house.pool, id, since),
    house.pool.query<{ content: Sealed; verdict: string | null }>(
      `select d.content, o.verdict from declaration d
       left join lateral (select verdict from outcome where number = d.number order by recorded_at desc limit 1) o on true
       where d.importer_id = $1 and d.declared_on >= $2 and ($3::text is null or d.office = $3)
       order by d.declared_on desc limit ${MOST_DECLARATIONS}`,
      [id, since, office],
    ),
  ]);
  const declarations = await declarationsOf(house.vault, recent.rows);
  const past = recent.rows.flatMap(({ verdict }, place) => {
    const declaration = declarations[place];
    return declaration == null ? [] : [{ declaration, verdict }];
  });
  if (past.length === 0) throw new Refusal('not-found');
  const examined = months.reduce((sum, month) => sum + month.examined, 0);
  const hits = months.reduce((sum, month) => sum + month.hits, 0);
  return {
    id,
    name: shownName(past[0]?.declaration.importer),
    months: months.map(({ customsValueKrw: valueKrw, ...month }) => ({ ...month, valueKrw })),
    declarations: months.reduce((sum, month) => sum + month.declarations, 0),
    examined: rateOf(hits, examined),
    sellers: sellersOf(past),
    goods: goodsOf(past),
  };
}

type Past = readonly { readonly declaration: Declaration; readonly verdict: string | null }[];

function sellersOf(past: Past): ImporterView['sellers'] {
  const sellers = new Map<
    string,
    { name: string | null; country: string | null; n: number; examined: number; hits: number }
  >();
  for (const { declaration, verdict } of past) {
    const { seller } = declaration;
    if (seller === undefined) continue;
    const row = sellers.get(seller.id) ?? {
      name: shownName(seller),
      country: seller.country ?? null,
      n: 0,
      examined: 0,
      hits: 0,
    };
    row.n += 1;
    if (verdict !== null) row.examined += 1;
    if (verdict !== null && verdict !== 'clean') row.hits += 1;
    sellers.set(seller.id, row);
  }
  return [...sellers]
    .map(([id, row]) => ({
      id,
      name: row.name,
      country: row.country,
      declarations: row.n,
      examined: rateOf(row.hits, row.examined),
    }))
    .sort((one, other) => other.declarations - one.declarations);
}

function goodsOf(past: Past): ImporterView['goods'] {
  const goods = new Map<string, { name: Text; numbers: Set<string>; valueKrw: number }>();
  for (const { declaration } of past) {
    for (const item of declaration.items) {
      const hs6 = item.hsCode.slice(0, 6);
      const row = goods.get(hs6) ?? {
        name: goodsText(item),
        numbers: new Set(),
        valueKrw: 0,
      };
      row.numbers.add(declaration.declarationNumber);
      row.valueKrw += item.customsValueKrw ?? 0;
      goods.set(hs6, row);
    }
  }
  return [...goods]
    .map(([hs6, { name, numbers, valueKrw }]) => ({
      hs6,
      name: goodsName(hs6, name),
      declarations: numbers.size,
      valueKrw,
    }))
    .sort((one, other) => other.valueKrw - one.valueKrw);
}

function goodsName(hs6: string, name: Text): Text {
  if (name.ko !== '') return name;
  const chapter = lookUp(HS_CHAPTERS, hs6.slice(0, 2), '2026-01-01');
  return chapter === undefined ? { ko: hs6, en: hs6 } : { ko: chapter.ko, en: chapter.en };
}
