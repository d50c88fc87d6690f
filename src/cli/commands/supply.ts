/** `gwanmun supply back-test`: early warning judged on shocks whose truth is known. */
import { type Command, EXIT, type Given } from '../command.ts';

async function run({ flags, words, isJson, out, note }: Given): Promise<number> {
  if (words.length !== 1 || words[0] !== 'back-test') {
    note('gwanmun: supply takes one word, back-test.');
    return EXIT.usage;
  }
  const { runSupplyBackTest } = await import('../../app/commands/supply.ts');
  const { reports, table } = await runSupplyBackTest({ flags, env: process.env, tell: note });
  out(isJson ? JSON.stringify(reports) : table);
  return EXIT.good;
}

export const supply: Command = {
  name: 'supply',
  words: 'back-test',
  says: 'judges early warning on shocks whose truth is known, beside a plain rule',
  more: `Made-up shocks, the urea case of 2021 made up after known figures, quiet worlds, and where the pack critical-minerals-cn is
found China's export permits of 2023. Every figure is read only from the day on which it was out.`,
  flags: [{ name: 'data', value: 'FOLDER', says: 'data folder, whose packs/ is looked in too' }],
  run,
};
