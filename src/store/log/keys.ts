/** The key that signs the heads of the log, kept outside the database: whoever can change every table still cannot sign. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../core/problem.ts';
import { hasCode } from '../data-folder.ts';

export interface LogKeys {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** Reads `keys/log-signing.pem` of the data folder, or makes an Ed25519 pair there (0600). Throws `store/key-unreadable`. */
export function openLogKeys(dataFolder: string): LogKeys {
  const path = privatePath(dataFolder);
  if (!existsSync(path)) createKeys(dataFolder);
  try {
    const privateKey = createPrivateKey(readFileSync(path, 'utf8'));
    return { privateKey, publicKey: createPublicKey(privateKey) };
  } catch (cause) {
    throw new Fault('store/key-unreadable', `The signing key of the log, ${path}, cannot be read.`, cause);
  }
}

/** The public half, for verifying; undefined where no log was ever signed here. Throws `store/key-unreadable`. */
export function readPublicKey(dataFolder: string): KeyObject | undefined {
  const path = publicPath(dataFolder);
  if (!existsSync(path)) return undefined;
  try {
    return createPublicKey(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new Fault('store/key-unreadable', `The public key of the log, ${path}, cannot be read.`, cause);
  }
}

function createKeys(dataFolder: string): void {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  mkdirSync(join(dataFolder, 'keys'), { recursive: true, mode: 0o700 });
  writeFileSync(publicPath(dataFolder), publicKey.export({ type: 'spki', format: 'pem' }), { mode: 0o644 });
  try {
    // Never over an existing key: anchors signed by it would turn worthless.
    writeFileSync(privatePath(dataFolder), privateKey.export({ type: 'pkcs8', format: 'pem' }), {
      mode: 0o600,
      flag: 'wx',
    });
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  }
}

function privatePath(dataFolder: string): string {
  return join(dataFolder, 'keys', 'log-signing.pem');
}

function publicPath(dataFolder: string): string {
  return join(dataFolder, 'keys', 'log-signing.pub.pem');
}
