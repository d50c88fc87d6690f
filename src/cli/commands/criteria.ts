/** `gwanmun criteria`: criteria as data, checked and tried on the past before they bite; each act is a file of its own. */
import { type Command, EXIT, type Given } from '../command.ts';
import { backTestCriterion } from './criteria-back-test.ts';
import { checkCriterion } from './criteria-check.ts';
import { history, list, show } from './criteria-read.ts';

/** By the first word. */
const ACTS: Readonly<Record<string, (given: Given) => Promise<number>>> = {
  list,
  show,
  history,
  check: checkCriterion,
  'back-test': backTestCriterion,
};

function run(given: Given): Promise<number> {
  const [name = ''] = given.words;
  const act = Object.hasOwn(ACTS, name) ? ACTS[name] : undefined;
  if (act !== undefined) return act(given);
  given.note(`gwanmun: criteria can ${Object.keys(ACTS).join(', ')}, not “${name}”.`);
  return Promise.resolve(EXIT.usage);
}

export const criteria: Command = {
  name: 'criteria',
  words: 'list | show ID | history ID | check [FILE] | back-test FILE',
  says: 'criteria: how each stands and who changed it; whether one can be met at all, and what it would have hit',
  more:
    'check exits with 0 where nothing speaks against it (open), 1 where it is proved that nothing or everything meets it,\n' +
    '65 where the expression is wrong. FILE holds one criterion as JSON, or a list of them.',
  flags: [
    { name: 'expression', value: 'E', says: 'check this expression instead of a file' },
    { name: 'scope', value: 'item|declaration', says: 'of --expression; item where absent' },
    { name: 'day', value: 'DAY', says: 'check codes as of this day; today where absent' },
    { name: 'from', value: 'DAY', says: 'back-test: first day of declaration; a year back where absent' },
    { name: 'to', value: 'DAY', says: 'back-test: last day of declaration' },
    { name: 'past', value: 'FILE', says: 'back-test: go through this file of declarations, not the store' },
    { name: 'data', value: 'FOLDER', says: 'data folder' },
  ],
  run,
};
