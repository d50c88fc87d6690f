/** What a key for a system may do at most: a few of the rights of the person who made it, never all of them. */
import type { Text } from '../core/text.ts';
import type { Right } from './roles.ts';

export const SCOPES = {
  read: { ko: '신고와 통지 조회', en: 'Read declarations and notices' },
  file: { ko: '신고, 정정, 보완, 첨부', en: 'File, amend, supplement, attach' },
} as const satisfies Record<string, Text>;

export type Scope = keyof typeof SCOPES;

/** Rights that are not here are for people alone: authorities, keys, objections are made by somebody who signed in. */
const SCOPE_OF: Readonly<Partial<Record<Right, Scope>>> = {
  'desk.read': 'read',
  'desk.file': 'file',
  'declaration.submit': 'file',
};

export function isScope(text: unknown): text is Scope {
  return typeof text === 'string' && Object.hasOwn(SCOPES, text);
}

/** @param scopes none where a person has signed in */
export function isInScope(scopes: readonly string[] | undefined, right: Right): boolean {
  if (scopes === undefined) return true;
  const needed = SCOPE_OF[right];
  return needed !== undefined && scopes.includes(needed);
}
