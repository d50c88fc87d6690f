/** What commands are asked with that a person does through the running server: who, where, and until Ctrl+C. */
import type { AskedByPerson } from '../app/commands/as-person.ts';
import { askPassword } from './ask-password.ts';
import type { Flag, Given } from './command.ts';

export type AskedFor = AskedByPerson;

export const PERSON_FLAGS: readonly Flag[] = [
  { name: 'account', value: 'NAME', says: 'who acts' },
  { name: 'server', value: 'URL', says: 'the server, where it is not the one of the data folder' },
];

/** Ctrl+C cancels what is under way; pressed again it ends the command at once. */
export function askedFor({ flags, note }: Given): AskedFor {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  return { flags, env: process.env, tell: note, password: askPassword, stop: stop.signal };
}
