/** Everything that is wrong with an input, for whoever reads or whatever program does; and what of it was given at all. */
import type { Problem } from '../core/problem.ts';
import { EXIT, type Given } from './command.ts';

export function tellProblems(
  problems: readonly Problem[],
  { isJson, out, note }: Pick<Given, 'isJson' | 'out' | 'note'>,
): number {
  if (isJson) out(JSON.stringify({ problems }));
  for (const { code, pointer, message } of isJson ? [] : problems)
    note(`${pointer ?? ''} ${message.ko} ${message.en} (${code})`.trim());
  return EXIT.badInput;
}

/** Flags that were given, by their names. */
export function given<Name extends string>(
  flags: Readonly<Record<Name, string | undefined>>,
): Partial<Record<Name, string>> {
  const some = Object.entries(flags).filter(([, value]) => value !== undefined);
  return Object.fromEntries(some) as Partial<Record<Name, string>>;
}
