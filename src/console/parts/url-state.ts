/** State that lives in the address bar: any view can be linked, back and forward work. */
import { useCallback } from 'react';
import { useLocation, useSearchParams } from 'wouter';

/** One parameter of the address: `const [lane, setLane] = useUrlState('lane')`; '' is absent. Replaces, so that back leaves the page. */
export function useUrlState(name: string, fallback = ''): [string, (value: string) => void] {
  const [parameters] = useSearchParams();
  const [path, navigate] = useLocation();
  const set = useCallback(
    (value: string) => {
      // As the address is now, and not as it was drawn: another part may have changed it in the same moment.
      const next = new URLSearchParams(location.search);
      if (value === fallback || value === '') next.delete(name);
      else next.set(name, value);
      const search = next.toString();
      navigate(search === '' ? path : `${path}?${search}`, { replace: true });
    },
    [name, fallback, path, navigate],
  );
  return [parameters.get(name) ?? fallback, set];
}
