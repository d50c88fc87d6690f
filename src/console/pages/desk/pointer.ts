/** Reads and writes one place of a draft by its JSON pointer, for the form; what becomes empty is left out. */

type Content = Readonly<Record<string, unknown>>;

export function readAt(content: unknown, pointer: string): unknown {
  return stepsOf(pointer).reduce<unknown>(
    (at, step) => (at === null || at === undefined ? undefined : (at as Record<string, unknown>)[step]),
    content,
  );
}

/** A new content; the old one is not touched. `undefined` takes the place away. */
export function writeAt(content: Content, pointer: string, value: unknown): Content {
  return writeSteps(content, stepsOf(pointer), value) as Content;
}

function writeSteps(at: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(at))
    return at.map((one, place) => (String(place) === step ? writeSteps(one, rest, value) : one));
  const { [step]: before, ...others } = (at ?? {}) as Record<string, unknown>;
  const next = writeSteps(before, rest, value);
  if (next === undefined) return others;
  return { ...((at ?? {}) as Record<string, unknown>), [step]: next };
}

function stepsOf(pointer: string): readonly string[] {
  return pointer === '' ? [] : pointer.slice(1).split('/');
}
