/** Single declarations at a steady rate over HTTP, in an open loop: what is due is sent whether earlier answers have come or not. */
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { figuresOf, type LoopFigures, openLoop } from './open-loop.ts';

export type SingleFigures = Omit<LoopFigures, 'p95'>;

const PER_SECOND = 50;
/** The first so many are sent and not counted. */
const WARM_UP = 200;

export async function fileSingles(
  address: string,
  tokenFile: string,
  rows: readonly unknown[],
): Promise<SingleFigures> {
  const token = readFileSync(tokenFile, 'utf8');
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const times = await openLoop({ perSecond: PER_SECOND, count: rows.length, warmUp: WARM_UP }, (nth) =>
    post(`${address}/api/v1/declarations`, token, agent, JSON.stringify(rows[nth])),
  );
  agent.destroy();
  return figuresOf(
    PER_SECOND,
    times.map(({ millis }) => millis),
  );
}

function post(url: string, token: string, agent: Agent, body: string): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    const asking = request(url, { method: 'POST', agent, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => {
        if (answer.statusCode === 201) resolve();
        else reject(new Error(`A single declaration was answered ${answer.statusCode}.`));
      });
    });
    asking.on('error', reject);
    asking.end(body);
  });
}
