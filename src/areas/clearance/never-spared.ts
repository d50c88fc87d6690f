/** Detectors that no trust, grade or quota spares: narcotics and prohibited goods (관세법 제234조), requirements of art. 226. */
export const NEVER_SPARED = ['narcotics-route', 'prohibited-goods', 'missing-permit'] as const;
