/** Names of columns in the reader's language. */
import type { StudyColumn } from '../../../exchange/contract.ts';
import { useSay } from '../../texts/use-texts.ts';

export type TitleOf = (name: string) => string;

/** A column that is no longer there is called by its name. */
export function useTitles(columns: readonly StudyColumn[]): TitleOf {
  const say = useSay();
  const byName = new Map(columns.map((column) => [column.name, column]));
  return (name) => say(byName.get(name)?.title) || name;
}
