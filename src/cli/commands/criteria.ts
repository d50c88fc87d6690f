/** `gwanmun criteria`: the criteria of the store, their versions and their history. */
import { type Command, EXIT, type Given } from '../command.ts';
import { history, list, show } from './criteria-read.ts';

const ACTS: Readonly<Record<string, (given: Given) => Promise<number>>> = { list, show, history };

function run(given: Given): Promise<number> {
  const [name = 'list'] = given.words;
  const act = Object.hasOwn(ACTS, name) ? ACTS[name] : undefined;
  if (act !== undefined) return act(given);
  given.note(`gwanmun: criteria knows ${Object.keys(ACTS).join(', ')}, not “${name}”.`);
  return Promise.resolve(EXIT.usage);
}

export const criteriaCommand: Command = {
  name: 'criteria',
  words: 'list | show ID | history ID',
  says: 'criteria: how each stands, all versions of one, who did what with it and why',
  flags: [{ name: 'data', value: 'FOLDER', says: 'data folder' }],
  run,
};
