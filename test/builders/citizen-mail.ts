/** Citizens of tests who proved an address of mail, and what came there, readable. */
import type { House } from '../../src/app/house.ts';
import { giveAddress, proveAddress } from '../../src/app/portal/mail/ask.ts';
import { NOTICE_KINDS } from '../../src/areas/parcels/index.ts';
import type { MailSink } from './mail-sink.ts';

/** Sends through the sink from now on in this process. */
export function sendThrough(sink: MailSink): void {
  process.env.GWANMUN_SMTP = sink.url;
  process.env.GWANMUN_SMTP_FROM = 'gwanmun@example.go.kr';
}

export async function giveMail(house: House, citizen: string, sink: MailSink): Promise<void> {
  sendThrough(sink);
  const choice = { kinds: NOTICE_KINDS, language: 'ko' as const };
  await giveAddress(house, citizen, { ...choice, address: `${citizen}@example.kr` });
  await house.citizenMail.settle();
  await proveAddress(house, citizen, numberIn(sink.messages.at(-1)!));
}

export function numberIn(message: string): string {
  return /\b\d{6}\b/.exec(plainMail(message).split('\n\n').slice(1).join('\n\n'))![0];
}

/** Subject and text of a message, without what differs from mail to mail. */
export function plainMail(message: string): string {
  const [head = '', ...rest] = message.split('\n\n');
  const folded = head.replace(/\n[ \t]+/g, ' ');
  const subject = (/^Subject: (.*)$/m.exec(folded)?.[1] ?? '').replace(
    /=\?UTF-8\?([BQ])\?([^?]*)\?=\s*/gi,
    (_, way: string, text: string) =>
      way.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString('utf8')
        : quoted(text.replaceAll('_', ' ')),
  );
  const body = rest.join('\n\n');
  const text = /base64/i.test(folded)
    ? Buffer.from(body, 'base64').toString('utf8')
    : /quoted-printable/i.test(folded)
      ? quoted(body.replace(/=\n/g, ''))
      : body;
  return `${subject}\n\n${text}`;
}

function quoted(text: string): string {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const hex = text[at] === '=' ? text.slice(at + 1, at + 3) : '';
    if (/^[0-9A-F]{2}$/i.test(hex)) {
      bytes.push(Number.parseInt(hex, 16));
      at += 2;
    } else bytes.push(...Buffer.from(text[at]!));
  }
  return Buffer.from(bytes).toString('utf8');
}
