/** Lets changes of what is in force happen one after the other, so that the last one to end has read what all others stored. */

let last: Promise<unknown> = Promise.resolve();

export function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const next = last.then(work);
  last = next.catch(() => {});
  return next;
}
