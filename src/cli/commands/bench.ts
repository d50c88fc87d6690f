/** `gwanmun bench [NAME…]`: quality and speed, measured on this machine. */
import { type Command, EXIT, type Given } from '../command.ts';

async function run({ words, isJson, out, note }: Given): Promise<number> {
  const { runBenches } = await import('../../app/commands/bench.ts');
  const figures = await runBenches({ names: words, isJson, env: process.env, say: isJson ? note : out });
  if (isJson) out(JSON.stringify(figures));
  return EXIT.good;
}

export const bench: Command = {
  name: 'bench',
  words: '[NAME…]',
  says: 'measures quality and speed on this machine',
  more: 'All benches, or those named: criteria, decide, intake, fraud, synthetic and what else lies in bench/. They take minutes.',
  flags: [],
  run,
};
