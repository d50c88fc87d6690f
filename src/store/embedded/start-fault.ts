/** Turns PostgreSQL's last words before it died into one sentence for the person who started Gwanmun. */
import { Fault } from '../../core/problem.ts';
import type { Server } from './server.ts';

/** `store/disk-full`, `store/port-busy`, `store/folder-not-writable`, else `store/server-failed` with the words themselves. */
export function startFault(server: Server, output: string): Fault {
  const lastWords =
    output
      .split('\n')
      .filter((line) => /FATAL|PANIC|ERROR|error|EACCES|No space/.test(line))
      .at(-1) ?? output.trim().slice(-300);
  if (/No space left on device/.test(output)) {
    return new Fault(
      'store/disk-full',
      `The disk that holds ${server.folder} is full; make room and start again.`,
    );
  }
  if (/Address already in use|could not create any TCP/.test(output)) {
    return new Fault(
      'store/port-busy',
      'The port of the embedded server was taken while it started; start again.',
    );
  }
  if (/Permission denied|EACCES/.test(output)) {
    return new Fault(
      'store/folder-not-writable',
      `The user ${server.user.name}, who runs PostgreSQL, cannot use ${server.folder}: ${lastWords}`,
    );
  }
  return new Fault(
    'store/server-failed',
    `The embedded PostgreSQL did not start (log: ${server.logFile}): ${lastWords}`,
  );
}
