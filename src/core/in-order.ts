/** Puts candidates into an order that somebody else proposes: nothing comes in that was no candidate, and none is lost. */

/** @returns the candidates, those named first as named; `dropped` counts what named none, or named one twice */
export function inOrder(
  candidates: readonly string[],
  proposed: readonly unknown[],
): { readonly ordered: readonly string[]; readonly dropped: number } {
  const known = new Set(candidates);
  const first = new Set(proposed.filter((one): one is string => typeof one === 'string' && known.has(one)));
  return {
    ordered: [...first, ...candidates.filter((one) => !first.has(one))],
    dropped: proposed.length - first.size,
  };
}
