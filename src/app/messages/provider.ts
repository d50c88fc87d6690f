/**
 * The port of short messages: what the house asks of whoever brings them to telephones. One provider stands behind it, named by
 * settings, or in a demonstration a sandbox of our own; its small protocol is in docs/parcels.md.
 */
import { signatureOf } from '../payments/sign.ts';
import type { Settings } from '../settings.ts';
import type { MessageSandbox } from './sandbox.ts';

export interface MessageSettings {
  readonly url: string;
  /** The number that messages come from. */
  readonly sender: string;
  readonly secret: string;
}

export interface ShortMessage {
  /** The same number again is the same message. */
  readonly id: string;
  readonly to: string;
  readonly text: string;
}

export interface MessageProvider {
  /** False: no message can be sent from here. */
  readonly isOpen: boolean;
  /** Where the made-up telephones of a demonstration are read; null else. */
  inbox(): Promise<string | null>;
  /** @returns the status of the answer, or why there was none */
  send(message: ShortMessage): Promise<string>;
  close(): Promise<void>;
}

export const MESSAGE_SIGNATURE = 'gwanmun-message-signature';
export const MESSAGE_WAY = 'POST /messages';
/** Milliseconds that a provider may take. */
const PATIENCE = 8_000;

/** @param startSandbox starts the demonstration's own provider */
export function openMessages(
  { messages, isDemonstration }: Pick<Settings, 'messages' | 'isDemonstration'>,
  startSandbox: () => Promise<MessageSandbox>,
  now: () => number,
): MessageProvider {
  let running: Promise<MessageSandbox> | undefined;
  const isSandbox = messages === undefined && isDemonstration;
  const sandbox = (): Promise<MessageSandbox> => {
    running ??= startSandbox().catch((error: unknown) => {
      // Started anew by the next who comes.
      running = undefined;
      throw error;
    });
    return running;
  };
  return {
    isOpen: messages !== undefined || isDemonstration,
    inbox: async () =>
      isSandbox
        ? sandbox().then(
            ({ url }) => url,
            () => null,
          )
        : null,
    send: async (message) => {
      if (messages === undefined && !isDemonstration) return 'no provider of messages';
      try {
        return await sendTo(messages ?? (await sandbox()), message, now());
      } catch (error) {
        return error instanceof Error ? error.name : 'unreachable';
      }
    },
    close: async () => {
      await (await running?.catch(() => undefined))?.close();
    },
  };
}

async function sendTo(at: MessageSettings, message: ShortMessage, now: number): Promise<string> {
  const body = JSON.stringify({ sender: at.sender, ...message });
  const response = await fetch(new URL('/messages', at.url), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      [MESSAGE_SIGNATURE]: signatureOf(at.secret, MESSAGE_WAY, body, now),
    },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE),
  });
  await response.arrayBuffer();
  return String(response.status);
}
