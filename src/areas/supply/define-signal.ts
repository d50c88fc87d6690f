/** Makes a signal from its parts; every file in `signals/` exports one as its default. */
import type { Signal } from './signal.ts';

export function defineSignal(signal: Signal): Signal {
  return Object.freeze(signal);
}
