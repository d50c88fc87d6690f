/** Reads clusters or a network; while parcels are still being read it asks again every second. */
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { NetworkGround } from '../../../exchange/contract.ts';
import type { Query } from '../../http/client.ts';
import { useGet } from '../../http/use-get.ts';

const AGAIN_MILLIS = 1000;

export function useNetwork<View extends NetworkGround>(
  path: string,
  query: Query,
): UseQueryResult<View, Error> {
  const [isReading, setReading] = useState(false);
  const every = isReading ? { every: AGAIN_MILLIS } : {};
  const result = useGet<View>(path, query, { keepsPrevious: true, ...every });
  const isStillReading = result.data?.reading != null;
  useEffect(() => setReading(isStillReading), [isStillReading]);
  return result;
}
