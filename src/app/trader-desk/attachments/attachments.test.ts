/** Files of every good and bad kind, judged by their bytes; names cleaned; what is too large is not read. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { Refusal } from '../../../exchange/refusal.ts';
import { dispositionOf } from '../../../exchange/send-file.ts';
import { cleanName } from './clean-name.ts';
import { MOST_BYTES, receiveFile } from './receive.ts';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
async function* once(...pieces: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces;
}
const page = (more = '', catalog = ''): Buffer =>
  latin(
    `%PDF-1.7\n1 0 obj << /Type /Catalog ${catalog} >> endobj\n${more}\ntrailer << /Root 1 0 R >>\n%%EOF\n`,
  );

function objectStream(objects: string, filter = '/Filter /FlateDecode'): string {
  const bytes = deflateSync(latin(objects)).toString('latin1');
  return `9 0 obj << /Type /ObjStm /Length ${bytes.length} ${filter} >>\nstream\n${bytes}\nendstream endobj`;
}

/** A ZIP with a directory of names and nothing in it. */
function zip(...names: string[]): Buffer {
  const entries = names.map((name) => {
    const entry = Buffer.alloc(46 + Buffer.byteLength(name));
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.write(name, 46, 'utf8');
    return entry;
  });
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(4, 16);
  return Buffer.concat([latin('PK\x03\x04'), directory, end]);
}
const WORKBOOK = ['[Content_Types].xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml'];

test('good files are taken as what their bytes are', async () => {
  const rows: readonly [string, Buffer][] = [
    ['pdf', page()],
    ['pdf', page(objectStream('<< /Type /Page >>'))],
    ['pdf', page('% the words Launch and JavaScript in a text are only words')],
    ['png', latin('\x89PNG\r\n\x1a\n....')],
    ['jpeg', latin('\xff\xd8\xff\xe0....')],
    ['tiff', latin('II*\x00....')],
    ['tiff', latin('MM\x00*....')],
    ['xlsx', zip(...WORKBOOK)],
    ['xlsx', zip(...WORKBOOK, 'xl/printerSettings/printerSettings1.bin')],
    ['csv', Buffer.from('품명,수량\n셔츠,-5\n', 'utf8')],
  ];
  for (const [kind, bytes] of rows) assert.equal((await receiveFile(once(bytes), undefined)).kind, kind);
});

test('bad files are refused with the reason', async () => {
  const rows: readonly [string, Buffer, RegExp][] = [
    ['script', page('4 0 obj << /S /JavaScript /JS (x) >> endobj'), /JavaScript/],
    ['script in hexadecimal letters', page('4 0 obj << /S /J#61vaScript >> endobj'), /JavaScript/],
    [
      'script all in hexadecimal',
      page('4 0 obj << /S /#4A#61#76#61#53#63#72#69#70#74 >> endobj'),
      /JavaScript/,
    ],
    ['script packed in an object stream', page(objectStream('<< /S /JavaScript /JS (x) >>')), /JavaScript/],
    [
      'objects packed unusually',
      page(
        objectStream('x', '/Filter /LZWDecode').replace(
          /stream\n[\s\S]*\nendstream/,
          'stream\nabc\nendstream',
        ),
      ),
      /cannot be checked/,
    ],
    ['program', page('', '/OpenAction << /S /Launch /F (cmd.exe) >>'), /launch/],
    ['file inside', page('', '/Names << /EmbeddedFiles 5 0 R >>'), /embedded/],
    ['form that sends', page('4 0 obj << /S /SubmitForm /F (http://x) >> endobj'), /sends/],
    ['encrypted', page('trailer << /Encrypt 7 0 R >>'), /encryption/],
    ['cut off', latin('%PDF-1.7\n1 0 obj'), /cut off/],
    ['pdf behind a program', latin('MZ\x90\x00%PDF-1.7 %%EOF'), /not taken/],
    ['page of the web', latin('<html><script>alert(1)</script>,</html>'), /not taken/],
    ['vector picture', latin('<svg onload="alert(1)">,'), /not taken/],
    ['shell script', latin('#!/bin/sh\necho a,b\n'), /not taken/],
    ['old office document', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), /not taken/],
    ['archive', zip('a.exe'), /Archives/],
    ['macros', zip(...WORKBOOK, 'xl/vbaProject.bin'), /macros/],
    ['external links', zip(...WORKBOOK, 'xl/externalLinks/externalLink1.xml'), /macros/],
    ['formula', latin('a,b\n1,=cmd|calc\n'), /formulas/],
    ['empty', Buffer.alloc(0), /empty/],
  ];
  for (const [name, bytes, why] of rows) {
    const refused = await receiveFile(once(bytes), undefined).then(
      () => undefined,
      (error: unknown) => error,
    );
    assert.ok(refused instanceof Refusal && refused.kind === 'unsupported', `${name}: ${refused}`);
    assert.match(refused.text.en, why, name);
  }
});

test('a stream that unpacks to far too much is refused and not unpacked', async () => {
  const bomb = deflateSync(Buffer.alloc(80_000_000)).toString('latin1');
  const bytes = page(
    `9 0 obj << /Length ${bomb.length} /Filter /FlateDecode >>\nstream\n${bomb}\nendstream endobj`,
  );
  await assert.rejects(receiveFile(once(bytes), undefined), /too large to be checked/);
});

test('too large is refused before anything is read where the length is told, else as soon as it is too long', async () => {
  let read = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) {
      read += 1_000_000;
      yield new Uint8Array(1_000_000);
    }
  }
  await assert.rejects(receiveFile(endless(), 2_000_000_000), { kind: 'too-large' });
  assert.equal(read, 0);
  await assert.rejects(receiveFile(endless(), undefined), { kind: 'too-large' });
  assert.ok(read <= MOST_BYTES + 1_000_000, String(read));
});

test('names are plain, without path and hidden marks, and end as the file is', () => {
  const rows = [
    ['../../etc/passwd', 'pdf', 'passwd.pdf'],
    ['C:\\temp\\송품장.PDF', 'pdf', '송품장.pdf'],
    ['invoice\u202efdp.exe', 'png', 'invoicefdp.png'],
    ['a.pdf.exe', 'pdf', 'a.pdf'],
    ['...', 'csv', 'file.csv'],
    ['<b>"x"\r\nSet-Cookie: a</b>', 'pdf', 'b.pdf'],
  ] as const;
  for (const [given, kind, clean] of rows) assert.equal(cleanName(given, kind), clean, given);
  assert.ok(cleanName('가'.repeat(500), 'pdf').length < 120);
  assert.equal(dispositionOf('a".pdf'), `attachment; filename="a_.pdf"; filename*=UTF-8''a%22.pdf`);
});
