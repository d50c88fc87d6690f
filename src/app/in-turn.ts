/** Lets work happen one after the other: all of one thing, or all under one of its keys. */

const queues = new WeakMap<object, Map<string, Promise<unknown>>>();

/** @param of for as long as it lives, such as a log */
export async function inTurn<Value>(of: object, key: string, work: () => Promise<Value>): Promise<Value> {
  const own = queues.get(of) ?? new Map<string, Promise<unknown>>();
  queues.set(of, own);
  const next = (own.get(key) ?? Promise.resolve()).then(work);
  const last = next.catch(() => {});
  own.set(key, last);
  try {
    return await next;
  } finally {
    if (own.get(key) === last) own.delete(key);
  }
}
