/** Connections lent for a piece of work, with a transaction or without. */
import type pg from 'pg';

/** `work` commits; when it fails, everything is rolled back. */
export function inTransaction<Value>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Value>,
): Promise<Value> {
  return withClient(pool, async (client) => {
    await client.query('begin');
    try {
      return await work(client);
    } catch (error) {
      await client.query('rollback').catch(() => {});
      throw error;
    }
  });
}

/** A client whose connection broke is thrown away, not given back. */
export async function withClient<Value>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Value>,
): Promise<Value> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const note = (error: Error): void => {
    broken = error;
  };
  client.on('error', note);
  try {
    return await work(client);
  } catch (error) {
    // An error that PostgreSQL itself reported leaves the connection usable, unless it ended it (class 57).
    const { severity, code } = error as { severity?: string; code?: string };
    if (severity === undefined || code?.startsWith('57')) broken = error as Error;
    throw error;
  } finally {
    client.off('error', note);
    client.release(broken);
  }
}
