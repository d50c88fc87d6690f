/** Sends one mail through the mail server that the machine's administrator named: never in clear to another machine. */
import { createTransport } from 'nodemailer';

/** `smtps://user:password@mail.example.go.kr:465`, or `smtp://` with STARTTLS, which a server on this machine alone may lack. */
const SERVER = 'GWANMUN_SMTP';
const SENDER = 'GWANMUN_SMTP_FROM';
const ANSWER_MILLIS = 10_000;
const LOCAL = /^(127\.0\.0\.1|localhost|\[::1\])$/;

type Environment = Readonly<Record<string, string | undefined>>;

export interface Mail {
  readonly subject: string;
  readonly text: string;
  /** The same mail again is the same message. */
  readonly id: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export function hasMailServer(env: Environment = process.env): boolean {
  return mailServer(env) !== undefined;
}

/** @returns `250`, or why it was not taken */
export async function sendMail(to: string, mail: Mail, env: Environment = process.env): Promise<string> {
  const server = mailServer(env);
  if (server === undefined) return 'no mail server';
  const transport = createTransport(server.options);
  const { subject, text, id, headers = {} } = mail;
  try {
    const messageId = `<${id}@gwanmun>`;
    const sent = await transport.sendMail({ from: server.from, to, subject, text, messageId, headers });
    return sent.response.slice(0, 3);
  } catch (error) {
    const { responseCode, code } = error as { responseCode?: number; code?: string };
    return String(responseCode ?? code ?? 'unreachable');
  } finally {
    transport.close();
  }
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
