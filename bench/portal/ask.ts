/** Signed-in citizens ask over HTTP what the portal asks: their list, one of their parcels, and a number that is none of theirs. */
import { Agent, request } from 'node:http';
import { CITIZEN_COOKIE } from '../../src/exchange/citizen-guard.ts';
import { figuresOf, type LoopFigures, openLoop } from '../scale/open-loop.ts';
import type { Asking } from './fill.ts';

export interface AskFigures {
  readonly list: LoopFigures;
  readonly parcel: LoopFigures;
  readonly strange: LoopFigures;
  /** Of all three together. */
  readonly all: LoopFigures;
  readonly asked: number;
  readonly rowsEach: number;
}

const PER_SECOND = 20;
const WARM_UP = 200;
const COUNT = 2_200;
const KINDS = ['list', 'parcel', 'strange'] as const;
/** Of five requests. */
const TURNS = ['list', 'parcel', 'list', 'parcel', 'strange'] as const;

/** @param people each with the secret of a session @param strangers numbers of parcels all over the store that belong to none of them */
export async function askPortal(
  address: string,
  people: readonly (Asking & { readonly token: string })[],
  strangers: readonly string[],
): Promise<AskFigures> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  let [rows, lists] = [0, 0];
  const send = async (nth: number): Promise<void> => {
    const kind = TURNS[nth % TURNS.length]!;
    const { token, bills } = people[nth % people.length]!;
    const bill = kind === 'strange' ? strangers[nth % strangers.length]! : bills[nth % bills.length]!;
    const path = kind === 'list' ? 'parcels' : `parcels/${encodeURIComponent(bill)}`;
    const answer = await get(`${address}/api/v1/my/${path}`, token, agent);
    if (answer.status !== (kind === 'strange' ? 404 : 200))
      throw new Error(`${kind}: ${answer.status} ${answer.text.slice(0, 300)}`);
    if (kind !== 'list') return;
    rows += (JSON.parse(answer.text) as { rows: unknown[] }).rows.length;
    lists++;
  };
  const times = await openLoop({ perSecond: PER_SECOND, count: COUNT, warmUp: WARM_UP }, send);
  agent.destroy();
  const of = (wanted: (kind: (typeof KINDS)[number]) => boolean): LoopFigures =>
    figuresOf(
      PER_SECOND,
      times.filter(({ nth }) => wanted(TURNS[nth % TURNS.length]!)).map(({ millis }) => millis),
    );
  const [list, parcel, strange] = KINDS.map((kind) => of((one) => one === kind));
  return {
    ...{ list: list!, parcel: parcel!, strange: strange!, all: of(() => true) },
    ...{ asked: times.length, rowsEach: rows / Math.max(1, lists) },
  };
}

function get(url: string, token: string, agent: Agent): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asking = request(url, { agent, headers: { cookie: `${CITIZEN_COOKIE}=${token}` } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') }),
      );
    });
    asking.on('error', reject);
    asking.end();
  });
}
