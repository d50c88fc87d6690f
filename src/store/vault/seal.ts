/** Seals a text under a key and opens it again: AES-256-GCM, the key's name in front, so that a destroyed key can be told from damage. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** What stands in the database: opened by the vault and by nobody else. */
export interface Sealed {
  readonly sealed: never;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const MARK = '1.';

export function sealText(text: string, keyId: string, key: Uint8Array): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(keyId));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `${MARK}${keyId}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')}`;
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
export function openText(stored: Sealed, keyId: string, key: Uint8Array): string | undefined {
  const bytes = Buffer.from((stored as unknown as string).slice(MARK.length + keyId.length + 1), 'base64');
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(keyId));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([
      decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)),
      decipher.final(),
    ]).toString();
  } catch {
    return undefined;
  }
}
