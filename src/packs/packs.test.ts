/** Packs are found by folder and note; texts are read in the encoding they are in, whatever their size and cuts. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { decodeText, type TextEncodingName } from './decode-text.ts';
import { findPacks, packFolder } from './find-packs.ts';
import { readHskKorea, readHsNomenclature } from './hs-tables.ts';
import { KNOWN_PACKS } from './known-packs.ts';
import { type Line, lines, openText } from './open-text.ts';
import { readSourceNote } from './source-note.ts';

const folder = await mkdtemp(join(tmpdir(), 'gwanmun-packs-'));
after(() => rm(folder, { recursive: true, force: true }));

/** 관세 in CP949: B0 FC BC BC. */
const CUSTOMS_CP949 = Buffer.from([0xb0, 0xfc, 0xbc, 0xbc]);

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function decode(
  bytes: Uint8Array,
  size: number,
): Promise<readonly [string, TextEncodingName | undefined]> {
  let text = '';
  let encoding: TextEncodingName | undefined;
  const onEncoding = (found: TextEncodingName): void => {
    encoding = found;
  };
  for await (const piece of decodeText(cut(bytes, size), { onEncoding })) text += piece;
  return [text, encoding];
}

test('folders of packs and single packs are found, the first of a name wins, and the rest is missing', async () => {
  const mine = join(folder, 'mine');
  const data = join(folder, 'data');
  await mkdir(join(mine, 'hs-nomenclature'), { recursive: true });
  await mkdir(join(mine, 'not-a-pack'), { recursive: true });
  await mkdir(join(data, 'packs', 'hs-nomenclature'), { recursive: true });
  await mkdir(join(data, 'packs', 'my-own'), { recursive: true });
  await writeFile(join(mine, 'hs-nomenclature', 'SOURCE.md'), '# HS\n\nLicence: ODC-PDDL (upstream)\n');
  await writeFile(join(data, 'packs', 'hs-nomenclature', 'SOURCE.md'), '# Another\n');
  await writeFile(join(data, 'packs', 'my-own', 'SOURCE.md'), 'no heading, MIT\n');
  const env = { GWANMUN_PACKS: `${join(folder, 'absent')}:${join(mine, 'hs-nomenclature')}` };
  const packs = await findPacks(env, data);
  assert.deepEqual(
    packs.found.map(({ name, title, licence }) => [name, title, licence]),
    [
      ['hs-nomenclature', 'HS', 'ODC-PDDL (upstream)'],
      ['my-own', 'my-own', 'no heading, MIT'],
    ],
  );
  assert.equal(packFolder(packs, 'hs-nomenclature'), join(mine, 'hs-nomenclature'));
  assert.equal(packFolder(packs, 'korea-law'), undefined);
  assert.equal(packs.missing.length, KNOWN_PACKS.length - 1);
  assert.deepEqual(packs.unreadable, [join(folder, 'absent')]);
  const none = await findPacks({});
  assert.deepEqual([none.found, none.unreadable], [[], []]);
});

test('a note without a licence says so by silence', () => {
  assert.deepEqual(readSourceNote('# T\nLicense: X', 'f'), { title: 'T', licence: 'X' });
  assert.deepEqual(readSourceNote('nothing here', 'f'), { title: 'f' });
});

test('every encoding is recognised however the bytes are cut', async () => {
  const text = `office,품명\n${'020,면 티셔츠 관세\n'.repeat(200)}`;
  const utf16 = Buffer.from(text, 'utf16le');
  const swapped = Buffer.from(utf16).swap16();
  const cases: readonly (readonly [TextEncodingName, Uint8Array])[] = [
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)])],
    ['utf-16le', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
    ['utf-16be', Buffer.concat([Buffer.from([0xfe, 0xff]), swapped])],
    ['utf-16le', utf16],
    ['utf-16be', swapped],
  ];
  for (const [expected, bytes] of cases) {
    for (const size of [1, 7, 1024, 100_000]) {
      assert.deepEqual(await decode(bytes, size), [text, expected], `${expected} in pieces of ${size}`);
    }
  }
});

test('CP949 is recognised at the start, and after megabytes of plain ASCII, across every cut', async () => {
  const short = Buffer.concat([Buffer.from('a,'), CUSTOMS_CP949, Buffer.from('\n')]);
  assert.deepEqual(await decode(short, 3), ['a,관세\n', 'cp949']);
  const plain = 'x'.repeat(70_000);
  for (const size of [1023, 4096, 65_536, 70_001]) {
    const late = Buffer.concat([Buffer.from(plain), CUSTOMS_CP949, CUSTOMS_CP949]);
    assert.deepEqual(await decode(late, size), [`${plain}관세관세`, 'cp949'], `pieces of ${size}`);
    const lateUtf8 = Buffer.from(`${plain}관세관세`);
    assert.deepEqual(await decode(lateUtf8, size), [`${plain}관세관세`, 'utf-8'], `pieces of ${size}`);
  }
  assert.deepEqual(await decode(Buffer.from('only ascii'), 4), ['only ascii', 'utf-8']);
  assert.deepEqual(await decode(new Uint8Array(0), 4), ['', 'utf-8']);
});

test('one damaged byte does not turn a file into another encoding', async () => {
  const text = '020,면 티셔츠 관세청 신고서\n'.repeat(50);
  const bytes = Buffer.from(text);
  bytes[5] = 0xff;
  const [damaged, encoding] = await decode(bytes, 4096);
  assert.equal(encoding, 'utf-8');
  assert.equal(damaged.slice(-text.length + 20), text.slice(20));
});

test('any text is read back from UTF-8 and UTF-16 with a mark, in pieces of any size', async () => {
  const pieceSize = fc.integer({ min: 1, max: 40 });
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), pieceSize, async (text, size) => {
      const marked = `\ufeff${text}`;
      assert.equal((await decode(Buffer.from(marked), size))[0], text);
      assert.equal((await decode(Buffer.from(marked, 'utf16le'), size))[0], text);
    }),
    { seed: 7, numRuns: 200 },
  );
});

test('lines end with LF or CR LF, and one that is too long is told and skipped', async () => {
  async function* pieces(): AsyncGenerator<string> {
    yield 'one\r';
    yield '\ntw';
    yield `o\n\n${'y'.repeat(50)}`;
    yield `${'y'.repeat(50)}\n12345678\r\n`;
    yield '123456789\nlast';
  }
  const found: Line[] = [];
  for await (const line of lines(pieces(), { longest: 8 })) found.push(line);
  assert.deepEqual(
    found.map((line) => [line.number, line.text ?? line.problem?.code]),
    [
      [1, 'one'],
      [2, 'two'],
      [3, ''],
      [4, 'text/line-too-long'],
      [5, '12345678'],
      [6, 'text/line-too-long'],
      [7, 'last'],
    ],
  );
});

test('a packed file is unpacked, and one cut off or absent is an error', async () => {
  const packed = join(folder, 'a.csv.gz');
  await writeFile(packed, gzipSync('가,나\n'));
  let text = '';
  for await (const piece of openText(packed)) text += piece;
  assert.equal(text, '가,나\n');
  const broken = join(folder, 'b.csv.gz');
  await writeFile(broken, gzipSync('가'.repeat(10_000)).subarray(0, 40));
  const drain = async (path: string): Promise<void> => {
    for await (const piece of openText(path)) assert.equal(typeof piece, 'string');
  };
  await assert.rejects(drain(broken), /unexpected end of file/);
  await assert.rejects(drain(join(folder, 'absent.csv')), /ENOENT/);
});

test('the nomenclature and the Korean table are read from their packs', async () => {
  const hs = join(folder, 'hs');
  await mkdir(hs);
  await writeFile(
    join(hs, 'harmonized-system.csv'),
    'section,hscode,description,parent,level\nI,01,Animals,TOTAL,2\nI,010121,"Horses; pure-bred",0101,6\n',
  );
  const table = await readHsNomenclature(hs);
  assert.deepEqual(
    [table.size, table.has('010121'), table.has('01'), table.describe('010121')],
    [1, true, false, 'Horses; pure-bred'],
  );
  await writeFile(
    join(hs, 'hsk.csv.gz'),
    gzipSync('code,level,ko,en\n0101,4,말,Horses.\n0101211000,10,농가사육용,For farm breeding\n'),
  );
  await writeFile(join(hs, 'heading-titles-ko.csv'), 'hs4,title_ko\n0101,살아 있는 말\n');
  const hsk = await readHskKorea(hs);
  assert.equal(hsk.size, 1);
  assert.ok(hsk.has('0101211000') && !hsk.has('0101'));
  assert.deepEqual(hsk.name('0101211000'), { ko: '농가사육용', en: 'For farm breeding' });
  assert.deepEqual(hsk.name('0101299000'), { ko: '살아 있는 말', en: 'Horses.' });
  assert.equal(hsk.name('9999999999'), undefined);
});
