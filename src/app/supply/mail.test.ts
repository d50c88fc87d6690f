/** Mails of early warning: what they say and do not say, what is refused, and that nothing is sent in clear to another machine. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openMailSink, textOf } from '../../../test/builders/mail-sink.ts';
import { sendMail } from '../mail.ts';
import { alertMail, mailAddress } from './mail.ts';

const BODY = JSON.stringify({
  ...{ id: 'EV-1', at: '2026-11-19T00:00:00.000Z', kind: 'supply-alert-opened', item: 'artificial-graphite' },
});
const FROM = { GWANMUN_SMTP_FROM: 'gwanmun@example.go.kr' };

test('a mail says that an alert moved, in both languages, and not of what', async () => {
  const sink = await openMailSink();
  try {
    const env = { ...FROM, GWANMUN_SMTP: sink.url };
    assert.equal(
      await sendMail('watch@example.go.kr', alertMail(BODY, 'https://gwanmun.example'), env),
      '250',
    );
    const [message] = sink.messages;
    assert.match(message!, /^To: watch@example\.go\.kr$/m);
    assert.match(message!, /^Message-ID: <EV-1@gwanmun>$/im);
    const text = textOf(message!);
    assert.match(text, /경보 발생/);
    assert.match(text, /Alert opened/);
    assert.match(text, /https:\/\/gwanmun\.example\/supply/);
    assert.ok(!message!.includes('graphite') && !text.includes('graphite'));
  } finally {
    sink.end();
  }
});

test('what is refused, or cannot be reached, is not taken, and the reason is told', async () => {
  const sink = await openMailSink();
  const env = { ...FROM, GWANMUN_SMTP: sink.url };
  try {
    sink.answer = 451;
    assert.equal(await sendMail('watch@example.go.kr', alertMail(BODY), env), '451');
    assert.deepEqual(sink.messages, []);
  } finally {
    sink.end();
  }
  assert.match(await sendMail('watch@example.go.kr', alertMail(BODY), env), /^E/);
  for (const none of [{}, { GWANMUN_SMTP: sink.url }, { ...FROM, GWANMUN_SMTP: 'http://127.0.0.1/' }])
    assert.equal(await sendMail('watch@example.go.kr', alertMail(BODY), none), 'no mail server');
});

test('an address is one address and nothing more', () => {
  assert.equal(mailAddress('mailto:watch@example.go.kr'), 'watch@example.go.kr');
  for (const wrong of [
    'mailto:a@b.kr,c@d.kr',
    'mailto:a@b.kr?bcc=c@d.kr',
    'mailto:',
    'mailto:a b@c.kr',
    'https://a@b',
  ])
    assert.equal(mailAddress(wrong), undefined, wrong);
});
