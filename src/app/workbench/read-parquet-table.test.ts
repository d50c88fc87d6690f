/** Parquet files as people bring them and as those who mean harm make them: read, or refused with everything that is wrong. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { type ColumnSource, type ParquetWriteOptions, parquetWriteBuffer } from 'hyparquet-writer';
import { cellOf } from '../../learning/table/encoding.ts';
import { computeBeside } from '../beside.ts';
import { readParquetTable } from './read-parquet-table.ts';

const ROWS = 60;
const numbers = Array.from({ length: ROWS }, (_, row) => (row % 7 === 0 ? null : row / 4));
const texts = Array.from({ length: ROWS }, (_, row) => `0${row % 5}`);
const TWO: readonly ColumnSource[] = [
  { name: 'item.netMassKg', data: numbers, type: 'DOUBLE' },
  { name: '품목', data: texts, type: 'STRING' },
];

function file(columnData: readonly ColumnSource[], more: Partial<ParquetWriteOptions> = {}): Uint8Array {
  return new Uint8Array(parquetWriteBuffer({ ...more, columnData: [...columnData] }));
}

async function codesOf(bytes: Uint8Array): Promise<string[]> {
  const read = await readParquetTable(bytes);
  return read.ok ? [] : read.problems.map(({ code }) => code.replace('table/', ''));
}

test('numbers, texts, days, and yes or no are read by their types; identifiers keep every digit', async () => {
  const columns: ColumnSource[] = [
    ...TWO,
    { name: 'isNew', data: texts.map((_, row) => row % 2 === 0), type: 'BOOLEAN' },
    { name: 'id', data: texts.map((_, row) => 9_007_199_254_740_993n + BigInt(row)), type: 'INT64' },
    { name: 'count', data: texts.map((_, row) => BigInt(row)), type: 'INT64' },
    { name: 'at', data: texts.map((_, row) => new Date(row * 86_400_000)), type: 'TIMESTAMP' },
  ];
  const read = await readParquetTable(file(columns, { rowGroupSize: 25 }));
  assert.ok(read.ok);
  const said = (row: number) => read.table.columns.map((column) => cellOf(column, row));
  assert.deepEqual(said(7), [undefined, '02', 0, '9007199254741000', 7, 7]);
  assert.deepEqual(said(30), [7.5, '00', 1, '9007199254741023', 30, 30]);
});

test('files of other writers are unpacked: gzip and zstd as well as snappy and none', async () => {
  const packs = { GZIP: gzipSync, ZSTD: zstdCompressSync } as const;
  for (const codec of ['GZIP', 'ZSTD', 'SNAPPY', 'UNCOMPRESSED'] as const) {
    const compressors = codec in packs ? { [codec]: packs[codec as keyof typeof packs] } : {};
    const read = await readParquetTable(file(TWO, { codec, compressors }));
    assert.ok(read.ok, codec);
    assert.equal(cellOf(read.table.columns[1]!, 4), '04');
  }
});

test('a file that was cut off, or whose inside is broken, is refused in words', async () => {
  const whole = file(TWO);
  assert.deepEqual(await codesOf(whole.subarray(0, whole.length - 20)), ['parquet-cut']);
  assert.deepEqual(await codesOf(whole.subarray(0, 6)), ['parquet-cut']);
  const broken = whole.slice();
  // The length of the description of the columns, far beyond the file.
  new DataView(broken.buffer).setUint32(broken.length - 8, 0x7fff_ffff, true);
  assert.deepEqual(await codesOf(broken), ['parquet-unreadable']);
});

test('no broken byte crashes the reading: it is read, or refused', async () => {
  const whole = file(TWO, { codec: 'UNCOMPRESSED' });
  let refused = 0;
  for (let place = 4; place < whole.length - 4; place += 3) {
    const broken = whole.slice();
    broken[place] = broken[place]! ^ 0x5a;
    const read = await readParquetTable(broken);
    if (!read.ok) refused++;
  }
  assert.ok(refused > 20, `${refused} refused`);
});

test('columns of lists, too few rows, and names that are missing or stand twice are told at once', async () => {
  const few = (column: ColumnSource): ColumnSource => ({
    ...column,
    data: Array.from(column.data).slice(0, 3),
  });
  const twice = [few(TWO[0]!), few(TWO[0]!), { ...few(TWO[1]!), name: '' }];
  const lists: ColumnSource[] = [{ name: 'weights', data: texts.map(() => [1, 2]), type: 'VARIANT' }, ...TWO];
  assert.deepEqual(await codesOf(file(twice)), ['no-name', 'same-name', 'too-few']);
  assert.deepEqual(await codesOf(file(lists)), ['nested']);
});

test('rows and unpacked sizes are looked at before anything is unpacked', async () => {
  const many = new Array<boolean>(1_000_001).fill(true);
  const one: ColumnSource = { name: 'one', data: many, type: 'BOOLEAN', nullable: false };
  assert.deepEqual(await codesOf(file([one], { statistics: false })), ['width', 'too-many']);
  // Few bytes that unpack to many.
  const packs = { GZIP: gzipSync };
  const short = new Uint8Array(1);
  const raw = texts.map((_, row) => (row === 0 ? new Uint8Array(66_000_000) : short));
  const bomb: ColumnSource[] = [{ name: 'long', data: raw, type: 'BYTE_ARRAY', encoding: 'PLAIN' }, TWO[0]!];
  const bytes = file(bomb, { codec: 'GZIP', compressors: packs, statistics: false });
  assert.ok(bytes.length < 1_000_000);
  const read = await readParquetTable(bytes);
  assert.ok(!read.ok && /unpacks to too much/.test(read.problems[0]!.message.en));
});

test('a table that takes more memory than it may ends the process that reads it, and no other', async () => {
  const long = Array.from({ length: 60_000 }, (_, row) => `identifier number ${row}`);
  const column = { data: long, type: 'STRING', encoding: 'PLAIN' } as const;
  const bytes = file([
    { name: 'one', ...column },
    { name: 'two', ...column },
  ]);
  const module = new URL('./table-beside.ts', import.meta.url);
  await assert.rejects(
    computeBeside(module, bytes, () => {}, undefined, 16),
    { code: 'beside/ended' },
  );
});
