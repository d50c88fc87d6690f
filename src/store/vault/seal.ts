/** Seals a text under a key and opens it again: AES-256-GCM, the key's name in front, so that a destroyed key can be told from damage. */
import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto';
import { hashPayload } from '../log/chain.ts';
import { randomSource } from '../random-bytes.ts';

/** What stands in the database: opened by the vault and by nobody else. */
export interface Sealed {
  readonly sealed: never;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const newNonce = randomSource(NONCE_BYTES);
const MARK = '1.';
/** Key, salted hash, ciphertext of what somebody wrote: so strict that no sentence from before it was sealed is taken for it. */
const SAID = /^2\.([\w-]{12})\.([0-9a-f]{64})\.([A-Za-z0-9+/]+={0,2})$/;
const PROOF_SALT_BYTES = 16;
const newSalt = randomSource(PROOF_SALT_BYTES);

export function sealText(text: string, keyId: string, key: KeyObject): string {
  return `${MARK}${keyId}.${sealBytes(Buffer.from(text), keyId, key).toString('base64')}`;
}

/**
 * What somebody wrote about a declaration, with a salted hash of it in front and the salt inside: whoever is given text and
 * salt can hold them against what the log vouches for, without the key; once the key is gone nobody can guess from the hash.
 */
export function sealSaid(text: string, keyId: string, key: KeyObject): string {
  const salt = newSalt();
  const proof = hashPayload(salt.toString('hex'), text);
  const sealed = sealBytes(Buffer.concat([salt, Buffer.from(text)]), keyId, key);
  return `2.${keyId}.${proof}.${sealed.toString('base64')}`;
}

/** The salted hash in front of a sealed word; undefined for one from before such words were sealed. */
export function proofOf(stored: string): string | undefined {
  return SAID.exec(stored)?.[2];
}

/** Nonce, tag and ciphertext; the name of the key has to be kept beside them. */
export function sealBytes(bytes: Uint8Array, keyId: string, key: KeyObject): Buffer {
  const nonce = newNonce();
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(keyId));
  const body = [cipher.update(bytes), cipher.final()];
  return Buffer.concat([nonce, cipher.getAuthTag(), ...body]);
}

/** Name of the key, or undefined for a text from before contents were sealed. */
export function keyIdOf(stored: Sealed): string | undefined {
  const text = stored as unknown as string;
  if (text.startsWith(MARK)) return text.slice(MARK.length, text.indexOf('.', MARK.length));
  return SAID.exec(text)?.[1];
}

/** A text from before contents were sealed, as it is. */
export function plainText(stored: Sealed): string {
  return stored as unknown as string;
}

/** Undefined where the text was changed or sealed under another key. @returns with the salt of its hash, where it has one */
export function openText(
  stored: Sealed,
  keyId: string,
  key: KeyObject,
): { readonly text: string; readonly salt?: string } | undefined {
  const sealed = stored as unknown as string;
  const [, , proof, said] = SAID.exec(sealed) ?? [];
  const body = said ?? sealed.slice(MARK.length + keyId.length + 1);
  const bytes = openBytes(Buffer.from(body, 'base64'), keyId, key);
  if (bytes === undefined || proof === undefined) return bytes && { text: bytes.toString() };
  const salt = bytes.toString('hex', 0, PROOF_SALT_BYTES);
  const text = bytes.toString('utf8', PROOF_SALT_BYTES);
  return hashPayload(salt, text) === proof ? { text, salt } : undefined;
}

export function openBytes(bytes: Buffer, keyId: string, key: KeyObject): Buffer | undefined {
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(keyId));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  } catch {
    return undefined;
  }
}
