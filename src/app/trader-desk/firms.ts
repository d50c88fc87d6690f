/** For which firms the one who asks may read or act; whoever speaks for none is told that nothing is there. */
import { idsOf } from '../../access/index.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { Queryable } from '../../store/open.ts';
import { readDeclaration } from '../../store/queries/declarations.ts';
import type { DeclarationRow, StoredDeclarationRow } from '../../store/rows.ts';

export interface Firms {
  readonly declarants: readonly string[];
  readonly importers: readonly string[];
}

export function firmsOf(who: Who): Firms {
  const parties = who.parties ?? [];
  return { declarants: idsOf(parties, 'declarant'), importers: idsOf(parties, 'importer') };
}

export function isOf(
  { declarants, importers }: Firms,
  row: Pick<DeclarationRow, 'declarantId' | 'importerId' | 'exporterId'>,
): boolean {
  const owners = [row.importerId ?? '', row.exporterId ?? ''];
  return declarants.includes(row.declarantId) || owners.some((owner) => importers.includes(owner));
}

/** The latest version, when it is one of theirs: another's is as if it were not there. */
export async function ownDeclaration(db: Queryable, who: Who, number: string): Promise<StoredDeclarationRow> {
  const row = await readDeclaration(db, number);
  if (row === undefined || !isOf(firmsOf(who), row)) throw new Refusal('not-found');
  return row;
}

/** The one declarant that somebody files as, chosen where an account speaks for several. */
export function declarantOf(who: Who, chosen?: string): string {
  const { declarants } = firmsOf(who);
  const id = chosen ?? declarants[0];
  if (id === undefined || !declarants.includes(id)) {
    throw new Refusal('not-allowed-now', {
      ko: '이 계정에는 신고인부호가 없어 신고서를 작성할 수 없습니다. 관세사에게 위임하거나 신고인부호를 등록하십시오 (관세법 제242조).',
      en: 'Your account has no declarant code, so it cannot file. Give a broker your authority, or register a code (Customs Act art. 242).',
    });
  }
  return id;
}
