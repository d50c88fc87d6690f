/** Reads something of the server and keeps it: `const query = useGet<PolicyView>('/policy')`. */
import { keepPreviousData, QueryClient, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { ApiError, get, type Query } from './client.ts';

export interface GetOptions {
  readonly isEnabled?: boolean;
  /** Milliseconds between two readings; none reads once. */
  readonly every?: number;
  /** Show the earlier answer while another query (page, filter) is on its way. */
  readonly keepsPrevious?: boolean;
  readonly staleMillis?: number;
}

/** The key under which an answer is kept, for `queryClient.invalidateQueries` and `setQueryData`. */
export function keyOf(path: string, query?: Query): readonly unknown[] {
  return query === undefined ? [path] : [path, query];
}

export function useGet<Answer>(
  path: string,
  query?: Query,
  options: GetOptions = {},
): UseQueryResult<Answer, Error> {
  return useQuery({
    queryKey: keyOf(path, query),
    queryFn: ({ signal }) => get<Answer>(path, query, signal),
    enabled: options.isEnabled ?? true,
    ...(options.every === undefined ? {} : { refetchInterval: options.every }),
    ...(options.keepsPrevious ? { placeholderData: keepPreviousData } : {}),
    ...(options.staleMillis === undefined ? {} : { staleTime: options.staleMillis }),
  });
}

export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        refetchOnWindowFocus: false,
        // A refusal stays a refusal; only an unreachable or stumbling server is asked again.
        retry: (failures, error) =>
          failures < 2 && error instanceof ApiError && (error.status === 0 || error.status >= 500),
      },
    },
  });
}
