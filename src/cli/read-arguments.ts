/** Splits what was typed into flags and words for one command, or says everything that is wrong with it. */
import type { Command } from './command.ts';

export interface ReadArguments {
  readonly flags: Readonly<Record<string, string | undefined>>;
  readonly words: readonly string[];
  readonly problems: readonly string[];
}

const COMMON = [
  { name: 'help', says: '' },
  { name: 'json', says: '' },
];

/** `--name value`, `--name=value`, and switches; `--` ends the flags. */
export function readArguments(command: Command, given: readonly string[]): ReadArguments {
  const flags: Record<string, string | undefined> = {};
  const words: string[] = [];
  const problems: string[] = [];
  const known = [...command.flags, ...COMMON];
  for (let place = 0; place < given.length; place++) {
    const one = given[place]!;
    if (one === '--') {
      words.push(...given.slice(place + 1));
      break;
    }
    if (!one.startsWith('--')) {
      words.push(one);
      continue;
    }
    const [name = '', written] = one.slice(2).split(/=(.*)/s);
    const flag = known.find((candidate) => candidate.name === name);
    if (flag === undefined) problems.push(`--${name} is not a flag of gwanmun ${command.name}`);
    else if (!('value' in flag) || flag.value === undefined) flags[name] = 'on';
    else if (written === undefined && place + 1 >= given.length)
      problems.push(`--${name} needs a value (${flag.value})`);
    else {
      const value = written ?? given[++place]!;
      const before = 'repeats' in flag && flag.repeats ? flags[name] : undefined;
      flags[name] = before === undefined ? value : `${before}\n${value}`;
    }
  }
  return { flags, words, problems };
}
