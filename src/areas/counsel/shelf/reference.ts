/** How an article of any law is named (`관세법 제38조의2`, `「관세법 시행령」 제4조제1항`), in the one form by which it is known. */
import { readCitation } from '../citations.ts';

const NUMBER = /제?\s?(\d+)\s?조(?:\s?의\s?(\d+))?/g;
const PLACE = /^(?:\s?제?\d+(?:항|호)(?:의\d+)?)*$/;
const LAW = /^[가-힣A-Za-z][가-힣A-Za-z0-9ㆍ·,()\s]{1,120}$/;

/** The last number is the article's: names of laws hold numbers as well. Undefined where it names no article. */
export function readReference(text: string): string | undefined {
  const said = text
    .replace(/[「」]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
  const last = [...said.matchAll(NUMBER)].at(-1);
  if (last === undefined || !PLACE.test(said.slice(last.index + last[0].length))) return undefined;
  const law = said.slice(0, last.index).trim();
  if (!LAW.test(law)) return undefined;
  const number = `제${Number(last[1])}조${last[2] === undefined ? '' : `의${Number(last[2])}`}`;
  // Short names of the laws of counsel are written out.
  const known = /\d조/.test(law) ? undefined : readCitation(`${law} ${number}`);
  return known ?? `${law} ${number}`;
}

/** `관세법 제38조의2` in its law and its number. */
export function partsOf(ref: string): { readonly law: string; readonly number: string } {
  const at = ref.lastIndexOf(' 제');
  return { law: ref.slice(0, at), number: ref.slice(at + 1) };
}
