/** Notices by mail: an address that is proved, each thing told once and never lost, how each stands, and the end by its reader. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { take } from '../../src/app/parcels/take.ts';
import { issueCode } from '../../src/app/personal-codes/codes.ts';
import { codesOf } from '../../src/app/personal-codes/holders.ts';
import { chooseNotices, giveAddress, proveAddress } from '../../src/app/portal/mail/ask.ts';
import { myMail } from '../../src/app/portal/mail/view.ts';
import { addCitizen } from '../../src/app/portal/sign-in.ts';
import { titleOfEvent } from '../../src/app/views/events.ts';
import { NOTICE_KINDS, noticeTold } from '../../src/areas/parcels/index.ts';
import { Refusal } from '../../src/exchange/refusal.ts';
import type { Parcel } from '../../src/model/parcel.ts';
import { giveMail, numberIn, plainMail, sendThrough } from '../builders/citizen-mail.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';
import { type MailSink, openMailSink } from '../builders/mail-sink.ts';

let house: TestHouse;
let sink: MailSink;
let citizen = '';
let code = '';
const choice = { kinds: NOTICE_KINDS, language: 'ko' as const };

before(async () => {
  house = await startHouse('portal_mail');
  sink = await openMailSink();
  citizen = await addCitizen(house.house, '77', {
    ...{ name: '김민수', latinName: null, bornOn: null, phone: '010-1234-5678' },
  });
  await issueCode(house.house, citizen);
  code = (await codesOf(house.house, citizen))[0]!.code;
});
after(async () => {
  await house?.end();
  sink?.end();
});

let jti = 0;
async function arrives(houseBill: string): Promise<void> {
  const parcel: Parcel = {
    ...{ carrierId: 'T-CX', houseBill, version: 1, channel: 'express-air', office: '020' },
    ...{ terminal: '02002901', departureCountry: 'US', arrivedOn: '2026-11-15', grossMassKg: 1 },
    sender: { name: 'SENDER', country: 'US' },
    recipient: { name: '김민수', customsCode: code, phone: '010-1234-5678', postcode: '06236' },
    goods: [{ sequence: 1, description: 'Secret goods', hsCode: '090210', quantity: 1, amount: 60 }],
    ...{ currency: 'USD', goodsAmount: 60 },
  };
  const message = { iss: 'T-CX', iat: 0, jti: `m${jti++}`, parcels: [parcel] };
  await take(house.house, {
    firm: { id: 'T-CX', kind: 'carrier' },
    mode: 'live',
    message,
    bodyHash: `${jti}`,
  });
}

const refused = (kind: string) => (error: unknown) => error instanceof Refusal && error.kind === kind;
const states = async () => (await myMail(house.house, citizen)).notices.map(({ state }) => state);

test('without a mail server nothing is offered; an address is checked, and nothing but the number goes to it before it is proved', async () => {
  assert.equal((await myMail(house.house, citizen)).isOffered, false);
  await assert.rejects(
    giveAddress(house.house, citizen, { ...choice, address: 'a@b.kr' }),
    refused('unavailable'),
  );
  sendThrough(sink);
  for (const address of ['nobody', 'a@b', 'a@b.kr, c@d.kr', 'a@b.kr\r\nBcc: x@y.kr'])
    await assert.rejects(
      giveAddress(house.house, citizen, { ...choice, address }),
      refused('invalid'),
      address,
    );
  await giveAddress(house.house, citizen, { ...choice, address: 'kim@example.kr' });
  await arrives('MAIL0');
  await house.house.citizenMail.settle();
  assert.equal(sink.messages.length, 1);
  assert.match(sink.messages[0]!, /^To: kim@example\.kr$/m);
  const number = numberIn(sink.messages[0]!);
  const other = number === '000000' ? '000001' : '000000';
  await assert.rejects(proveAddress(house.house, citizen, other), refused('invalid'));
  await proveAddress(house.house, citizen, number);
  assert.equal((await myMail(house.house, citizen)).given!.isProved, true);
  const { rows } = await house.database.pool.query<{ content: string }>('select content from citizen_mail');
  assert.ok(!rows[0]!.content.includes('kim@example.kr'), 'the address is sealed');
});

test('a use is told once, without what is in the parcel, and again after a mail server that was down', async () => {
  sink.answer = 451;
  await arrives('MAIL1');
  await house.house.citizenMail.settle();
  assert.deepEqual(await states(), ['waiting', 'sent']);
  sink.answer = 250;
  await house.database.owner.query(
    `update citizen_notice set next_at = now() - interval '1 second' where state = 'waiting'`,
  );
  await house.house.citizenMail.settle();
  assert.deepEqual(await states(), ['sent', 'sent']);
  const mail = sink.messages.at(-1)!;
  assert.match(plainMail(mail), /MAIL1에 내 개인통관고유부호가 쓰였습니다/);
  assert.ok(!/Secret goods|김민수|P\d{12}/.test(plainMail(mail)));
  const before = sink.messages.length;
  await arrives('MAIL1');
  await house.house.citizenMail.settle();
  assert.equal(sink.messages.length, before);
});

test('what nobody wants to be told is not told; the mail itself ends it, by a page or at once', async () => {
  await chooseNotices(house.house, citizen, { kinds: ['released'], language: 'en' });
  await arrives('MAIL2');
  assert.equal((await states()).length, 2);
  await chooseNotices(house.house, citizen, choice);
  sink.answer = 451;
  await arrives('MAIL3');
  await house.house.citizenMail.settle();
  const link = /^List-Unsubscribe: <([^>]+)>/m.exec(sink.messages.at(-1)!.replace(/\n[ \t]+/g, ' '))![1]!;
  const path = link.slice(link.indexOf('/api/'));
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
  const post = (to: string) => fetch(`${house.address}${to}`, { method: 'POST', body });
  assert.equal((await post(path.replace(/secret=.*/, `secret=${'x'.repeat(32)}`))).status, 204);
  assert.notEqual((await myMail(house.house, citizen)).given, null, 'another secret ends nothing');
  assert.equal((await post(path)).status, 204);
  assert.equal((await post(path)).status, 204, 'twice is as once');
  assert.equal((await myMail(house.house, citizen)).given, null);
  assert.deepEqual((await states())[0], 'stopped');
  const { rows } = await house.database.pool.query<{ kind: string; who: string }>(
    `select kind, who from event where kind like 'portal-mail-%' order by id`,
  );
  assert.equal(rows.at(-1)!.kind, 'portal-mail-ended');
  assert.ok(rows.every(({ kind, who }) => titleOfEvent(kind).en !== kind && who === `citizen:${citizen}`));
});

test('numbers are not sent without end, and are not guessed', async () => {
  sink.answer = 250;
  await giveMail(house.house, citizen, sink);
  for (let more = 0; more < 3; more++)
    await giveAddress(house.house, citizen, { ...choice, address: 'kim@example.kr' });
  await assert.rejects(
    giveAddress(house.house, citizen, { ...choice, address: 'kim@example.kr' }),
    refused('not-allowed-now'),
  );
  await house.house.citizenMail.settle();
  const number = numberIn(sink.messages.at(-1)!);
  const other = number === '000000' ? '000001' : '000000';
  for (let wrong = 0; wrong < 5; wrong++)
    await assert.rejects(proveAddress(house.house, citizen, other), refused('invalid'));
  await assert.rejects(proveAddress(house.house, citizen, number), refused('not-allowed-now'));
});

test('an address that cannot be read is told as not sent, and keeps nothing else waiting', async () => {
  const { owner } = house.database;
  await owner.query('update citizen_mail set proved_at = now()');
  await arrives('MAIL9');
  await owner.query(`update citizen_mail set content = 'spoilt:' || content`);
  await house.house.citizenMail.settle();
  await owner.query('update citizen_mail set content = substr(content, 8)');
  assert.equal((await states())[0], 'failed');
});

test('the words of every notice are of the portal and know nothing of selection', () => {
  for (const kind of NOTICE_KINDS) {
    const { subject, says, path } = noticeTold(kind, 'B 1');
    const words = JSON.stringify([subject, says]);
    assert.doesNotMatch(
      words,
      /선별|검사|엑스레이|보류|select|examin|x-ray|hold|risk|deliver(y|ed) under/i,
      kind,
    );
    assert.ok(path.startsWith('/my') && !path.includes(' '));
  }
});
