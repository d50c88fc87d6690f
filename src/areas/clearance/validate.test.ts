/** Tests of intake: everything wrong is told at once and with its place, and nothing hostile gets through. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isDay } from '../../core/day.ts';
import type { Declaration } from '../../model/declaration.ts';
import { exampleImport } from './example.ts';
import { isPossibleDay } from './rules.ts';
import { validateDeclaration } from './validate.ts';

const GOOD = exampleImport().declaration;

/** The example as it comes from the wire, with changes. */
function incoming(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return { ...(JSON.parse(JSON.stringify(GOOD)) as Record<string, unknown>), ...changes };
}

function withItem(changes: Record<string, unknown>): Record<string, unknown> {
  return incoming({ items: [{ ...JSON.parse(JSON.stringify(GOOD.items[0])), ...changes }] });
}

function problemsOf(input: unknown): string[] {
  const result = validateDeclaration(input);
  return result.ok ? [] : result.problems.map(({ code, pointer }) => `${code} ${pointer}`);
}

function warningsOf(input: unknown): string[] {
  const result = validateDeclaration(input);
  assert.ok(result.ok, result.ok ? '' : JSON.stringify(result.problems));
  return result.warnings.map(({ code, pointer }) => `${code} ${pointer}`);
}

test('takes in a good declaration as a fresh equal object', () => {
  const input = incoming();
  const result = validateDeclaration(input);
  assert.ok(result.ok);
  assert.deepEqual(result.value, GOOD);
  assert.notEqual(result.value, input);
  assert.deepEqual(result.warnings, []);
});

test('takes in the least that makes a declaration', () => {
  const { declarationNumber, version, direction, declaredOn, office } = GOOD;
  const least = { declarationNumber, version, direction, declaredOn, office };
  const result = validateDeclaration({
    ...least,
    declarant: { id: 'B' },
    items: [{ sequence: 1, hsCode: '610910' }],
  });
  assert.ok(result.ok);
  assert.deepEqual(result.value.consignment, {});
  assert.deepEqual(validateDeclaration({}).ok, false);
  assert.deepEqual(problemsOf({}), [
    'declaration/missing /declarationNumber',
    'declaration/missing /version',
    'declaration/missing /direction',
    'declaration/missing /declaredOn',
    'declaration/missing /office',
    'declaration/missing /declarant',
    'declaration/missing /items',
  ]);
});

test('tells all problems at once, each with its place', () => {
  const input = incoming({
    version: 0,
    direction: 'transit',
    declaredOn: '2026-02-30',
    office: '20',
    declarant: {},
    surprise: 1,
    items: [
      { sequence: 1, hsCode: '61', quantity: -1, customsValueKrw: 1.5 },
      { sequence: 1, hsCode: '6109101000', netMassKg: '12', originCountry: 'cn' },
      'no line',
    ],
  });
  assert.deepEqual(problemsOf(input).sort(), [
    'declaration/duplicate-sequence /items/1/sequence',
    'declaration/impossible-day /declaredOn',
    'declaration/missing /declarant/id',
    'declaration/not-whole /items/0/customsValueKrw',
    'declaration/out-of-range /items/0/quantity',
    'declaration/out-of-range /version',
    'declaration/unknown-field /surprise',
    'declaration/wrong-format /direction',
    'declaration/wrong-format /items/0/hsCode',
    'declaration/wrong-format /items/1/originCountry',
    'declaration/wrong-format /office',
    'declaration/wrong-type /items/1/netMassKg',
    'declaration/wrong-type /items/2',
  ]);
});

test('says what was expected and what came, in both languages', () => {
  const result = validateDeclaration(withItem({ netMassKg: '12' }));
  assert.ok(!result.ok);
  assert.match(result.problems[0]!.message.en, /^expected a number from 0 to .*, got "12"$/);
  assert.match(result.problems[0]!.message.ko, /기대한 값: .* 받은 값: "12"/);
});

test('refuses what is no declaration', () => {
  for (const input of [null, undefined, 1, 'x', [], true]) assert.equal(validateDeclaration(input).ok, false);
  assert.deepEqual(problemsOf(incoming({ items: [] })), ['declaration/no-items /items']);
  assert.deepEqual(problemsOf(incoming({ items: {} })), ['declaration/wrong-type /items']);
  assert.deepEqual(problemsOf(incoming({ version: 1.5 })), ['declaration/not-whole /version']);
  for (const version of [Number.NaN, Number.POSITIVE_INFINITY, '1']) {
    assert.equal(problemsOf(incoming({ version })).length, 1);
  }
});

test('999 lines are taken in, 1,000 are refused without reading them', () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, place) => ({ sequence: place + 1, hsCode: '610910' }));
  assert.deepEqual(problemsOf(incoming({ items: lines(999) })), []);
  assert.deepEqual(problemsOf(incoming({ items: lines(1000) })), ['declaration/too-many-items /items']);
});

test('keeps at most 1,000 problems and counts the rest', () => {
  const items = Array.from({ length: 999 }, () => ({ sequence: 0, hsCode: 'x' }));
  const result = validateDeclaration(incoming({ items }));
  assert.ok(!result.ok);
  assert.equal(result.problems.length, 1000);
  assert.ok(result.count > 1000);
});

test('nothing hostile gets through', () => {
  const hostile = JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {}}}') as object;
  const problems = problemsOf({ ...incoming(), ...Object.fromEntries(Object.entries(hostile)) });
  assert.ok(problems.includes('declaration/unknown-field /constructor'));
  const own = incoming();
  Object.defineProperty(own, '__proto__', {
    value: { polluted: 1 },
    enumerable: true,
    configurable: true,
    writable: true,
  });
  assert.ok(problemsOf(own).includes('declaration/unknown-field /__proto__'));
  assert.equal(({} as { polluted?: number }).polluted, undefined);
  const long = problemsOf(incoming({ ['x'.repeat(10_000)]: 1 }));
  assert.ok(long[0]!.length < 200);
});

test('refuses characters that a screen or database would act on', () => {
  const cases: [string, string][] = [
    ['a\u0000b', 'control-character'],
    ['a\u001b[31m', 'control-character'],
    ['a\u0085', 'control-character'],
    ['abc\u202efdp.exe', 'bidi-character'],
    ['\u2066x', 'bidi-character'],
    ['\ud800', 'broken-text'],
  ];
  for (const [description, code] of cases) {
    assert.deepEqual(problemsOf(withItem({ description })), [`declaration/${code} /items/0/description`]);
    const result = validateDeclaration(withItem({ description }));
    assert.ok(!result.ok);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may stand in a message.
    assert.doesNotMatch(JSON.stringify(result.problems[0]!.message.en), /[\x00-\x1f\u202e\u2066]/);
  }
  assert.deepEqual(problemsOf(incoming({ remarks: '두 줄의\n메모' })), []);
});

test('warns of names that look like other names, and lets ordinary ones pass', () => {
  assert.deepEqual(warningsOf(withItem({ brand: 'N\u0456ke' })), ['declaration/mixed-script /items/0/brand']);
  assert.deepEqual(warningsOf(withItem({ brand: 'Ni\u200bke' })), [
    'declaration/hidden-character /items/0/brand',
  ]);
  assert.deepEqual(warningsOf(withItem({ description: '면'.normalize('NFD') })), [
    'declaration/not-normalised /items/0/description',
  ]);
  for (const brand of ['Müller', '株式会社', 'Πλαστικά', 'Завод', '10 Ω, 5 µm', 'ŠKODA']) {
    assert.deepEqual(warningsOf(withItem({ brand })), [], brand);
  }
});

test('warns of masses, amounts and days that cannot both be true', () => {
  const gross = '/consignment/grossMassKg';
  assert.deepEqual(warningsOf(withItem({ netMassKg: 1_700 })), [`declaration/net-above-gross ${gross}`]);
  assert.deepEqual(warningsOf(withItem({ netMassKg: 1_500_000 })), [`declaration/mass-slip ${gross}`]);
  assert.deepEqual(warningsOf(withItem({ netMassKg: 1.5 })), [`declaration/mass-slip ${gross}`]);
  assert.deepEqual(
    warningsOf(withItem({ quantity: 1_500_000, quantityUnit: 'KG', unitPrice: 0.01, amount: 15_000 })),
    ['declaration/mass-slip /items/0/netMassKg'],
  );
  assert.deepEqual(warningsOf(withItem({ amount: 15_000 })), ['declaration/amount-differs /items/0/amount']);
  const consignment = { arrivedOn: '2026-02-28', storedOn: '2026-02-27' };
  assert.deepEqual(warningsOf(incoming({ consignment })), [
    'declaration/days-out-of-order /consignment/storedOn',
  ]);
});

test('asks the code lists and the HS edition that it is given', () => {
  const options = {
    knownCodes: {
      'customs-offices': new Set(['030']),
      'import-trade-types': new Set(['12']),
      'export-trade-types': new Set(['11']),
    },
    isKnownHsCode: (hsCode: string, day: string) => hsCode.startsWith('6110') && day === '2026-03-02',
  };
  const result = validateDeclaration(incoming(), options);
  assert.ok(result.ok);
  assert.deepEqual(
    result.warnings.map(({ code, pointer }) => `${code} ${pointer}`),
    [
      'declaration/unknown-code /office',
      'declaration/unknown-code /procedure/tradeType',
      'declaration/unknown-hs-code /items/0/hsCode',
    ],
  );
});

test('the quick question about days answers like the calendar', () => {
  const number = (most: number) => fc.integer({ min: 0, max: most });
  fc.assert(
    fc.property(fc.integer({ min: 1950, max: 2100 }), number(13), number(32), (year, month, dayOfMonth) => {
      const text = `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
      assert.equal(isPossibleDay(text), isDay(text), text);
    }),
    { seed: 7, numRuns: 2000 },
  );
});

test('never throws, whatever comes', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(GOOD)), (value, field) => {
      validateDeclaration(value);
      validateDeclaration(incoming({ [field]: value }));
      validateDeclaration(withItem({ hsCode: value, preference: value, dutyTaxFees: value }));
    }),
    { seed: 8, numRuns: 400 },
  );
});

test('the example that detectors use is itself valid', () => {
  const result = validateDeclaration(
    JSON.parse(JSON.stringify(exampleImport({ items: [{}, {}] }).declaration)) as Declaration,
  );
  assert.equal(result.ok, true);
});
