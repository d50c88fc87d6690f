/** An authority as it is stored, as the rules of access read it. */
import type { Authority } from '../../access/index.ts';
import type { AuthorityRow } from '../../store/queries/authorities.ts';

export function asAuthority(row: AuthorityRow): Authority {
  const { declarantId, importerId, validFrom, validTo, acceptedAt, withdrawnOn } = row;
  return { declarantId, importerId, validFrom, validTo, isAccepted: acceptedAt !== null, withdrawnOn };
}
