/** Hands a letter to the mail server that the machine's administrator named, and to none else. */
import { createTransport } from 'nodemailer';

/** `smtps://user:password@mail.example.go.kr:465`, or `smtp://` with STARTTLS, which a server on this machine alone may lack. */
const SERVER = 'GWANMUN_SMTP';
const SENDER = 'GWANMUN_SMTP_FROM';
const ANSWER_MILLIS = 10_000;
const LOCAL = /^(127\.0\.0\.1|localhost|\[::1\])$/;

type Environment = Readonly<Record<string, string | undefined>>;

export interface Letter {
  /** The same letter again is the same message. */
  readonly id: string;
  readonly subject: string;
  readonly text: string;
}

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

/** @returns `250`, or why it was not taken */
export async function sendLetter(
  to: string,
  { id, subject, text }: Letter,
  env: Environment = process.env,
): Promise<string> {
  const server = mailServer(env);
  if (server === undefined) return 'no mail server';
  const transport = createTransport(server.options);
  try {
    const letter = { from: server.from, to, subject, text, messageId: `<${id}@gwanmun>` };
    return (await transport.sendMail(letter)).response.slice(0, 3);
  } catch (error) {
    const { responseCode, code } = error as { responseCode?: number; code?: string };
    return String(responseCode ?? code ?? 'unreachable');
  } finally {
    transport.close();
  }
}

const FIRST_WAIT_MILLIS = 30_000;
const LONGEST_WAIT_MILLIS = 6 * 3_600_000;

/** Until a notice is tried again: longer each time. @param attempts that failed before this one */
export function waitMillis(attempts: number): number {
  return Math.min(LONGEST_WAIT_MILLIS, FIRST_WAIT_MILLIS * 2 ** attempts);
}

/** Whether a server or another system took what it was given. */
export const isTaken = (answer: string): boolean => /^2\d\d$/.test(answer);
