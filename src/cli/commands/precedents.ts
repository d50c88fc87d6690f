/** `gwanmun precedents import FILE`: brings decisions into the legal library, or tells everything that is wrong with every line. */
import { type Command, EXIT, type Given } from '../command.ts';
import { tellProblems } from '../tell-problems.ts';

async function run({ flags, words, isJson, out, note }: Given): Promise<number> {
  const [act, file, ...more] = words;
  if (act !== 'import' || file === undefined || more.length > 0) {
    note('gwanmun: precedents can “import FILE”.');
    return EXIT.usage;
  }
  const { importPrecedents } = await import('../../app/commands/precedents.ts');
  const result = await importPrecedents({ flags, env: process.env, tell: note }, file);
  if (!result.ok) {
    if (!isJson) out('Nothing was stored.');
    return tellProblems(result.problems, { isJson, out, note });
  }
  const { added, changed, unchanged } = result.value;
  if (isJson) out(JSON.stringify(result.value));
  else out(`${added} decisions added, ${changed} with another text, ${unchanged} as they stood.`);
  return EXIT.good;
}

export const precedents: Command = {
  name: 'precedents',
  words: 'import FILE',
  says: 'court and tribunal decisions and interpretations for the legal library, from NDJSON',
  more: 'One JSON object a line: kind (judgment, tribunal, interpretation), body, number, decidedOn, title, issue, gist, text, disposition, source (an address, or office), standing (valid, changed, overruled), by { body, number, decidedOn }, isMadeUp. Nothing is stored while anything is wrong with any line.',
  flags: [
    { name: 'why', value: 'TEXT', says: 'for what reason, for the log' },
    { name: 'data', value: 'FOLDER', says: 'data folder' },
  ],
  run,
};
