/** An evidence file proves a decision without any store, and every kind of tampering with it is found and named. */
import assert from 'node:assert/strict';
import { generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { CheckId } from '../../src/app/evidence-file/finding-list.ts';
import { packEvidence, readEvidence } from '../../src/app/evidence-file/read-file.ts';
import type { EvidenceFile } from '../../src/app/evidence-file/shape.ts';
import { type EvidenceReport, verifyEvidence } from '../../src/app/evidence-file/verify-file.ts';
import { putInForce } from '../../src/app/get-ready.ts';
import { wordsOf } from '../../src/app/said.ts';
import { loadCatalogue } from '../../src/catalogue.ts';
import { sha256 } from '../../src/core/hash.ts';
import type { Declaration } from '../../src/model/declaration.ts';
import type { Detector } from '../../src/screening/detector.ts';
import { hashEntry, hashPayload } from '../../src/store/log/chain.ts';
import { payloadOf } from '../../src/store/log/payload.ts';
import { temporaryFolder } from '../../src/store/testing.ts';
import { declarationAt } from '../builders/declarations.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';
import { reportAll } from '../builders/reports.ts';
import { gwanmun } from '../cli/gwanmun.ts';

let house: TestHouse;
let catalogue: readonly Detector[];
let whole: EvidenceFile;
let number: string;
const folder = temporaryFolder();

before(async () => {
  house = await startHouse('evidence');
  catalogue = await loadCatalogue();
  // An importer on a list: an officer has to act, so there is an act to prove as well.
  const list = { list: 'test', kind: 'importer', key: 'EVI-1', demand: 'documents', source: 'test' };
  await house.database.owner.query(
    `insert into watch_list_entry (list, kind, key, demand, source, valid_from, created_by, created_at)
     values ($1, $2, $3, $4, $5, '2020-01-01', 'test', now())`,
    Object.values(list),
  );
  await putInForce(house.house);
  const base = await listed();
  number = base.declarationNumber;
  // One commit, signed at its end: the amendment's entry needs the hashes of those behind it.
  const others = Array.from({ length: 20 }, (_, place) => declarationAt('020', place + 10));
  const batch = await house.machine.post('declarations/batch', [{ ...base, version: 2 }, ...others]);
  assert.deepEqual(new Set(batch.json.map(({ result }: { result: string }) => result)), new Set(['stored']));
  const officer = await house.as('officer-020');
  const act = await officer.post(`declarations/${number}/acts`, { act: 'accept', version: 2 });
  assert.equal(act.status, 200, act.text);
  whole = await exported();
});
/** One that an officer may take by itself: those that chance sends to examination are dealt. */
async function listed(): Promise<Declaration> {
  for (let place = 40; ; place++) {
    const one = declarationAt('020', place, { importer: { id: 'EVI-1', name: '증거무역' } });
    await reportAll(house.machine, [one]);
    const { status, json, text } = await house.machine.post('declarations', one);
    assert.equal(status, 201, text);
    if (json.lane === 'documents') return one;
  }
}

after(async () => {
  await house?.end();
  rmSync(folder, { recursive: true, force: true });
});

async function exported(more: object = {}): Promise<EvidenceFile> {
  const auditor = await house.as('auditor');
  const response = await fetch(`${house.address}/api/v1/declarations/${number}/evidence`, {
    method: 'POST',
    headers: { ...auditor.headers, 'content-type': 'application/json' },
    body: JSON.stringify({ purpose: 'internal-audit', note: '표본 감사', ...more }),
  });
  assert.equal(response.status, 200);
  assert.match(response.headers.get('content-disposition') ?? '', /evidence-.*-\d\.json\.gz/);
  const read = readEvidence(new Uint8Array(await response.arrayBuffer()));
  assert.ok(read.ok, JSON.stringify(read));
  return read.value;
}

const verify = (file: EvidenceFile, fingerprint?: string): Promise<EvidenceReport> =>
  verifyEvidence(file, catalogue, fingerprint);

/** A deep copy that may be changed. */
// biome-ignore lint/suspicious/noExplicitAny: tampering changes what types forbid.
const copy = (): any => structuredClone(whole);

function failed({ checks }: EvidenceReport): CheckId[] {
  return checks.filter(({ state }) => state === 'failed').map(({ id }) => id);
}

test('a file from the server is verified by itself, both decisions computed again to the same bytes', async () => {
  const report = await verify(whole);
  assert.equal(report.verdict, 'verified', JSON.stringify(report.checks, null, 1));
  assert.equal(whole.decisions.length, 2);
  assert.equal(report.checks.find(({ id }) => id === 'replay')?.compared, 2);
  assert.ok(whole.events.some(({ kind }) => kind === 'accept'));
  assert.ok(whole.log.stretches.length >= 1);
  assert.deepEqual(
    whole.decisions.map(({ lane }) => lane),
    ['documents', 'documents'],
  );
});

test('the published fingerprint is held against the key, in whatever spelling', async () => {
  const { fingerprint } = await verify(whole);
  const spelled = `SHA256:${fingerprint!.toUpperCase().replace(/(..)(?!$)/g, '$1:')}`;
  const good = await verify(whole, spelled);
  assert.equal(good.checks.find(({ id }) => id === 'key')?.state, 'passed');
  assert.deepEqual(failed(await verify(whole, '00'.repeat(32))), ['key']);
});

test('the file says nothing of other declarations but the hashes of their entries', () => {
  const text = JSON.stringify(whole.log);
  const others = text.match(/\d{5}26\d{6}M/g)?.filter((one) => one !== number) ?? [];
  assert.deepEqual(others, []);
});

test('every kind of tampering is found by the check that is there for it', async () => {
  const attacks: [what: string, change: (file: ReturnType<typeof copy>) => void, expected: CheckId[]][] = [
    ['content', (f) => (f.declarations[0].content += ' '), ['content', 'replay']],
    [
      'content with its hash',
      (f) => {
        f.declarations[1].content = f.declarations[1].content.replace('증거무역', '다른무역');
        f.declarations[1].contentHash = sha256(f.declarations[1].content);
      },
      ['record', 'payload', 'replay'],
    ],
    [
      'record',
      (f) => (f.decisions[0].record = f.decisions[0].record.replace('"random":0', '"random":1')),
      ['record', 'replay'],
    ],
    [
      'record with its hash',
      (f) => {
        f.decisions[1].record = f.decisions[1].record.replace('"strength":', '"strength":1');
        f.decisions[1].recordHash = sha256(f.decisions[1].record);
      },
      ['payload', 'replay'],
    ],
    ['record that is none', (f) => (f.decisions[0].record = '{}'), ['record', 'replay']],
    ['lane', (f) => (f.decisions[1].lane = 'release'), ['record', 'payload']],
    [
      'who acted',
      (f) => (f.events.find((e: { kind: string }) => e.kind === 'accept').who = 'nobody'),
      ['payload'],
    ],
    ['event taken out', (f) => f.events.pop(), ['payload']],
    ['event put in', (f) => f.events.push({ ...f.events[0], id: 'X' }), ['payload']],
    ['event of another entry', (f) => f.events.push({ ...f.events[0], id: 'X', seq: 999 }), ['payload']],
    ['salt', (f) => (f.log.entries[0].salt = '00'.repeat(16)), ['payload']],
    ['entry', (f) => (f.log.entries[0].subject = 'else/1'), ['chain']],
    ['entry put in time', (f) => (f.log.entries[1].at = '2020-01-01T00:00:00.000Z'), ['chain']],
    ['link', (f) => (linked(f).links[0] = '0'.repeat(64)), ['chain']],
    ['link taken out', (f) => linked(f).links.pop(), ['chain']],
    ['head', (f) => (f.log.anchors[0].hash = '0'.repeat(64)), ['chain', 'anchor']],
    ['time of the head', (f) => (f.log.anchors[0].at = '2020-01-01T00:00:00.000Z'), ['anchor']],
    ['no heads', (f) => (f.log.anchors = []), ['chain']],
    ['key', (f) => (f.log.publicKey = freshKey()), ['anchor']],
    ['no key', (f) => (f.log.publicKey = 'none'), ['anchor', 'key']],
    ['edition', (f) => (artefact(f, 'edition').text += ' '), ['artefact', 'replay']],
    ['no edition', (f) => (f.artefacts = []), ['artefact']],
    [
      'first version taken out',
      (f) => {
        const { seq } = f.decisions[0];
        f.declarations.shift();
        f.decisions.shift();
        f.events = f.events.filter((e: { seq: number }) => e.seq !== seq);
      },
      ['payload', 'lineage'],
    ],
    ['another decision asked about', (f) => (f.about.decision = 'X'), ['lineage']],
    ['another version asked about', (f) => (f.about.version = 3), ['lineage']],
  ];
  for (const [what, change, expected] of attacks) {
    const file = copy();
    change(file);
    const report = await verify(file);
    assert.deepEqual(
      failed(report),
      expected,
      `${what}: ${JSON.stringify(report.checks.filter((c) => c.state !== 'passed'))}`,
    );
    assert.equal(report.verdict, 'refuted', what);
  }
});

function linked(file: EvidenceFile): EvidenceFile['log']['stretches'][number] {
  return file.log.stretches.find(({ links }) => links.length > 0)!;
}

function artefact(file: EvidenceFile, kind: string): { text: string } {
  return file.artefacts.find((one) => one.kind === kind) as { text: string };
}

function freshKey(): string {
  return generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString();
}

test('a file forged as a whole, with a key of the forger, is told by its fingerprint alone', async () => {
  const { fingerprint } = await verify(whole);
  const keys = generateKeyPairSync('ed25519');
  const file = copy();
  const accept = file.events.find((e: { kind: string }) => e.kind === 'accept');
  accept.why = '지어낸 사유';
  // A chain of one entry, recomputed and signed anew.
  const entry = file.log.entries.at(-1);
  const within = file.events.filter((e: { seq: number }) => e.seq === entry.seq);
  entry.payloadHash = hashPayload(entry.salt, payloadOf({ events: within }));
  entry.hash = hashEntry(entry);
  const head = { partition: 0, seq: entry.seq, hash: entry.hash, at: '2026-01-01T00:00:00.000Z' };
  const words = `gwanmun log head\n0\n${head.seq}\n${head.hash}\n${head.at}`;
  const signature = sign(null, Buffer.from(words), keys.privateKey).toString('base64');
  file.log.stretches = [{ partition: 0, from: entry.seq, to: entry.seq, links: [] }];
  file.log.anchors = [{ ...head, signature }];
  file.log.publicKey = keys.publicKey.export({ type: 'spki', format: 'pem' });
  const alone = await verify(file);
  assert.deepEqual(failed(alone), []);
  assert.equal(alone.verdict, 'incomplete', 'the earlier entries lead to no head');
  assert.notEqual(alone.fingerprint, fingerprint);
  assert.deepEqual(failed(await verify(file, fingerprint!)), ['key']);
});

test('what cannot be checked is said and never passed: erased content, destroyed salts, a model left out', async () => {
  const erased = copy();
  erased.declarations[0].content = null;
  const one = await verify(erased);
  assert.equal(one.verdict, 'incomplete');
  const open = one.checks.filter(({ state }) => state === 'open').map(({ id }) => id);
  assert.deepEqual(open, ['content', 'key', 'replay']);
  const unsalted = copy();
  unsalted.log.entries[0].salt = null;
  assert.equal((await verify(unsalted)).verdict, 'incomplete');
  const without = copy();
  artefact(without, 'edition').text = null as never;
  const report = await verify(without);
  assert.equal(report.verdict, 'incomplete');
  const replay = report.checks.find(({ id }) => id === 'replay')!;
  assert.equal(replay.state, 'open');
  assert.equal(replay.compared, 0);
});

test('files that are none are refused with the reason: empty, cut, bombs, other formats and versions, wrong shapes', () => {
  const packed = packEvidence(whole);
  const plain = gunzipSync(packed);
  const cases: [string, Uint8Array, string][] = [
    ['empty', new Uint8Array(), 'evidence/empty'],
    ['cut gzip', packed.subarray(0, packed.length - 20), 'evidence/damaged'],
    ['cut JSON', plain.subarray(0, plain.length - 20), 'evidence/not-json'],
    ['no UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 'evidence/not-json'],
    ['something else', Buffer.from('{"format":"other"}'), 'evidence/not-evidence'],
    ['null', Buffer.from('null'), 'evidence/not-evidence'],
    ['another version', Buffer.from('{"format":"gwanmun-evidence","version":2}'), 'evidence/other-version'],
    ['nothing in it', Buffer.from('{"format":"gwanmun-evidence","version":1}'), 'evidence/shape'],
    ['a bomb', gzipSync(Buffer.alloc(5_000_000)), 'evidence/too-large'],
    ['too large', Buffer.alloc(4_000_001), 'evidence/too-large'],
  ];
  for (const [what, bytes, code] of cases) {
    const read = readEvidence(bytes, 4_000_000);
    assert.equal(read.ok ? 'ok' : read.problems[0]?.code, code, what);
  }
  const wrong = copy();
  wrong.decisions[0].version = 'one';
  wrong.log.entries[0].hash = 'xyz';
  const read = readEvidence(Buffer.from(JSON.stringify(wrong)));
  assert.ok(!read.ok);
  assert.deepEqual(
    new Set(read.problems.map(({ pointer }) => pointer)),
    new Set(['/decisions/0/version', '/log/entries/0/hash']),
  );
});

test('the look is logged before the file is made, and who may not export gets nothing', async () => {
  const { rows } = await house.database.owner.query(
    `select account, field, purpose, note from purpose_log where number = $1`,
    [number],
  );
  const [note] = await wordsOf(house.house.vault, [rows[0].note]);
  assert.notEqual(rows[0].note, note, 'the note lies sealed');
  const look = { account: 'auditor', field: '', purpose: 'internal-audit', note: '표본 감사' };
  assert.deepEqual({ ...rows[0], note }, look);
  const auditor = await house.as('auditor');
  const wrong = await auditor.post(`declarations/${number}/evidence`, { purpose: 'curiosity' });
  assert.equal(wrong.status, 422);
  assert.equal(
    (await auditor.post('declarations/NOBODY/evidence', { purpose: 'internal-audit' })).status,
    404,
  );
  const none = await auditor.post(`declarations/${number}/evidence`, {
    purpose: 'internal-audit',
    version: 9,
  });
  assert.equal(none.status, 404);
  const { rows: after } = await house.database.owner.query(
    `select count(*)::int as n from purpose_log where number = $1`,
    [number],
  );
  assert.equal(after[0].n, rows.length);
});

test('the command line exports beside a running server and verifies without one', async () => {
  const env = { GWANMUN_DATA: house.database.dataFolder, DATABASE_URL: house.database.url };
  const path = join(folder, 'one.json.gz');
  const without = await gwanmun(['evidence', 'export', number, path], env);
  assert.equal(without.code, 64, without.out);
  assert.match(without.err, /internal-audit/);
  const made = await gwanmun(['evidence', 'export', `${number}/1`, path, '--purpose', 'appeal'], env);
  assert.equal(made.code, 0, made.err);
  assert.match(made.err, /personal identifiers in clear/);
  assert.equal((await gwanmun(['evidence', 'export', 'NOBODY', path, '--purpose', 'appeal'], env)).code, 66);
  const verified = await gwanmun(['evidence', 'verify', path], { GWANMUN_DATA: folder });
  assert.equal(verified.code, 0, verified.out + verified.err);
  assert.match(verified.out, /VERIFIED/);
  assert.match(verified.out, /Key fingerprint \(SHA-256\): [0-9a-f]{64}/);
  const file = JSON.parse(gunzipSync(readFileSync(path)).toString('utf8'));
  file.events[0].who = 'nobody';
  const plain = join(folder, 'altered.json');
  writeFileSync(plain, JSON.stringify(file));
  const altered = await gwanmun(['evidence', 'verify', plain, '--json'], {});
  assert.equal(altered.code, 1);
  assert.equal(JSON.parse(altered.out).verdict, 'refuted');
  writeFileSync(plain, '{');
  assert.equal((await gwanmun(['evidence', 'verify', plain], {})).code, 65);
  assert.equal((await gwanmun(['evidence', 'verify', join(folder, 'none')], {})).code, 66);
  const log = await gwanmun(['log', 'verify', '--json'], env);
  assert.equal(log.code, 0, log.err);
});
