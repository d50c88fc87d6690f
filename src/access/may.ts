/** Whether a person may do something to a record: the one question that every route and page asks. */
import { type Reach, type Right, type Role, reachOf } from './roles.ts';

/** Somebody signed in. */
export interface Person {
  readonly id: string;
  readonly role: Role;
  /** Three digits; absent for headquarters and for traders. */
  readonly office?: string;
  /** The firms that a trader's account speaks for, as `partyKey` writes them. */
  readonly parties?: readonly string[];
}

/** What is known of the record that is asked for. Left out where the act concerns no single record. */
export interface RecordPlace {
  readonly office?: string;
  /** The importer and the declarant whose record it is, as `partyKey` writes them. */
  readonly parties?: readonly string[];
}

/**
 * Answers no unless the table says yes. Without a record the answer is whether the person has the right at all: a list
 * must then still be narrowed by `placesOf`.
 */
export function may(person: Person, right: Right, record?: RecordPlace): boolean {
  const reach = reachOf(person.role, right);
  if (reach === undefined) return false;
  return record === undefined || isWithin(person, reach, record);
}

/** Whether a role has a right at all, before any record is known: what a route asks first. */
export function mayDo(role: Role, right: Right): boolean {
  return reachOf(role, right) !== undefined;
}

function isWithin(person: Person, reach: Reach, record: RecordPlace): boolean {
  if (reach === 'all') return true;
  if (reach === 'own-office') return person.office !== undefined && person.office === record.office;
  const own = person.parties ?? [];
  return (record.parties ?? []).some((party) => own.includes(party));
}

/** How a list has to be narrowed for a person: to everything, to one office, to the firms of a trader, or to nothing. */
export type Places =
  | { readonly reach: 'all' }
  | { readonly reach: 'own-office'; readonly office: string }
  | { readonly reach: 'own-records'; readonly parties: readonly string[] }
  | { readonly reach: 'none' };

export function placesOf(person: Person, right: Right): Places {
  const reach = reachOf(person.role, right);
  if (reach === 'all') return { reach };
  if (reach === 'own-office' && person.office !== undefined) return { reach, office: person.office };
  if (reach === 'own-records' && (person.parties ?? []).length > 0)
    return { reach, parties: person.parties ?? [] };
  return { reach: 'none' };
}
