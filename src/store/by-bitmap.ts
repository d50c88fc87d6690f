/**
 * Questions of lists that overlap with lists in a table (orders, marks). The planner believes of them that they meet a tenth of all
 * rows, and of a young table it knows nothing: it reads everything, or reads everything once for each part of the list. Here it may
 * use nothing but bitmaps of indices. A question must leave no other index to choose: none whose condition the question implies, and
 * the mode of a message, by which most rows are alike, is asked as `(mode = $1) is true`, which no index answers.
 */
import type pg from 'pg';

const OTHER_WAYS = ['enable_seqscan', 'enable_indexscan', 'enable_indexonlyscan'];
const may = (word: 'on' | 'off'): string =>
  OTHER_WAYS.map((name) => `set local ${name} = ${word}`).join('; ');

/** @param ask reads only */
export async function readByBitmap<Value>(
  pool: Pick<pg.Pool, 'connect'>,
  ask: (client: pg.ClientBase) => Promise<Value>,
): Promise<Value> {
  const client = await pool.connect();
  try {
    await client.query(`begin read only; ${may('off')}`);
    const value = await ask(client);
    await client.query('commit');
    client.release();
    return value;
  } catch (error) {
    // Whatever state the connection is in, nobody gets it again.
    client.release(true);
    throw error;
  }
}

/** Within a transaction that goes on with other work afterwards. */
export async function changeByBitmap<Value>(
  client: Pick<pg.ClientBase, 'query'>,
  change: () => Promise<Value>,
): Promise<Value> {
  await client.query(may('off'));
  const value = await change();
  await client.query(may('on'));
  return value;
}
