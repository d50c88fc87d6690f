/** An officer at work during the fault campaign: asks for cases, accepts some, gives some back, lets the rest become overdue. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom } from '../../src/core/random.ts';

interface Session {
  readonly headers: Readonly<Record<string, string>>;
}

export interface FaultOfficer {
  readonly counts: { readonly dealt: number; readonly accepted: number; readonly returned: number };
  pointAt(address: string): void;
  stop(): Promise<void>;
}

/** @param dataFolder where the demonstration's passwords lie */
export function startOfficer(dataFolder: string, login: string, seed: number): FaultOfficer {
  const random = seededRandom(seed);
  const counts = { dealt: 0, accepted: 0, returned: 0 };
  let address = '';
  let session: Session | undefined;
  let isStopped = false;

  const ask = async (path: string, body: object): Promise<{ status: number; json: unknown }> => {
    const response = await fetch(`${address}/api/v1/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...session?.headers },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    });
    if (response.status === 401) session = undefined;
    return { status: response.status, json: await response.json() };
  };
  const signIn = async (): Promise<void> => {
    const password = passwordOf(dataFolder, login);
    const response = await fetch(`${address}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ account: login, password }),
    });
    if (!response.ok) return void (await sleep(7_000));
    const { csrfToken } = (await response.json()) as { csrfToken: string };
    const cookie = response.headers.getSetCookie()[0]!.split(';')[0]!;
    session = { headers: { cookie, 'x-csrf-token': csrfToken } };
  };
  const work = async (): Promise<void> => {
    if (session === undefined) return signIn();
    const { status, json } = await ask('cases/next', {});
    const dealt = (json as { case?: { id: string; number: string; version: number } | null }).case;
    if (status !== 200 || dealt == null) return void (await sleep(500));
    counts.dealt += 1;
    const chance = random.next();
    if (chance < 0.4) {
      const act = { act: 'accept', version: dealt.version };
      if ((await ask(`declarations/${dealt.number}/acts`, act)).status === 200) counts.accepted += 1;
    } else if (chance < 0.7) {
      const reason = { reason: 'Given back in the campaign' };
      if ((await ask(`cases/${dealt.id}/return`, reason)).status === 200) counts.returned += 1;
    }
  };
  const running = (async () => {
    while (!isStopped) {
      // A server that is being killed answers nothing: that is what the campaign is about.
      if (address !== '') await work().catch(() => sleep(200));
      await sleep(100 + random.below(300));
    }
  })();
  return {
    counts,
    pointAt(to) {
      address = to;
    },
    async stop() {
      isStopped = true;
      await running;
    },
  };
}

/** Throws where the demonstration left nobody's password. */
export function passwordOf(dataFolder: string, login: string): string {
  const line = readFileSync(join(dataFolder, 'accounts.txt'), 'utf8')
    .split('\n')
    .find((one) => one.startsWith(`${login}\t`));
  if (line === undefined) throw new Error(`accounts.txt does not name ${login}.`);
  return line.split('\t')[1]!;
}
