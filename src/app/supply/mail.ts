/**
 * Tells of a moved alert by e-mail, through the mail server that the machine's administrator named. A mail may be read on its way by
 * others, and what is watched is secret (공급망안정화법 제13조제6항): it says that something moved, and where to look, and nothing else.
 */
import { createTransport } from 'nodemailer';
import { WORK_EVENT_TITLES } from '../views/event-titles.ts';

/** `smtps://user:password@mail.example.go.kr:465`, or `smtp://` with STARTTLS, which a server on this machine alone may lack. */
const SERVER = 'GWANMUN_SMTP';
const SENDER = 'GWANMUN_SMTP_FROM';
const ANSWER_MILLIS = 10_000;
const LOCAL = /^(127\.0\.0\.1|localhost|\[::1\])$/;

type Environment = Readonly<Record<string, string | undefined>>;

/** Undefined where mail cannot be sent from here. */
function mailServer(env: Environment) {
  const url = env[SERVER] ?? '';
  const from = env[SENDER] ?? '';
  if (!URL.canParse(url) || from === '') return undefined;
  const { protocol, hostname, port, username, password } = new URL(url);
  if (protocol !== 'smtp:' && protocol !== 'smtps:') return undefined;
  const isSecure = protocol === 'smtps:';
  const isLocal = LOCAL.test(hostname);
  return {
    from,
    options: {
      ...{ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || (isSecure ? 465 : 587)) },
      ...{ secure: isSecure, requireTLS: !isSecure && !isLocal, ignoreTLS: !isSecure && isLocal },
      ...{ connectionTimeout: ANSWER_MILLIS, greetingTimeout: ANSWER_MILLIS, socketTimeout: ANSWER_MILLIS },
      ...(username === ''
        ? {}
        : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
      // Nothing of a notice is read from files or other addresses.
      ...{ disableFileAccess: true, disableUrlAccess: true },
    },
  };
}

/** One address and nothing more: `mailto:watch@example.go.kr`. */
export function mailAddress(url: string): string | undefined {
  return /^mailto:([^\s@,;<>"?%]+@[A-Za-z0-9.-]+)$/.exec(url)?.[1];
}

/** @param body of the notice, of which only kind and time are told @returns `250`, or why it was not taken */
export async function sendMail(
  to: string,
  body: string,
  publicUrl: string | undefined,
  env: Environment = process.env,
): Promise<string> {
  const server = mailServer(env);
  if (server === undefined) return 'no mail server';
  const transport = createTransport(server.options);
  try {
    const sent = await transport.sendMail({ from: server.from, to, ...mailOf(body, publicUrl) });
    return sent.response.slice(0, 3);
  } catch (error) {
    const { responseCode, code } = error as { responseCode?: number; code?: string };
    return String(responseCode ?? code ?? 'unreachable');
  } finally {
    transport.close();
  }
}

function mailOf(body: string, publicUrl = '') {
  const { id, at, kind } = JSON.parse(body) as { id: string; at: string; kind: string };
  const { ko, en } = WORK_EVENT_TITLES[kind] ?? { ko: kind, en: kind };
  const where = `${publicUrl}/supply`;
  return {
    subject: `[관문] ${ko} · ${en}`,
    text: `${ko} (${at})\n내용은 로그인한 뒤 볼 수 있습니다: ${where}\n\n${en} (${at})\nSign in to see what it is: ${where}\n\n${id}\n`,
    // The same notice again is the same message.
    messageId: `<${id}@gwanmun>`,
  };
}
