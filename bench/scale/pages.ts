/** How long the pages of a large store take over HTTP, for a supervisor of one office and for somebody who sees all. */
import { passwordOf } from '../faults/officer.ts';

export interface PageFigures {
  readonly who: string;
  readonly what: string;
  readonly p50: number;
  readonly worst: number;
  readonly rows: number;
}

export interface Known {
  /** Declaration numbers drawn from the whole store. */
  readonly numbers: readonly string[];
  readonly importer: string;
}

const ASKED = 15;

/** @param known to be asked for */
export async function measurePages(
  address: string,
  dataFolder: string,
  { numbers, importer }: Known,
): Promise<PageFigures[]> {
  const asked: Readonly<Record<string, (nth: number) => string>> = {
    'queue, by time due': () => 'cases?sort=due',
    'queue, by priority': () => 'cases?sort=priority',
    'queue, searched by number': (nth) => `cases?search=${numbers[nth % numbers.length]}`,
    board: () => 'board',
    'declaration page': (nth) => `declarations/${numbers[nth % numbers.length]}`,
    'list of declarations': () => 'declarations',
    'list, one lane': () => 'declarations?lane=hold',
    'list, one importer': () => `declarations?importer=${importer}`,
    'list, one kind of goods': () => 'declarations?hs=610910',
    'list, one rare state': () => 'declarations?state=held',
    'list, searched by number': (nth) => `declarations?search=${numbers[nth % numbers.length]}`,
    'list, searched by a frequent word': () => 'declarations?search=cotton',
    'list, searched by a word that nobody used': () => 'declarations?search=zzqqxxyy',
    'supervision, last month': () => 'desk/supervision?days=30',
  };
  const figures: PageFigures[] = [];
  for (const who of ['supervisor', 'auditor']) {
    const cookie = await signIn(address, dataFolder, who);
    for (const [what, path] of Object.entries(asked)) {
      const one = await measure(`${address}/api/v1/`, cookie, path);
      if (one !== undefined) figures.push({ who, what, ...one });
    }
  }
  return figures;
}

/** Undefined where this person may not ask. */
async function measure(base: string, cookie: string, path: (nth: number) => string) {
  const times: number[] = [];
  let rows = 0;
  for (let nth = 0; nth < ASKED; nth++) {
    const start = performance.now();
    const answer = await fetch(`${base}${path(nth)}`, { headers: { cookie } });
    const text = await answer.text();
    times.push(performance.now() - start);
    // A declaration of another office is not found for the supervisor of one: that takes its time too.
    if (answer.status === 403) return undefined;
    if (answer.status >= 500) throw new Error(`${path(nth)}: ${answer.status} ${text.slice(0, 300)}`);
    const found = JSON.parse(text) as { rows?: unknown[] };
    rows = found.rows?.length ?? 0;
    // What takes seconds is known well enough after a few.
    if (nth >= 2 && times.reduce((sum, one) => sum + one, 0) > 20_000) break;
  }
  times.sort((one, other) => one - other);
  return { p50: times[times.length >> 1]!, worst: times.at(-1)!, rows };
}

async function signIn(address: string, dataFolder: string, account: string): Promise<string> {
  const answer = await fetch(`${address}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account, password: passwordOf(dataFolder, account) }),
  });
  if (!answer.ok) throw new Error(`Signing in as ${account}: ${answer.status} ${await answer.text()}`);
  return answer.headers.getSetCookie()[0]!.split(';')[0]!;
}
