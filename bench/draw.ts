/** What the draw costs the gate: the look-up of earlier filings for a batch of 500, and the check of a day. `node bench/draw.ts DATA_FOLDER` of a running server. */
import { checkEvidence } from '../src/app/draw-check.ts';
import { drawEvidence } from '../src/app/draw-evidence.ts';
import { joinEmbedded } from '../src/store/embedded.ts';
import { openPool } from '../src/store/open.ts';
import { findEarlierFilings } from '../src/store/queries/consignments.ts';
import { readDrawDays } from '../src/store/queries/draw-days.ts';

const BATCH = 500;
const ROUNDS = 40;

const dataFolder = process.argv[2] ?? '.gwanmun';
const joined = joinEmbedded(dataFolder);
if (joined === undefined) throw new Error(`No server runs on ${dataFolder}.`);
const pool = openPool(joined.appUrl, 2);

async function lookUp(name: string, keys: (round: number) => string[]): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const asked = keys(round);
    const start = performance.now();
    await findEarlierFilings(pool, asked);
    times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  const at = (share: number): string => times[Math.floor(share * ROUNDS)]!.toFixed(1);
  console.log(`${name}: ${BATCH} keys, median ${at(0.5)} ms, worst in twenty ${at(0.95)} ms`);
}

await lookUp('consignments never filed', (round) =>
  Array.from({ length: BATCH }, (_, n) => `B:NEW${round}/${n}`),
);
const { rows } = await pool.query<{ key: string }>(
  'select consignment_key as key from declaration where state <> $1 order by occurred_at desc limit 5000',
  ['released'],
);
await lookUp('consignments filed before', (round) =>
  rows.slice((round % 10) * BATCH, ((round % 10) + 1) * BATCH).map(({ key }) => key),
);
for (const { day, state } of (await readDrawDays(pool, 10))
  .filter((one) => one.state === 'revealed')
  .slice(0, 3)) {
  const start = performance.now();
  const { decisions, entries, ok } = await checkEvidence(drawEvidence(pool, dataFolder, day));
  const millis = Math.round(performance.now() - start);
  console.log(
    `check of ${day} (${state}): ${decisions} decisions, ${entries} entries, ok ${ok}, ${millis} ms`,
  );
}
await pool.end();
