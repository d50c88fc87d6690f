/** What is sealed of a citizen's address of mail: the address, the number that proves it, and the secret by which a mail is stopped. */
import { randomBytes } from 'node:crypto';
import { sha256 } from '../../../core/hash.ts';
import type { Sealed } from '../../../store/vault/seal.ts';
import type { House } from '../../house.ts';
import { today } from '../../personal-codes/codes.ts';
import { openTexts, wordsOfCitizen } from '../../personal-codes/holders.ts';
import { newDigits } from '../six-digits.ts';

export interface MailContent {
  readonly address: string;
  /** Six digits; null once it was given back. */
  readonly proof: string | null;
  readonly stop: string;
}

export function newContent(address: string): MailContent {
  return { address, proof: newDigits(), stop: randomBytes(24).toString('base64url') };
}

export const stopHashOf = (stop: string): string => sha256(stop);

export async function sealContent(
  house: Pick<House, 'vault' | 'clock'>,
  citizen: string,
  content: MailContent,
): Promise<Sealed> {
  const [sealed] = await house.vault.sealWords([wordsOfCitizen(citizen, today(house), content)]);
  return sealed!;
}

/** Null where it was erased. Throws `store/content-damaged`. */
export async function openContent(
  { vault }: Pick<House, 'vault'>,
  stored: Sealed,
): Promise<MailContent | null> {
  const [text = null] = await openTexts(vault, [stored]);
  return text === null ? null : (JSON.parse(text) as MailContent);
}
