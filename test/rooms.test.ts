/** Reads the import lines of every file under src/ and holds them to the table "Who may import whom" (docs/house.md). */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

const AREA_MAY = ['core', 'model', 'reference', 'duty', 'learning', 'access', 'screening'];

/** Room by room, what may be imported besides the room itself. `types:` before a room allows `import type` only. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  core: [],
  model: ['core'],
  reference: ['core', 'model'],
  duty: ['core', 'model', 'reference'],
  learning: ['core'],
  access: ['core', 'model'],
  screening: ['core', 'model', 'reference', 'learning'],
  areas: AREA_MAY,
  synthetic: ['core', 'model', 'reference'],
  packs: ['core', 'model', 'reference'],
  store: ['core', 'model', 'reference', 'types:screening', 'types:access', 'types:areas'],
  exchange: ['core', 'model', 'reference', 'access', 'screening', 'areas', 'types:duty'],
  console: ['core', 'types:model', 'types:exchange'],
  'catalogue.ts': ['core', 'types:screening', 'areas'],
  cli: ['app', 'core'],
  app: ['*'],
};

const PURE = ['core', 'model', 'reference', 'duty', 'learning', 'access', 'screening', 'areas'];

interface Import {
  readonly from: string;
  readonly isType: boolean;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => name.split(sep).join('/'));

test('there is something to read', () => assert.ok(files.length > 50));

test('every file stands in a room', () => {
  for (const file of files) assert.ok(roomOf(file) in MAY, `src/${file} stands in no room of the table`);
});

test('imports keep to the table', () => {
  const wrong = files.flatMap((file) => importsOf(file).flatMap((one) => complaint(file, one)));
  assert.deepEqual(wrong, []);
});

test('pure rooms know no clock, no chance and no machine', () => {
  const wrong = files.filter((file) => PURE.includes(roomOf(file)) && !isTest(file)).flatMap(impurities);
  assert.deepEqual(wrong, []);
});

test('the table bites', () => {
  const sample =
    "import { x } from '../store/x.ts';\nimport type { Y } from '../areas/supply/y.ts';\nimport 'node:fs';";
  const found = readImports(sample);
  assert.equal(found.length, 3);
  assert.deepEqual(
    found.map(
      (one) =>
        complaint('areas/clearance/made-up.ts', { ...one, from: one.from.replace('../', '../../') }).length,
    ),
    [1, 1, 1],
  );
  assert.equal(
    complaint('areas/clearance/made-up.ts', { from: '../supply/index.ts', isType: true }).length,
    1,
  );
  assert.equal(
    complaint('areas/clearance/made-up.ts', { from: '../../core/day.ts', isType: false }).length,
    0,
  );
  assert.equal(
    complaint('store/made-up.ts', { from: '../areas/clearance/records.ts', isType: true }).length,
    0,
  );
  assert.equal(
    complaint('store/made-up.ts', { from: '../areas/clearance/records.ts', isType: false }).length,
    1,
  );
  assert.equal(complaint('console/made-up.ts', { from: '../core/hash.ts', isType: false }).length, 1);
  assert.equal(
    impuritiesIn('x.ts', 'const a = Date.now(); const b = new Date(); const c = new Date(a);').length,
    2,
  );
});

function roomOf(file: string): string {
  return file.split('/')[0]!;
}

function areaOf(file: string): string | undefined {
  const [room, area] = file.split('/');
  return room === 'areas' ? area : undefined;
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file);
}

function importsOf(file: string): Import[] {
  return readImports(readFileSync(join(SRC, file), 'utf8'));
}

/** Static and dynamic imports, exports from, and bare ones. Comments are taken out first: they may speak of imports. */
function readImports(source: string): Import[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const found: Import[] = [];
  for (const [line, type, from = ''] of code.matchAll(
    /^\s*(?:import|export)\s+(type\s)?[^;'"]*?from\s+'([^']+)'/gm,
  )) {
    const names =
      /\{([^}]*)\}/
        .exec(line)?.[1]
        ?.split(',')
        .map((name) => name.trim())
        .filter(Boolean) ?? [];
    const isType =
      type !== undefined || (names.length > 0 && names.every((name) => name.startsWith('type ')));
    found.push({ from, isType });
  }
  for (const [, from = ''] of code.matchAll(/^\s*import\s+'([^']+)'/gm)) found.push({ from, isType: false });
  for (const [, from = ''] of code.matchAll(/\bimport\(\s*'([^']+)'/g)) found.push({ from, isType: false });
  return found;
}

function complaint(file: string, { from, isType }: Import): string[] {
  const room = roomOf(file);
  const says = [`src/${file} imports ${isType ? 'types of ' : ''}${from}`];
  if (from.startsWith('node:')) {
    return PURE.includes(room) && file !== 'core/hash.ts' && !isTest(file) ? says : [];
  }
  if (!from.startsWith('.')) return [];
  const target = relative(SRC, resolve(SRC, dirname(file), from))
    .split(sep)
    .join('/');
  if (target.startsWith('..')) return isTest(file) || room === 'app' || room === 'cli' ? [] : says;
  return isAllowed(file, target, isType) ? [] : says;
}

function isAllowed(file: string, target: string, isType: boolean): boolean {
  const room = roomOf(file);
  const other = roomOf(target);
  if (room === 'console' && target === 'core/hash.ts') return false;
  if (room === other) return areaOf(file) === areaOf(target);
  const may = MAY[room] ?? [];
  if (may.includes('*') || may.includes(other)) return isDoor(room, target, isType);
  // A test may look at what is beside it from outside its room, as the benches do.
  if (isType && may.includes(`types:${other}`)) return isTypeDoor(room, other, target);
  return isTest(file) && ['synthetic', 'packs'].includes(other);
}

/** Others enter an area by its door; the catalogue reads detectors and analyses by their place. */
function isDoor(room: string, target: string, isType: boolean): boolean {
  const area = areaOf(target);
  if (area === undefined) return true;
  const inside = target.slice(`areas/${area}/`.length);
  if (room === 'catalogue.ts') return /^(detectors|analyses)\//.test(inside);
  return inside === 'index.ts' || (isType && room === 'app' && inside === 'records.ts');
}

function isTypeDoor(room: string, other: string, target: string): boolean {
  if (room === 'store') return target.endsWith('/records.ts') || other === 'access' || other === 'screening';
  if (room === 'console' && other === 'exchange') return target === 'exchange/contract.ts';
  return true;
}

function impurities(file: string): string[] {
  return impuritiesIn(file, readFileSync(join(SRC, file), 'utf8'));
}

function impuritiesIn(file: string, source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
  const found: string[] = [];
  const refused: readonly (readonly [RegExp, string])[] = [
    [/\bDate\.now\b/, 'asks the clock (Date.now)'],
    [/\bnew Date\(\s*\)/, 'asks the clock (new Date without argument)'],
    [/\bMath\.random\b/, 'rolls dice (Math.random)'],
    [/\bperformance\.now\b/, 'asks the clock (performance.now)'],
    [/\bprocess\.(?:env|hrtime|exit|argv)\b/, 'asks the machine (process)'],
    [/\bfetch\(/, 'goes to the network (fetch)'],
    [/\bcrypto\.(?:randomUUID|getRandomValues)\b/, 'rolls dice (crypto)'],
  ];
  for (const [pattern, what] of refused) if (pattern.test(code)) found.push(`src/${file} ${what}`);
  return found;
}
