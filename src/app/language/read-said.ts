/** Pieces of what a model said, read without trust: a list or nothing. */
type Said = Readonly<Record<string, unknown>>;

/** At most so many are looked at; no answer of ours has more. */
const MOST_PIECES = 50;

export function listIn(said: Said, name: string): readonly unknown[] {
  const found = said[name];
  return Array.isArray(found) ? found.slice(0, MOST_PIECES) : [];
}

/** The schema of an object of which every field has to be there. */
export function objectOf(properties: Readonly<Record<string, object>>): object {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

export function listOf(items: object, maxItems: number): object {
  return { type: 'array', items, maxItems };
}
