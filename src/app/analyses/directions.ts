/** Reads one declared field of a declaration by its name, of whichever direction. */
import type { Declaration, Direction } from '../../model/declaration.ts';
import { PAST_EXPORTS, PAST_IMPORTS, type PastKind } from '../past-kinds.ts';

export interface AnalysisDirection {
  /** Null where the line does not say. @param sequence of the line */
  read(column: string, declaration: Declaration, sequence: number): string | null;
}

const NO_FACTS = {} as never;

export function directionOf(direction: Direction): AnalysisDirection {
  return direction === 'export' ? reading(PAST_EXPORTS) : reading(PAST_IMPORTS);
}

function reading<Subject>(kind: PastKind<Subject>): AnalysisDirection {
  return {
    read(column, declaration, sequence) {
      const field = kind.fields.find(({ name, isFact }) => name === column && isFact !== true);
      const item = declaration.items.findIndex((one) => one.sequence === sequence);
      if (field === undefined || item < 0) return null;
      const value = field.read(kind.subjectOf(declaration, NO_FACTS), field.scope === 'item' ? item : -1);
      if (value === undefined || typeof value === 'object') return null;
      return typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
    },
  };
}
