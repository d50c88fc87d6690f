/** `gwanmun demo`: a guided tour of one case in the terminal, with the addresses to open beside it. */
import { createInterface } from 'node:readline/promises';
import { type Command, EXIT, type Given } from '../command.ts';

async function run({ flags, isJson, out, note }: Given): Promise<number> {
  const { runDemo } = await import('../../app/commands/demo.ts');
  const mayPause = flags.yes === undefined && !isJson && process.stdin.isTTY === true;
  const reader = mayPause ? createInterface({ input: process.stdin, output: process.stderr }) : undefined;
  try {
    const stations = await runDemo(
      { flags, env: process.env, tell: note },
      async (station, place, address) => {
        const { title, shows, opens } = station;
        if (isJson) out(JSON.stringify({ place, ...station }));
        else {
          out(`\n${place}. ${title}`);
          for (const line of shows) out(`   ${line}`);
          if (opens !== undefined) out(`   See ${address}${opens}`);
        }
        await reader?.question('   Enter goes on. ');
      },
    );
    if (!isJson)
      out(`\nThat was the tour: ${stations} stations. docs/trust.md says what each proves and what not.`);
    return EXIT.good;
  } finally {
    reader?.close();
  }
}

export const demoCommand: Command = {
  name: 'demo',
  says: 'a guided tour of one case, from its arrival to the verified log',
  more: `Uses the demonstration that runs on the data folder (gwanmun start), or starts one and stops it afterwards. Everything it
shows it really does, with made-up declarations and the demonstration's accounts; it alters nothing behind the log's back.`,
  flags: [
    { name: 'yes', says: 'without pauses' },
    {
      name: 'declarations',
      value: 'NUMBER',
      says: 'size of the made-up past where one has to be made, 60000',
    },
    { name: 'data', value: 'FOLDER', says: 'data folder (GWANMUN_DATA; .gwanmun in the checkout)' },
  ],
  run,
};
