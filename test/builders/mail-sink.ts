/** A mail server on this machine that takes or refuses what it is sent, for tests: as much of SMTP (RFC 5321) as a sender asks for. */
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

export interface MailSink {
  readonly url: string;
  /** Whole messages, heads first. */
  readonly messages: readonly string[];
  /** Answer to the next messages: 250 takes, 4xx and 5xx refuse. */
  answer: number;
  end(): void;
}

export async function openMailSink(): Promise<MailSink> {
  const messages: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    serve(socket, (message) => {
      if (sink.answer === 250) messages.push(message);
      return sink.answer;
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const sink: MailSink = {
    ...{ url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, messages, answer: 250 },
    end() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
  return sink;
}

function serve(socket: Socket, take: (message: string) => number): void {
  let rest = '';
  let message: string[] | undefined;
  const say = (line: string): void => void socket.write(`${line}\r\n`);
  say('220 sink');
  socket.on('error', () => {});
  socket.on('data', (bytes) => {
    const lines = (rest + bytes.toString('utf8')).split('\r\n');
    rest = lines.pop()!;
    for (const line of lines) {
      if (message !== undefined && line !== '.') message.push(line.replace(/^\.\./, '.'));
      else if (message !== undefined) {
        say(`${take(message.join('\n'))} done`);
        message = undefined;
      } else if (/^DATA$/i.test(line)) {
        message = [];
        say('354 go on');
      } else if (/^QUIT$/i.test(line)) socket.end('221 bye\r\n');
      else say('250 sink');
    }
  });
}

/** The text of a message, whatever it is packed in. */
export function textOf(message: string): string {
  const [head, ...body] = message.split('\n\n');
  const packed = body.join('\n\n');
  return /base64/i.test(head!)
    ? Buffer.from(packed, 'base64').toString('utf8')
    : Buffer.from(
        packed
          .replace(/=\n/g, '')
          .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      ).toString('utf8');
}
