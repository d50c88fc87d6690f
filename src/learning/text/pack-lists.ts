/** Many short lists of numbers, one behind the other: thousands of small arrays would take as much room again, and leave holes. */

export interface Packed<Numbers> {
  readonly add: (list: ArrayLike<number>) => void;
  /** A view of the list at a place, in the order in which they came; it is not written to. */
  readonly at: (place: number) => Numbers;
}

type Numbers = Uint32Array<ArrayBuffer> | Float32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

const LEAST_ROOM = 1024;

export function packLists<Of extends Numbers>(kind: new (length: number) => Of): Packed<Of> {
  const starts = [0];
  let all = new kind(LEAST_ROOM);
  return {
    add(list) {
      const from = starts.at(-1)!;
      const end = from + list.length;
      if (end > all.length) {
        const wider = new kind(Math.max(end, all.length * 2));
        wider.set(all);
        all = wider;
      }
      all.set(list, from);
      starts.push(end);
    },
    at: (place) => all.subarray(starts[place]!, starts[place + 1]!) as Of,
  };
}
