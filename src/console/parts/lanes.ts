/** The four lanes in their order from nothing to do to stop. */
import type { Lane } from '../../exchange/contract.ts';

export const LANES: readonly Lane[] = ['release', 'documents', 'examine', 'hold'];
