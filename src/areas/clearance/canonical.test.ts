/** Tests of the canonical writing: same content, same bytes, and back again. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Declaration, GoodsItem, Party } from '../../model/declaration.ts';
import { canonicalDeclaration, canonicalOfRead } from './canonical.ts';
import { exampleImport } from './example.ts';
import { validateDeclaration } from './validate.ts';

const NAME = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter((text) => !/[\p{Cc}\p{Cs}\p{Cf}]/u.test(text));
const CODE = fc.stringMatching(/^[0-9A-Z]{1,8}$/);
const DAY = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const AMOUNT = fc.double({ min: 0, max: 1e9, noNaN: true });
const COUNTRY = fc.constantFrom('CN', 'VN', 'US');

const some = { requiredKeys: ['id'] as ['id'] };
const PARTY: fc.Arbitrary<Party> = fc.record(
  { id: CODE, name: NAME, businessNumber: CODE, country: COUNTRY },
  some,
);

const ITEM: fc.Arbitrary<Omit<GoodsItem, 'sequence'>> = fc.record(
  {
    hsCode: fc.stringMatching(/^\d{6}(\d{4})?$/),
    description: NAME,
    brand: NAME,
    originCountry: COUNTRY,
    quantity: AMOUNT,
    netMassKg: AMOUNT,
    customsValueKrw: fc.integer({ min: 0, max: 1e12 }),
    preference: fc.record({ agreement: fc.constantFrom('112', '113'), issuedOn: DAY }, { requiredKeys: [] }),
    dutyTaxFees: fc.array(
      fc.record({ kind: CODE.map((text) => text.slice(0, 6)), ratePercent: fc.constantFrom(8, 6.5) }),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: ['hsCode'] },
);

const DECLARATION: fc.Arbitrary<Declaration> = fc
  .record({
    importer: PARTY,
    items: fc.array(ITEM, { minLength: 1, maxLength: 5 }),
    documents: fc.array(fc.record({ kind: CODE, issuedOn: DAY }), { maxLength: 3 }),
    version: fc.integer({ min: 1, max: 9 }),
    remarks: NAME,
  })
  .map(({ importer, items, documents, version, remarks }) => ({
    ...exampleImport().declaration,
    importer,
    version,
    remarks,
    additionalDocuments: documents,
    items: items.map((item, place) => ({ ...item, sequence: place + 1 })),
  }));

test('reading back what was written gives the same declaration', () => {
  fc.assert(
    fc.property(DECLARATION, (declaration) => {
      const written = canonicalDeclaration(declaration);
      const read = validateDeclaration(JSON.parse(written));
      assert.ok(read.ok, read.ok ? '' : JSON.stringify(read.problems));
      assert.deepEqual(read.value, JSON.parse(JSON.stringify(declaration)));
      assert.equal(canonicalDeclaration(read.value), written);
      assert.equal(canonicalOfRead(read.value), written);
    }),
    { seed: 11, numRuns: 300 },
  );
});

test('the order of fields does not matter, the content does', () => {
  const { declaration } = exampleImport();
  const backwards = reversed(declaration) as Declaration;
  assert.notEqual(JSON.stringify(backwards), JSON.stringify(declaration));
  assert.equal(canonicalDeclaration(backwards), canonicalDeclaration(declaration));
  const read = validateDeclaration({ ...(backwards as object), consignment: null, unknown: undefined });
  assert.ok(read.ok);
  assert.equal(canonicalOfRead(read.value), canonicalDeclaration(read.value));
  assert.notEqual(canonicalDeclaration({ ...declaration, version: 2 }), canonicalDeclaration(declaration));
});

test('it is compact JSON, escapes included', () => {
  const declaration = exampleImport({
    items: [{ description: '"따옴표" \\ 😀 é', model: 'a/b' }],
  }).declaration;
  const written = canonicalDeclaration(declaration);
  assert.deepEqual(JSON.parse(written), JSON.parse(JSON.stringify(declaration)));
  assert.equal(written, JSON.stringify(JSON.parse(written)));
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, field]) => [name, reversed(field)]),
  );
}
