/** Findings of a run as sealed bytes: kept as long as what their author brings, and gone with his key. */
import { sha256 } from '../../core/hash.ts';
import { Fault } from '../../core/problem.ts';
import type { StoredFinding } from '../../screening/analyses/index.ts';
import type { Queryable } from '../../store/open.ts';
import { cutInPieces, readAttachmentPieces } from '../../store/queries/attachments.ts';
import { type Vault, yearOf } from '../../store/vault/vault.ts';

interface SealedFindings {
  /** `<key>.<hash>`. */
  readonly name: string;
  readonly pieces: readonly Buffer[];
}

export async function sealFindings(
  vault: Vault,
  { owner, at }: { readonly owner: string; readonly at: string },
  findings: readonly StoredFinding[],
): Promise<SealedFindings> {
  const bytes = Buffer.from(JSON.stringify(findings), 'utf8');
  const sealing = { party: `account:${owner}`, class: 'draft', year: yearOf(at) } as const;
  const { key, pieces } = await vault.sealFile(sealing, cutInPieces(bytes));
  return { name: `${key}.${sha256(bytes)}`, pieces };
}

/** Undefined where their term has ended. */
export async function openFindings(
  db: Queryable,
  vault: Vault,
  name: string,
): Promise<readonly StoredFinding[] | undefined> {
  const [key] = name.split('.');
  const pieces: Buffer[] = [];
  for await (const sealed of readAttachmentPieces(db, name)) {
    const piece = await vault.openPiece(key!, sealed);
    if (piece === undefined) return undefined;
    pieces.push(piece);
  }
  if (pieces.length === 0) throw new Fault('store/content-damaged', 'Findings of an analysis are missing.');
  return JSON.parse(Buffer.concat(pieces).toString('utf8')) as StoredFinding[];
}
