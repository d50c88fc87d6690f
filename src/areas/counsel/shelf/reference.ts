/** How an article of any law is named (`관세법 제38조의2`, `「관세법 시행령」 제4조제1항`), in the one form by which it is known. */
import { readCitation } from '../citations.ts';

/** A whole reference, with or without paragraph and item. */
const REFERENCE =
  /^「?([가-힣A-Za-z0-9ㆍ·()「」\s]{2,90}?)」?\s*제?\s?(\d+)\s?조(?:\s?의\s?(\d+))?(?:\s?제?\d+(?:항|호)(?:의\d+)?)*$/;

/** Undefined where it names no article. */
export function readReference(text: string): string | undefined {
  const said = text.trim().normalize('NFC');
  const found = REFERENCE.exec(said);
  if (found === null) return undefined;
  // Short names of the laws of counsel are written out.
  const known = readCitation(said);
  if (known !== undefined) return known;
  const [, law = '', article, more] = found;
  return `${law
    .replace(/[「」]/g, '')
    .replace(/\s+/g, ' ')
    .trim()} 제${Number(article)}조${more === undefined ? '' : `의${Number(more)}`}`;
}

/** `관세법 제38조의2` in its law and its number. */
export function partsOf(ref: string): { readonly law: string; readonly number: string } {
  const at = ref.lastIndexOf(' 제');
  return { law: ref.slice(0, at), number: ref.slice(at + 1) };
}
