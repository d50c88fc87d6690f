/** Where a hit of the search leads. */
import type { SearchHit, SearchKind } from '../../../exchange/contract.ts';

/** Codes are read where they are found: they lead nowhere. */
export function pathOf(kind: SearchKind, { ref, version }: SearchHit): string | null {
  const name = encodeURIComponent(ref);
  if (kind === 'criterion') return `/criteria/${name}`;
  if (kind === 'policy') return `/policy/versions/${name}`;
  if (kind === 'operator') return operatorPath(ref);
  if (kind === 'code') return null;
  // The one notice that is about several declarations.
  if (kind === 'notice' && ref === '') return '/exports?which=overdue';
  return kind === 'declaration' && version !== null && version > 1
    ? `/declarations/${name}?version=${version}`
    : `/declarations/${name}`;
}

function operatorPath(ref: string): string {
  const slash = ref.indexOf('/');
  const id = encodeURIComponent(ref.slice(slash + 1));
  return ref.startsWith('importer/') ? `/importers/${id}` : '/policy';
}
