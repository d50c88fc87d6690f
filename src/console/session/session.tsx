/** Who is signed in: for the frame, for pages that offer acts by role, and for the sign-in page. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect } from 'react';
import type { SessionView, SignIn } from '../../exchange/contract.ts';
import { get, post, remove, setCsrfToken, whenSignedOut } from '../http/client.ts';
import { closeEvents, openEvents } from '../http/events.ts';

const KEY = ['/session'] as const;
const SessionContext = createContext<SessionView | null>(null);

export interface SessionQuery {
  readonly session: SessionView | null;
  readonly isLoading: boolean;
  readonly error: Error | null;
  readonly reload: () => void;
}

/** Reads who is signed in; `isWanted` is false while the server is still starting. */
export function useSessionQuery(isWanted: boolean): SessionQuery {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: KEY,
    // Null where nobody is signed in.
    queryFn: () => get<SessionView | null>('/session'),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: isWanted,
  });
  const session = query.data ?? null;
  // Set while rendering: children must not send anything before the token is known.
  setCsrfToken(session?.csrfToken ?? null);
  useEffect(() => whenSignedOut(() => client.setQueryData(KEY, null)), [client]);
  const isSignedIn = session !== null;
  useEffect(() => {
    if (isSignedIn) openEvents();
    else closeEvents();
  }, [isSignedIn]);
  return { session, isLoading: query.isPending, error: query.error, reload: () => void query.refetch() };
}

export function SessionProvider(props: { readonly session: SessionView; readonly children: ReactNode }) {
  return <SessionContext value={props.session}>{props.children}</SessionContext>;
}

/** Who is signed in; only inside the frame, where somebody always is. */
export function useSession(): SessionView {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('the session is read outside SessionProvider');
  return session;
}

/** Signs in and out; whatever was read for another person is forgotten. */
export function useSignIn(): { signIn: (who: SignIn) => Promise<void>; signOut: () => Promise<void> } {
  const client = useQueryClient();
  return {
    signIn: async (who) => {
      const session = await post<SessionView>('/session', who);
      client.removeQueries({
        predicate: (query) => query.queryKey[0] !== '/session' && query.queryKey[0] !== '/status',
      });
      client.setQueryData(KEY, session);
    },
    signOut: async () => {
      try {
        await remove('/session');
      } finally {
        client.setQueryData(KEY, null);
      }
    },
  };
}

/** False on a page that is open to everybody where nobody is signed in. */
export function useIsSignedIn(): boolean {
  return useContext(SessionContext) !== null;
}

/** Whether the one who is signed in has a right, such as `case.work`; a stranger has none. The server decides in the end. */
export function useHasRight(): (right: string) => boolean {
  const session = useContext(SessionContext);
  return (right) => session?.rights.includes(right) ?? false;
}

/** The one office whose cases the reader sees, or null where all are seen. Officers and supervisors see their own. */
export function useOwnOffice(): string | null {
  const { role, office } = useSession();
  return role === 'officer' || role === 'supervisor' ? office : null;
}
