/** Seals what a draft says and opens it again; everybody whom it names can be erased with it. */
import { idOf } from '../../access/index.ts';
import { Fault } from '../../core/problem.ts';
import type { DraftContent } from '../../exchange/contract.ts';
import type { DraftParties, StoredDraft } from '../../store/queries/drafts.ts';
import { type Vault, yearOf } from '../../store/vault/vault.ts';
import { titleOf } from './draft-content.ts';

/** @param text of the content, as it is written @param at when it is written */
export async function sealDraft(
  vault: Vault,
  declarantId: string,
  content: DraftContent,
  text: string,
  at: string,
): Promise<Pick<StoredDraft, 'title' | 'content'> & DraftParties> {
  const named = partiesNamed(content);
  const of = { party: named[0] ?? declarantId, class: 'draft' as const, year: yearOf(at) };
  const [title, sealed] = await vault.sealWords([
    { ...of, text: titleOf(content) },
    { ...of, text },
  ]);
  return {
    title: title!,
    content: sealed!,
    parties: [...new Set([...named, declarantId])].map(vault.partyHash),
  };
}

/** The importer first: under his key it is sealed. */
function partiesNamed(content: DraftContent): string[] {
  const { importer, exporter, seller, dutyPayer, manufacturer } = content as Record<string, unknown>;
  return [importer, exporter, seller, dutyPayer, manufacturer].flatMap((party) => idOf(party) ?? []);
}

/** In the order given; null where the key was destroyed. */
export async function draftTitles(vault: Vault, drafts: readonly StoredDraft[]): Promise<(string | null)[]> {
  const opened = await vault.open(drafts.map(({ title }) => title));
  return opened.map((one) => ('text' in one ? one.text : null));
}

/** Throws `store/content-damaged`; a draft whose key was destroyed has been deleted with it. */
export async function draftContent(vault: Vault, { id, content }: StoredDraft): Promise<DraftContent> {
  const [opened] = await vault.open([content]);
  if (opened === undefined || !('text' in opened))
    throw new Fault('store/content-damaged', `The draft ${id} cannot be opened.`);
  return JSON.parse(opened.text) as DraftContent;
}
