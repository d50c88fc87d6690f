/** Is every kind of fraud there, does it leave the trace it should, and does nothing in a declaration give the answer away? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays } from '../core/day.ts';
import { consignmentKey, pricePerKg } from '../model/bills.ts';
import type { Declaration, GoodsItem } from '../model/declaration.ts';
import { makeCountry } from './country.ts';
import { declarationsOfDay, type SyntheticDeclaration } from './day.ts';
import { FRAUD_KINDS, type FraudKind, factsOf } from './frauds/kinds.ts';
import { goodsOf } from './goods/goods.ts';
import { originOf } from './world/countries.ts';

const country = makeCountry(3);
const made: SyntheticDeclaration[] = [];
for (let nth = 0; nth < 60; nth++)
  made.push(...declarationsOfDay(country, addDays('2025-01-06', nth * 17), 700));
const honest = made.filter((each) => each.truth.fraud === null);
const of = (kind: FraudKind): SyntheticDeclaration[] => made.filter((each) => each.truth.fraud === kind);

/** The line meant by the answer key, else the first. */
function lineOf({ declaration, truth }: SyntheticDeclaration): GoodsItem {
  return declaration.items[(truth.item ?? 1) - 1]!;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}

function share(all: readonly SyntheticDeclaration[], test: (each: SyntheticDeclaration) => boolean): number {
  return all.filter(test).length / all.length;
}

/** Price of the line against what such goods cost from the declared origin. */
function priceLevel(each: SyntheticDeclaration): number {
  const item = lineOf(each);
  const goods = goodsOf(item.hsCode)!;
  return pricePerKg(item)! / 1400 / goods.usdPerKg / originOf(item.originCountry!).priceLevel;
}

const grossOverNet = ({ declaration }: SyntheticDeclaration): number =>
  declaration.consignment.grossMassKg! / declaration.items.reduce((sum, item) => sum + item.netMassKg!, 0);

const massPerPiece = (each: SyntheticDeclaration): number => {
  const item = lineOf(each);
  return item.netMassKg! / item.quantity! / goodsOf(item.hsCode)!.kgPerPiece;
};

test('two to three in a hundred are fraudulent, three in a thousand critical, every kind is there', () => {
  const fraud = share(made, (each) => each.truth.fraud !== null);
  assert.ok(fraud > 0.018 && fraud < 0.034, `${fraud} fraudulent`);
  const critical = share(made, (each) => each.truth.critical);
  assert.ok(critical > 0.0015 && critical < 0.0055, `${critical} critical`);
  for (const facts of FRAUD_KINDS) {
    const part = of(facts.id).length / made.length;
    assert.ok(
      part > facts.share * 0.3 && part < facts.share * 2.5,
      `${facts.id}: ${part} for ${facts.share}`,
    );
  }
});

test('fraud stays with some firms, but not only', () => {
  const byImporter = new Map<string, number>();
  const cheats = made.filter((each) => each.truth.fraud !== null);
  for (const { declaration } of cheats) {
    const { id } = declaration.importer!;
    byImporter.set(id, (byImporter.get(id) ?? 0) + 1);
  }
  const often = [...byImporter.values()].filter((count) => count >= 3).reduce((sum, count) => sum + count, 0);
  assert.ok(often > 0.35 * cheats.length, `${often} of ${cheats.length} from repeated cheats`);
  assert.ok([...byImporter.values()].filter((count) => count === 1).length > 0.08 * cheats.length);
});

test('undervalued goods and goods of related cheats are cheap for their kind, but some honest ones are as cheap', () => {
  const usual = median(honest.map(priceLevel));
  assert.ok(median(of('undervaluation').map(priceLevel)) < 0.72 * usual);
  assert.ok(median(of('related-party-price').map(priceLevel)) < 0.85 * usual);
  const threshold = median(of('undervaluation').map(priceLevel));
  const alike = share(honest, (each) => priceLevel(each) < threshold);
  assert.ok(alike > 0.005 && alike < 0.25, `${alike} of the honest as cheap as the median cheat`);
});

test('short weight shows in the packing, lower codes and prohibited goods in the piece', () => {
  assert.ok(median(of('short-weight').map(grossOverNet)) > 1.2 * median(honest.map(grossOverNet)));
  const isPiece = (each: SyntheticDeclaration): boolean =>
    lineOf(each).quantityUnit === 'U' && goodsOf(lineOf(each).hsCode)!.kgPerPiece > 0;
  const oddness = (each: SyntheticDeclaration): number => Math.abs(Math.log(massPerPiece(each)));
  const usual = median(honest.filter(isPiece).map(oddness));
  assert.ok(median(of('lower-duty-code').filter(isPiece).map(oddness)) > 3 * usual);
  assert.ok(median(of('prohibited-goods').filter(isPiece).map(oddness)) > 2 * usual);
});

test('false origins and broken preferences show in route or proof', () => {
  const strays = ({ declaration }: SyntheticDeclaration): boolean =>
    declaration.consignment.transitCountry !== undefined ||
    declaration.items.some((item) => item.originCountry !== declaration.consignment.departureCountry);
  assert.ok(share(of('false-origin'), strays) > 5 * share(honest, strays));
  const isDoubtful = (each: SyntheticDeclaration): boolean =>
    strays(each) || hasDoubtfulProof(each.declaration);
  assert.ok(share(of('preference-misuse'), isDoubtful) > 0.8);
  assert.ok(share(honest, isDoubtful) < 0.15);
});

function hasDoubtfulProof({ declaredOn, items }: Declaration): boolean {
  return items.some(({ preference, hsCode, customsValueKrw }) => {
    if (preference === undefined) return false;
    if (preference.hsCode !== undefined && preference.hsCode !== hsCode.slice(0, 6)) return true;
    if (preference.certificateNumber === undefined) return customsValueKrw! > 1_450_000;
    return preference.issuedOn! < addDays(declaredOn, -365);
  });
}

test('split consignments meet again under one bill, in small values', () => {
  const parts = of('split-shipment');
  assert.ok(share(parts, ({ declaration }) => declaration.items[0]!.customsValueKrw! < 1_450_000) > 0.85);
  const bills = new Map<string, number>();
  for (const { declaration } of parts) {
    const key = declaration.consignment.masterBill ?? consignmentKey(declaration);
    bills.set(key, (bills.get(key) ?? 0) + 1);
  }
  const together = [...bills.values()].filter((count) => count > 1).reduce((sum, count) => sum + count, 0);
  assert.ok(together > 0.5 * parts.length, `${together} of ${parts.length}`);
});

test('ghosts are new and trade much at once', () => {
  const ghosts = of('ghost-importer');
  assert.ok(ghosts.every(({ declaration }) => country.newcomers.has(declaration.importer!.id)));
  const days = new Map<string, Set<string>>();
  for (const { declaration } of ghosts) {
    const { id } = declaration.importer!;
    days.set(id, (days.get(id) ?? new Set()).add(declaration.declaredOn));
  }
  assert.ok(days.size >= 10, `${days.size} ghosts`);
  assert.ok(
    [...days.values()].every((seen) => seen.size <= 6),
    'none lives long',
  );
});

test('missing permits are missing or old; counterfeits bear marks too cheap; narcotics come light in value', () => {
  const lacks = ({ declaration }: SyntheticDeclaration): boolean =>
    declaration.additionalDocuments === undefined ||
    declaration.additionalDocuments.some(({ expiresOn }) => expiresOn !== undefined);
  assert.equal(share(of('missing-permit'), lacks), 1);
  const marked = of('counterfeit-marks').filter((each) => lineOf(each).brand !== undefined);
  assert.ok(marked.length > 0.5 * of('counterfeit-marks').length);
  const honestMarked = honest.filter((each) => lineOf(each).brand !== undefined);
  assert.ok(median(marked.map(priceLevel)) < 0.75 * median(honestMarked.map(priceLevel)));
  const value = (each: SyntheticDeclaration): number => lineOf(each).customsValueKrw!;
  assert.ok(median(of('hidden-narcotics').map(value)) < median(honest.map(value)));
});

test('a kind begins during the calendar, and schemes move to other sellers', () => {
  const { begins } = factsOf('split-shipment');
  assert.ok(begins > 90);
  const first = of('split-shipment')[0]!;
  assert.ok(first.declaration.declaredOn >= addDays(country.opened, begins));
  assert.ok(country.relations.filter(({ scheme }) => scheme?.laterSeller !== undefined).length > 50);
});

test('nobody cheats in the null world', () => {
  const nullWorld = makeCountry(3, { fraudShare: 0 });
  for (const day of ['2025-04-01', '2026-04-01']) {
    for (const { truth } of declarationsOfDay(nullWorld, day, 2000)) assert.equal(truth.fraud, null);
  }
});

test('no declaration carries its answer: neither words nor fields nor kinds of id that only cheats have', () => {
  const honestFields = new Set<string>();
  const honestShapes = new Set<string>();
  for (const { declaration } of honest) note(declaration, honestFields, honestShapes);
  for (const { declaration, truth } of made) {
    if (truth.fraud === null) continue;
    const fields = new Set<string>();
    const shapes = new Set<string>();
    note(declaration, fields, shapes);
    for (const field of fields) assert.ok(honestFields.has(field), `${field} is of cheats only`);
    for (const shape of shapes) assert.ok(honestShapes.has(shape), `${shape} is of cheats only`);
    assert.doesNotMatch(JSON.stringify(declaration), /fraud|ghost|truth|scheme|fake|counterfeit/i);
  }
});

/** Collects field paths, and the patterns of identifiers with digits as 9. */
function note(declaration: Declaration, fields: Set<string>, shapes: Set<string>): void {
  const walk = (value: unknown, path: string): void => {
    if (value === null || typeof value !== 'object') fields.add(path);
    else if (Array.isArray(value)) for (const each of value) walk(each, `${path}/*`);
    else for (const [key, each] of Object.entries(value)) walk(each, `${path}/${key}`);
  };
  walk(declaration, '');
  const { importer, declarant, consignment } = declaration;
  for (const id of [importer!.id, declarant.id, consignment.billOfLading!, consignment.masterBill ?? '']) {
    shapes.add(id.replace(/\d+/g, (digits) => '9'.repeat(Math.min(digits.length, 8))));
  }
}
