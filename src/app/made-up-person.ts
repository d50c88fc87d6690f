/** Whoever acts in the demonstration before anybody has signed in: an account of it, with the rights of its role. */
import type { Who } from '../exchange/ports.ts';

const OFFICE = '020';

export function madeUpPerson(account: string, role: Who['role'], parties?: readonly string[]): Who {
  const office = role === 'trader' ? null : OFFICE;
  return { account, name: { ko: '', en: '' }, role, office, skills: [], ...(parties && { parties }) };
}
