/** Explores by plain chance: every row that is left is as likely as any other, so what is found speaks for all of them. */
import { type Explorer, shuffled } from './candidates.ts';

export const randomly: Explorer = (_candidates, free, count, chance) =>
  shuffled(free, chance).slice(0, count);
