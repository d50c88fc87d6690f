/** Accounts of the demonstration's identity provider: made-up citizens, their passwords beside those of the other accounts. */
import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashPassword } from '../accounts.ts';

/** As the provider vouches for them. */
export interface LocalAccount {
  readonly login: string;
  readonly name: string;
  readonly bornOn: string;
  readonly phone: string;
  readonly passwordHash: string;
}

export type MadeUpCitizen = Omit<LocalAccount, 'passwordHash'>;

const FILE = 'citizens.json';

/** Once: a folder from an earlier start keeps the passwords that it has. */
export async function makeLocalAccounts(
  dataFolder: string,
  citizens: readonly MadeUpCitizen[],
): Promise<void> {
  const path = join(dataFolder, FILE);
  if (existsSync(path)) return;
  const lines: string[] = [];
  const accounts: LocalAccount[] = [];
  for (const { login, name, bornOn, phone } of citizens) {
    const password = randomBytes(9).toString('base64url');
    accounts.push({ login, name, bornOn, phone, passwordHash: await hashPassword(password) });
    lines.push(`${login}\t${password}\tcitizen (/my)\n`);
  }
  // Passwords first: an account whose password nobody knows would stay for ever.
  appendFileSync(join(dataFolder, 'accounts.txt'), lines.join(''), { mode: 0o600 });
  writeFileSync(path, JSON.stringify(accounts), { mode: 0o600 });
}

export function readLocalAccounts(dataFolder: string): readonly LocalAccount[] {
  const path = join(dataFolder, FILE);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as LocalAccount[]) : [];
}
