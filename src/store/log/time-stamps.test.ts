/** That heads are stamped by an authority over HTTP, that its answers are not believed blindly, and that verification holds to them. */
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import {
  Set as Asn1Set,
  type BaseBlock,
  Constructed,
  fromBER,
  GeneralizedTime,
  Integer,
  Null,
  ObjectIdentifier,
  OctetString,
  Sequence,
} from 'asn1js';
import { temporaryFolder } from '../testing.ts';
import { anchorPath, openAnchors } from './anchors.ts';
import { checkAnchors } from './check-anchors.ts';
import { openLogKeys } from './keys.ts';
import { readToken } from './time-stamp-asn1.ts';
import {
  checkTimeStamps,
  httpTimeStamper,
  readTimeStamps,
  stampHeads,
  timeStampPath,
} from './time-stamps.ts';

const AT = '2026-11-19T03:00:00.000Z';
const HASH = 'ab'.repeat(32);
const folder = temporaryFolder();
let server: Server;
let url: string;
/** How the authority misbehaves. */
let mood: 'good' | 'refuses' | 'other-hash' | 'old-nonce' | 'garbage' | 'error' = 'good';

function parts(block: BaseBlock): BaseBlock[] {
  assert.ok(block instanceof Constructed);
  return block.valueBlock.value as BaseBlock[];
}

const tagged = (value: BaseBlock): Constructed =>
  new Constructed({ idBlock: { tagClass: 3, tagNumber: 0 }, value: [value] });
const oid = (value: string): ObjectIdentifier => new ObjectIdentifier({ value });

/** A TimeStampResp without a signature: what is checked here does not rest on one. */
function reply(request: Uint8Array): Uint8Array {
  const { result } = fromBER(new Uint8Array(request));
  const [, imprint, nonce] = parts(result) as [BaseBlock, BaseBlock, BaseBlock];
  if (mood === 'refuses')
    return ber(new Sequence({ value: [new Sequence({ value: [new Integer({ value: 2 })] })] }));
  const other = new Sequence({
    value: [
      new Sequence({ value: [oid('2.16.840.1.101.3.4.2.1'), new Null()] }),
      new OctetString({ valueHex: new Uint8Array(32) }),
    ],
  });
  const info = new Sequence({
    value: [
      new Integer({ value: 1 }),
      oid('1.2.3.4'),
      mood === 'other-hash' ? other : imprint,
      new Integer({ value: 77 }),
      new GeneralizedTime({ valueDate: new Date(AT) }),
      mood === 'old-nonce' ? new Integer({ value: 1 }) : nonce,
    ],
  });
  const encapsulated = new Sequence({
    value: [oid('1.2.840.113549.1.9.16.1.4'), tagged(new OctetString({ valueHex: ber(info) }))],
  });
  const signedData = new Sequence({
    value: [new Integer({ value: 3 }), new Asn1Set({ value: [] }), encapsulated],
  });
  const token = new Sequence({ value: [oid('1.2.840.113549.1.7.2'), tagged(signedData)] });
  return ber(new Sequence({ value: [new Sequence({ value: [new Integer({ value: 0 })] }), token] }));
}

function ber(block: BaseBlock): Uint8Array<ArrayBuffer> {
  return new Uint8Array(block.toBER());
}

before(async () => {
  server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      assert.equal(request.headers['content-type'], 'application/timestamp-query');
      if (mood === 'error') response.writeHead(500).end();
      else if (mood === 'garbage') response.end('<html>');
      else response.end(reply(Buffer.concat(pieces)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const anchors = await openAnchors(anchorPath(folder), openLogKeys(folder).privateKey, () => 0);
  anchors.note({ partition: 0, seq: 5, hash: HASH });
  await anchors.close();
});
after(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

test('an authority that refuses, answers of something else or with an old answer gives no stamp', async () => {
  for (const [wrong, why] of [
    ['refuses', /refused/],
    ['other-hash', /other-hash/],
    ['old-nonce', /other-hash/],
    ['garbage', /unreadable/],
    ['error', /answers 500/],
  ] as const) {
    mood = wrong;
    await assert.rejects(stampHeads(folder, httpTimeStamper(url)), why);
  }
  assert.deepEqual(readTimeStamps(timeStampPath(folder)), []);
});

test('the latest head is stamped once, with the time of the authority', async () => {
  mood = 'good';
  assert.equal(await stampHeads(folder, httpTimeStamper(url)), 1);
  assert.equal(await stampHeads(folder, httpTimeStamper(url)), 0);
  const [stamp] = readTimeStamps(timeStampPath(folder));
  assert.deepEqual([stamp?.seq, stamp?.hash, stamp?.at, stamp?.serial], [5, HASH, AT, '4d']);
  assert.equal(readToken(Buffer.from(stamp!.token, 'base64'))?.policy, '1.2.3.4');
});

test('a token of another head, another time or no token is pointed at; a good one binds the log', () => {
  const text = readFileSync(timeStampPath(folder), 'utf8');
  const doubts = (changed: string): string[] => {
    writeFileSync(timeStampPath(folder), changed);
    const found: string[] = [];
    checkTimeStamps(readTimeStamps(timeStampPath(folder)), (kind, _, seq) => found.push(`${kind} ${seq}`));
    return found;
  };
  assert.deepEqual(doubts(text), []);
  assert.deepEqual(doubts(text.replaceAll(HASH, 'cd'.repeat(32))), ['time-stamp-wrong 5']);
  assert.deepEqual(doubts(text.replace(AT, '2025-01-01T00:00:00.000Z')), ['time-stamp-wrong 5']);
  assert.deepEqual(doubts(`${text}{"torn`), ['time-stamp-unreadable 2']);
  assert.deepEqual(doubts(text.replace(/"token":"...../, '"token":"AAAAA')), ['time-stamp-unreadable 1']);
  writeFileSync(timeStampPath(folder), text);
  const found: string[] = [];
  const stamps = readTimeStamps(timeStampPath(folder));
  const check = checkAnchors([], undefined, (kind, _, seq) => found.push(`${kind} ${seq}`), stamps);
  check.visit(0, { partition: 0, seq: 5, hash: 'ef'.repeat(32) });
  check.end(0, 4);
  assert.deepEqual(found, ['rewritten 1', 'cut-tail 5']);
});
