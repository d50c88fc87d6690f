/** Which decisions of a declaration were made by the rules of its own direction: a condition over table `decision`. */
import type { Direction } from '../../model/declaration.ts';

/**
 * Exports were once decided by the rules of imports, with facts of imports: such a record says nothing of what exports are
 * asked about, and cannot be decided again as an export.
 */
export const OWN_RECORD: Readonly<Record<Direction, string>> = {
  import: 'true',
  export: `record like '%"direction":"export"%'`,
};
