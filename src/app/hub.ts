/** Passes live events on to whoever listens; what each listener may see is decided where the listener subscribes. */

export type HubEvent =
  | { readonly kind: 'decided' }
  | { readonly kind: 'cases' }
  | { readonly kind: 'notice'; readonly account: string }
  | { readonly kind: 'job'; readonly id: string }
  | { readonly kind: 'status' };

export interface Hub {
  tell(event: HubEvent): void;
  listen(listener: (event: HubEvent) => void): () => void;
}

export function openHub(): Hub {
  const listeners = new Set<(event: HubEvent) => void>();
  return {
    tell(event) {
      for (const listener of listeners) listener(event);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
