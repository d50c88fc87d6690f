/** `gwanmun classify "TEXT"`: HS codes for goods described in Korean or English, with reasons and how sure they are. */
import { type Command, EXIT, type Given } from '../command.ts';

async function run({ flags, words, isJson, out, note }: Given): Promise<number> {
  if (words.length !== 1) {
    note('gwanmun: classify takes one text in quotation marks.');
    return EXIT.usage;
  }
  const { classifyText } = await import('../../app/commands/classify.ts');
  const said = await classifyText({ flags, env: process.env, tell: note }, words[0]!);
  if (!said.ok) {
    if (isJson) out(JSON.stringify({ problems: said.problems }));
    for (const { code, message } of said.problems) note(`gwanmun: ${message.en} (${code})`);
    return EXIT.badInput;
  }
  out(isJson ? JSON.stringify(said.value) : said.table);
  // A list or a person is an answer that leaves something open.
  return said.value.band === 'one' ? EXIT.good : EXIT.partly;
}

export const classify: Command = {
  name: 'classify',
  words: 'TEXT',
  says: 'recommends HS codes for goods described in words: one code, a short list, or a person',
  more: `Learns from the packs that are found (rulings, descriptions, official names); without them from the names of invented goods.
Exit code 0 where one code is named, 2 where a list or a person has to decide, 65 where the text is no description of goods.`,
  flags: [
    { name: 'within', value: 'DIGITS', says: 'only codes that begin so: 2, 4 or 6 digits' },
    { name: 'data', value: 'FOLDER', says: 'data folder, whose packs/ is looked in too' },
  ],
  run,
};
