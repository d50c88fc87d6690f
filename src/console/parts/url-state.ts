/** State that lives in the address bar: any view can be linked, back and forward work. */
import { useCallback } from 'react';
import { useSearchParams } from 'wouter';

/** One parameter of the address: `const [lane, setLane] = useUrlState('lane')`; '' is absent. Replaces, so that back leaves the page. */
export function useUrlState(name: string, fallback = ''): [string, (value: string) => void] {
  const [parameters, setParameters] = useSearchParams();
  const set = useCallback(
    (value: string) => {
      setParameters(
        (old) => {
          const next = new URLSearchParams(old);
          if (value === fallback || value === '') next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true },
      );
    },
    [name, fallback, setParameters],
  );
  return [parameters.get(name) ?? fallback, set];
}
