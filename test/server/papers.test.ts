/** Certificates and notices over HTTP: who gets them, what they hide, the same bytes again, and what a stranger learns from a code. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { PaperView } from '../../src/exchange/contract.ts';
import { paperPdf } from '../../src/exchange/paper-pdf.ts';
import type { Declaration } from '../../src/model/declaration.ts';
import type { Client } from '../builders/client.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';
import { plainDeclaration } from '../builders/plain.ts';
import { reportAll } from '../builders/reports.ts';

let house: TestHouse;
let officer: Client;
let accepted: Declaration;

before(async () => {
  house = await startHouse('papers');
  officer = await house.as('officer-020');
  accepted = await acceptedOne();
});
after(() => house?.end());

const IMPORTER = {
  id: 'IMPPAPER1',
  name: '필증시험무역',
  businessNumber: '123-45-67890',
  address: '서울특별시 강남구 언주로 721',
};

/** @param importerId one for each try where nobody in particular imports */
async function acceptedOne(importerId?: string): Promise<Declaration> {
  for (let tries = 0; tries < 10; tries++) {
    const one = plainDeclaration({ importer: { ...IMPORTER, id: importerId ?? `IMPPAPER${tries}` } });
    const [item] = one.items;
    const fees = [
      { kind: 'A', amountKrw: 100_000 },
      { kind: 'V', amountKrw: 9_010_000 },
    ];
    const declared = { ...one, items: [{ ...item!, dutyTaxFees: fees }] };
    await reportAll(house.machine, [declared]);
    await house.machine.post('payment-reports', [
      {
        ...{ id: `full-${one.declarationNumber}`, kind: 'payment', declarationNumber: one.declarationNumber },
        ...{ amountKrw: 9_110_000, at: '2026-11-18T03:00:00Z' },
      },
    ]);
    const answer = await house.machine.post('declarations', declared);
    if (answer.json.lane === 'release') return declared;
  }
  throw new Error('ten in a row were not left to be released');
}

const pathOf = (kind: string, more = ''): string =>
  `declarations/${accepted.declarationNumber}/papers/${kind}${more}`;

test('the certificate has the boxes of the form, masked until a purpose is given', async () => {
  const masked: PaperView = (await officer.get(pathOf('certificate'))).json;
  assert.equal(masked.title.ko, '수입신고필증');
  assert.equal(masked.boxes.find(({ no }) => no === 1)?.value, accepted.declarationNumber);
  assert.equal(masked.boxes.find(({ no }) => no === 4)?.value, accepted.consignment.billOfLading);
  assert.ok(!JSON.stringify(masked).includes('123-45-67890'));
  assert.ok(masked.masked.includes('/importer/businessNumber'));
  assert.match(JSON.stringify(masked.totals), /9,110,000원/);
  const clear: PaperView = (await officer.get(pathOf('certificate', '?purpose=contact'))).json;
  assert.match(JSON.stringify(clear.boxes), /123-45-67890/);
  assert.equal(clear.code, masked.code, 'one paper has one code');
  const { rows } = await house.database.owner.query(
    'select 1 from purpose_log where number = $1 and field = $2',
    [accepted.declarationNumber, '/importer/businessNumber'],
  );
  assert.equal(rows.length, 1);
});

test('who asks at once gets one code, and numbers do not repeat', async () => {
  const asked = await Promise.all(Array.from({ length: 10 }, () => officer.get(pathOf('payment-notice'))));
  assert.ok(asked.every(({ status }) => status === 200));
  assert.equal(new Set(asked.map(({ json }) => json.code)).size, 1);
  assert.match(asked[0]!.json.paperNumber, /^020-11-\d\d-00000001$/);
  assert.match(JSON.stringify(asked[0]!.json.notes), /as declared/);
  const events = (await officer.get(`declarations/${accepted.declarationNumber}`)).json.events;
  const issued = events.filter(({ kind }: { kind: string }) => kind === 'payment-notice-issued');
  assert.equal(issued.length, 1);
});

test('the firm that declared it fetches it from its desk, unmasked; another firm finds nothing', async () => {
  const { declarationNumber } = await acceptedOne('IMP-T-1');
  const [importer, other] = [await house.as('importer'), await house.as('importer-2')];
  const view = (await importer.get(`desk/declarations/${declarationNumber}`)).json;
  assert.deepEqual(view.toAccept, []);
  assert.deepEqual(
    view.documents.map(({ title }: { title: { ko: string } }) => title.ko),
    ['수입신고필증', '납부서 (신고납부)'],
  );
  const path = `declarations/${declarationNumber}/papers/certificate`;
  assert.match((await importer.get(path)).text, /123-45-67890/);
  assert.equal((await other.get(path)).status, 404);
  for (const { address } of view.documents) {
    const answer = await fetch(`${house.address}${address}`, { headers: importer.headers });
    assert.equal(answer.headers.get('content-type'), 'application/pdf');
  }
});

test('a firm is told what is still to come before acceptance, and has no certificate until then', async () => {
  const one = plainDeclaration({ importer: { ...IMPORTER, id: 'IMP-T-1' } });
  assert.equal((await house.machine.post('declarations', one)).status, 201);
  const importer = await house.as('importer');
  const view = (await importer.get(`desk/declarations/${one.declarationNumber}`)).json;
  assert.deepEqual(
    view.toAccept.map(({ code }: { code: string }) => code),
    ['acceptance/not-stored', 'acceptance/unpaid'],
  );
  assert.equal((await importer.get(`declarations/${one.declarationNumber}/papers/certificate`)).status, 409);
});

test('a PDF with the same content has the same bytes, and says where it is made up', async () => {
  const paper: PaperView = (await officer.get(pathOf('certificate'))).json;
  const pdf = async (): Promise<Buffer> => {
    const answer = await fetch(`${house.address}/api/v1/${pathOf('certificate', '/pdf')}`, {
      headers: officer.headers,
    });
    assert.equal(answer.headers.get('content-type'), 'application/pdf');
    return Buffer.from(await answer.arrayBuffer());
  };
  const [one, other] = [await pdf(), await pdf()];
  assert.ok(one.equals(other));
  assert.equal(one.subarray(0, 5).toString(), '%PDF-');
  assert.match(one.toString('latin1'), /FontFile2/, 'the font is embedded');
  assert.match(one.toString('latin1'), /StructTreeRoot/, 'tagged for screen readers');
  const real = await paperPdf(paper, 'https://gate.example');
  const madeUp = await paperPdf({ ...paper, isMadeUp: true }, 'https://gate.example');
  assert.ok(!real.equals(madeUp));
});

test('a hundred lines run over pages', async () => {
  const paper: PaperView = (await officer.get(pathOf('certificate'))).json;
  const line = { ...paper.lines[0]!, boxes: [...paper.lines[0]!.boxes] };
  const lines = Array.from({ length: 100 }, (_, place) => ({ ...line, sequence: place + 1 }));
  const pdf = (await paperPdf({ ...paper, lines, isMadeUp: true }, '')).toString('latin1');
  const pages = Number(/\/Count (\d+)/.exec(pdf)?.[1]);
  assert.ok(pages >= 10 && pages <= 30, `${pages} pages`);
});

test('a stranger who has the code learns whether it holds and nothing of a person', async () => {
  const { code, verifyPath } = (await officer.get(pathOf('certificate'))).json;
  const check = await house.stranger.get(`verify/${code.toLowerCase().slice(0, 4)}-${code.slice(4)}`);
  assert.equal(check.json.state, 'valid');
  assert.equal(check.json.paper.declarationNumber, accepted.declarationNumber);
  assert.ok(!check.text.includes('필증시험무역') && !check.text.includes('IMPPAPER'));
  assert.equal((await house.stranger.get('verify/AAAABBBBCCCCDDDDEEEE')).json.state, 'unknown');
  const page = await house.stranger.get(verifyPath);
  assert.match(page.text, /data-state="valid"/);
  const hostile = await house.stranger.get('/verify/%3Cscript%3E');
  assert.ok(!hostile.text.includes('<script>'));

  const withdrawn = await officer.post(`declarations/${accepted.declarationNumber}/acts`, {
    ...{ act: 'withdraw', version: 1, reason: '계약 해제' },
  });
  assert.equal(withdrawn.json.state, 'withdrawn');
  assert.equal((await house.stranger.get(`verify/${code}`)).json.state, 'void');
  assert.equal((await officer.get(pathOf('certificate'))).status, 409);
});

test('checking codes is limited by address', async () => {
  const ask = () =>
    house.server.inject({ method: 'GET', url: '/api/v1/verify/GUESS', remoteAddress: '10.9.9.9' });
  const statuses: number[] = [];
  for (let asked = 0; asked < 32; asked++) statuses.push((await ask()).statusCode);
  assert.deepEqual(statuses, [...Array(30).fill(200), 429, 429]);
});
