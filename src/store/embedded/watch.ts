/** Keeps the server up while Gwanmun runs: one that was killed is started again, and every attempt is said. */
import type { ClusterFile } from './cluster-files.ts';
import { livePostmaster, type Server, startServer } from './server.ts';

const WATCH_MILLIS = 400;

/** Restarts a server that somebody killed, at the same port, so that pools find it again. */
export function watchServer(
  server: Server,
  file: ClusterFile,
  say: (sentence: string) => void,
): { end(): Promise<void> } {
  let current = Promise.resolve();
  let isEnding = false;
  let isBusy = false;
  const timer = setInterval(() => {
    if (isBusy || isEnding || livePostmaster(server.folder) !== undefined) return;
    isBusy = true;
    say('The database server died; starting it again.');
    current = startServer(server, file.port)
      .then(() => say('The database server is back.'))
      .catch((error: Error) => say(`The database server does not come back: ${error.message}`))
      .finally(() => {
        isBusy = false;
      });
  }, WATCH_MILLIS);
  timer.unref();
  return {
    end() {
      isEnding = true;
      clearInterval(timer);
      return current;
    },
  };
}
