/** Seals a text under a key and opens it again: AES-256-GCM, the key's name in front, so that a destroyed key can be told from damage. */
import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';

/** What stands in the database: opened by the vault and by nobody else. */
export interface Sealed {
  readonly sealed: never;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const MARK = '1.';

export function sealText(text: string, keyId: string, key: KeyObject): string {
  return `${MARK}${keyId}.${sealBytes(Buffer.from(text), keyId, key).toString('base64')}`;
}

/** Nonce, tag and ciphertext; the name of the key has to be kept beside them. */
export function sealBytes(bytes: Uint8Array, keyId: string, key: KeyObject): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(keyId));
  const body = [cipher.update(bytes), cipher.final()];
  return Buffer.concat([nonce, cipher.getAuthTag(), ...body]);
}

/** Name of the key, or undefined for a text from before contents were sealed. */
export function keyIdOf(stored: Sealed): string | undefined {
  const text = stored as unknown as string;
  return text.startsWith(MARK) ? text.slice(MARK.length, text.indexOf('.', MARK.length)) : undefined;
}

/** A text from before contents were sealed, as it is. */
export function plainText(stored: Sealed): string {
  return stored as unknown as string;
}

/** Undefined where the text was changed or sealed under another key. */
export function openText(stored: Sealed, keyId: string, key: KeyObject): string | undefined {
  const bytes = Buffer.from((stored as unknown as string).slice(MARK.length + keyId.length + 1), 'base64');
  return openBytes(bytes, keyId, key)?.toString();
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
