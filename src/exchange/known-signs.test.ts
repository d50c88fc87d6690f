/** What a font lacks is printed as its code point, everything else as it is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { knownSigns, missingWords } from './known-signs.ts';
import { bytesOf, PrintedDocument } from './printed-document.ts';

const font = { hasGlyphForCodePoint: (code: number) => code < 0x2e80 || (code >= 0xac00 && code <= 0xd7a3) };

test('a sign that the font lacks stands as its code point', () => {
  assert.equal(knownSigns('김민수 52,540원\n줄', font), '김민수 52,540원\n줄');
  assert.equal(knownSigns('鄭 𠮷', font), '[U+912D] [U+20BB7]');
});

test('Hangul that came letter by letter is composed before it is looked for', () => {
  const composed = { hasGlyphForCodePoint: (code: number) => code === 0xae40 };
  assert.equal(knownSigns('김'.normalize('NFD'), composed), '김');
});

test('dots, widths, units and numbers stand as what they are alike or short for; the rest is counted and told', () => {
  const missing = new Set<string>();
  const plain = {
    hasGlyphForCodePoint: (code: number) => code < 0x250 || (code >= 0xac00 && code <= 0xd7a3),
  };
  assert.equal(
    knownSigns('제조ㆍ가공・１２％\u200b ㎏ Ⅳ 鄭鄭', plain, missing),
    '제조·가공·12% kg IV [U+912D][U+912D]',
  );
  assert.deepEqual([...missing], ['鄭']);
  assert.match(missingWords(missing)!.ko, /1자.*\[U\+912D\]/);
  assert.equal(missingWords(new Set()), undefined);
});

/** Unicode numbers that a PDF says its glyphs stand for (its /ToUnicode tables). */
async function signsOf(text: string): Promise<string> {
  const document = new PrintedDocument({ margin: 40 });
  const done = bytesOf(document);
  document.font('regular').text(text);
  document.end();
  const bytes = await done;
  const pdf = bytes.toString('latin1');
  const tables = [...pdf.matchAll(/stream\r?\n/g)].map(({ index, 0: head }) => {
    const from = index + head.length;
    try {
      return inflateSync(bytes.subarray(from, pdf.indexOf('endstream', from))).toString('latin1');
    } catch {
      return '';
    }
  });
  const [table] = tables.filter((one) => one.includes('beginbfrange'));
  const listed = [...table!.matchAll(/<([0-9a-f]{4})>(?=[\s\]<])/gi)].map(([, hex]) =>
    Number.parseInt(hex!, 16),
  );
  return String.fromCodePoint(...listed);
}

test('in a PDF with the Korean font nothing stands as an empty box, whoever draws it', async () => {
  const signs = await signsOf('완제품ㆍ부품 鄭');
  assert.ok(signs.includes('·') && signs.includes('완') && signs.includes('['), signs);
  assert.ok(!signs.includes('ㆍ') && !signs.includes('鄭'), signs);
});
