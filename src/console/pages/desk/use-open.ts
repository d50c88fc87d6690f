/** Opens a declaration of the desk. */
import { useLocation } from 'wouter';

export function useOpen(): (number: string) => void {
  const [, go] = useLocation();
  return (number) => go(`/desk/declarations/${encodeURIComponent(number)}`);
}
