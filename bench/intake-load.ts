/**
 * The load generator of the intake bench, a process of its own: files declarations of the invented country over HTTP, in
 * batches or one by one at a steady rate, and counts what was acknowledged. Prints one line of JSON.
 */
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { addDays } from '../src/core/day.ts';
import { declarationsOfDay, makeCountry } from '../src/synthetic/index.ts';

export interface LoadRequest {
  readonly address: string;
  readonly tokenFile: string;
  /** First day of the declarations, another for each run: numbers must be new. */
  readonly from: string;
  readonly kind: 'batches' | 'singles';
  readonly count: number;
  /** Batches under way at once. */
  readonly atOnce: number;
  readonly perSecond: number;
  /** The first so many are sent but not measured. */
  readonly warmUp: number;
}

export interface LoadReport {
  readonly acknowledged: number;
  readonly otherwise: number;
  readonly seconds: number;
  readonly perSecond: number;
  /** Milliseconds from sending to the whole answer. */
  readonly p50: number;
  readonly p99: number;
  readonly worst: number;
  readonly meanBytes: number;
  readonly meanItems: number;
}

const BATCH = 500;
const A_DAY = 5_000;

const asked = JSON.parse(process.argv[2]!) as LoadRequest;
const token = readFileSync(asked.tokenFile, 'utf8');
const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const times: number[] = [];
let acknowledged = 0;
let otherwise = 0;
let bytes = 0;
let items = 0;

const bodies = makeBodies(asked.kind === 'batches' ? BATCH : 1);
const seconds = asked.kind === 'batches' ? await sendBatches() : await sendSingles();
agent.destroy();
times.sort((one, other) => one - other);
const report: LoadReport = {
  acknowledged,
  otherwise,
  seconds,
  perSecond: (asked.kind === 'batches' ? times.length * BATCH : asked.count) / seconds,
  p50: times[Math.floor(times.length * 0.5)] ?? 0,
  p99: times[Math.floor(times.length * 0.99)] ?? 0,
  worst: times.at(-1) ?? 0,
  meanBytes: bytes / asked.count,
  meanItems: items / asked.count,
};
console.log(JSON.stringify(report));

/** Made before anything is sent: the generator shares the cores with the server. */
function makeBodies(size: number): Buffer[] {
  const country = makeCountry(1);
  const made: Buffer[] = [];
  let texts: string[] = [];
  let sofar = 0;
  for (let nth = 0; sofar < asked.count; nth++) {
    for (const { declaration } of declarationsOfDay(country, addDays(asked.from, nth), A_DAY)) {
      if (sofar === asked.count) break;
      sofar++;
      items += declaration.items.length;
      const text = JSON.stringify(declaration);
      bytes += Buffer.byteLength(text);
      texts.push(text);
      if (texts.length < size) continue;
      made.push(Buffer.from(size === 1 ? texts[0]! : `[${texts.join(',')}]`));
      texts = [];
    }
  }
  return made;
}

async function sendBatches(): Promise<number> {
  let next = 0;
  const warm = Math.floor(asked.warmUp / BATCH);
  let start = performance.now();
  const sender = async (): Promise<void> => {
    while (next < bodies.length) {
      const place = next++;
      if (place === warm) start = performance.now();
      const sent = performance.now();
      const answers = JSON.parse(await post('/api/v1/declarations/batch', bodies[place]!)) as {
        result: string;
      }[];
      if (place >= warm) times.push(performance.now() - sent);
      for (const { result } of answers) count(result);
    }
  };
  await Promise.all(Array.from({ length: asked.atOnce }, sender));
  return (performance.now() - start) / 1000;
}

/** An open loop: what is due is sent whether earlier answers have come or not. */
async function sendSingles(): Promise<number> {
  const begin = performance.now();
  const waiting: Promise<void>[] = [];
  for (let sent = 0; sent < bodies.length; ) {
    const due = Math.floor(((performance.now() - begin) / 1000) * asked.perSecond);
    for (; sent < Math.min(due, bodies.length); sent++) waiting.push(sendOne(sent));
    await sleep(1);
  }
  await Promise.all(waiting);
  return (performance.now() - begin) / 1000;
}

async function sendOne(place: number): Promise<void> {
  const sent = performance.now();
  const answer = await post('/api/v1/declarations', bodies[place]!);
  if (place >= asked.warmUp) times.push(performance.now() - sent);
  count((JSON.parse(answer) as { result?: string }).result ?? 'none');
}

function count(result: string): void {
  if (result === 'stored') acknowledged++;
  else otherwise++;
}

function post(path: string, body: Buffer): Promise<string> {
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'content-length': body.length,
  };
  return new Promise((resolve, reject) => {
    const asking = request(`${asked.address}${path}`, { method: 'POST', agent, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        if ((answer.statusCode ?? 500) < 300) resolve(text);
        else reject(new Error(`${answer.statusCode}: ${text.slice(0, 300)}`));
      });
    });
    asking.on('error', reject);
    asking.end(body);
  });
}
