/** `gwanmun start` and `gwanmun serve`: the whole house, with the demonstration or without. */
import type { Serving } from '../../app/serve.ts';
import { readSettings } from '../../app/settings.ts';
import { type Command, EXIT, type Flag, type Given } from '../command.ts';

const FLAGS: readonly Flag[] = [
  { name: 'host', value: 'ADDRESS', says: 'where to listen; 127.0.0.1 unless told otherwise' },
  { name: 'port', value: 'NUMBER', says: '8620 unless told otherwise' },
  { name: 'data', value: 'FOLDER', says: 'data folder (GWANMUN_DATA; .gwanmun in the checkout)' },
  { name: 'history', value: 'KIND', says: 'synthetic, or kcs (the public data pack)' },
  { name: 'declarations', value: 'NUMBER', says: 'size of the made-up year, 60000' },
  { name: 'daily', value: 'NUMBER', says: 'made-up import declarations of a usual day, 700' },
  { name: 'day', value: 'DAY', says: 'first day of the demonstration' },
  { name: 'speed', value: 'NUMBER', says: 'business seconds a real second, 60' },
  { name: 'seed', value: 'NUMBER', says: 'seed of everything made up, 1' },
];

async function run(given: Given, isDemonstration: boolean): Promise<number> {
  const flags = isDemonstration ? given.flags : { ...given.flags, demonstration: 'off' };
  const started = performance.now();
  const { serve } = await import('../../app/serve.ts');
  // Heard from the first moment: a database that is just being started must not outlive an early Ctrl+C.
  const stopping = untilStopped();
  let isStopping = false;
  const serving = await serve(readSettings(flags, process.env), given.note);
  tellAddress(serving, given, isDemonstration);
  serving.ready.then(
    () => given.note(`Everything is ready after ${((performance.now() - started) / 1000).toFixed(1)} s.`),
    (error: unknown) => {
      if (isStopping) return;
      given.note(`Getting ready failed: ${error instanceof Error ? error.message : String(error)}`);
    },
  );
  const signal = await stopping;
  isStopping = true;
  given.note(`\n${signal}: stopping, everything taken in is being stored.`);
  await serving.stop();
  given.note('Stopped.');
  return EXIT.good;
}

function tellAddress(serving: Serving, { isJson, out, note }: Given, isDemonstration: boolean): void {
  const { address, accountsFile, house } = serving;
  if (isJson) {
    out(
      JSON.stringify({ address, accountsFile, dataFolder: house.store.dataFolder, store: house.store.kind }),
    );
    return;
  }
  out(`Gwanmun 관문   ${address}`);
  out(`Citizens       ${address}/my`);
  if (accountsFile !== null) out(`Accounts       ${accountsFile} (name, password, role; demonstration only)`);
  out(`Data folder    ${house.store.dataFolder} (${house.store.kind} PostgreSQL)`);
  out(isDemonstration ? `Data           made up: ${house.status.history.en}` : 'Data           your own');
  note('Ctrl+C stops it.');
}

function untilStopped(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve(signal));
  });
}

export const startCommand: Command = {
  name: 'start',
  says: 'starts the server with the demonstration: made-up history, a day of arrivals, simulated officers',
  flags: FLAGS,
  run: (given) => run(given, true),
};

export const serveCommand: Command = {
  name: 'serve',
  says: 'starts the server on your own data, without anything made up',
  flags: [
    ...FLAGS.filter(({ name }) => ['host', 'port', 'data', 'seed'].includes(name)),
    {
      name: 'accept-automatically',
      value: 'BASIS',
      says: 'accept low-risk declarations without an officer, on this legal basis; officers accept them otherwise',
    },
  ],
  run: (given) => run(given, false),
};
