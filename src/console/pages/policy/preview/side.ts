/** Whose figures of a preview are shown: those of imports or of exports, as the address bar says. */
import { useSearchParams } from 'wouter';

export const SIDES = ['imports', 'exports'] as const;
export type Side = (typeof SIDES)[number];

/** How lists of declarations call them. */
export const SUBJECTS: Readonly<Record<Side, 'import' | 'export'>> = { imports: 'import', exports: 'export' };

export function useSide(): readonly [side: Side, set: (side: Side) => void] {
  const [parameters, setParameters] = useSearchParams();
  const side = SIDES.find((one) => one === parameters.get('side')) ?? 'imports';
  return [
    side,
    (next) => {
      const changed = new URLSearchParams(parameters);
      changed.delete('side');
      if (next !== 'imports') changed.set('side', next);
      setParameters(changed);
    },
  ];
}
