/** Customs offices through which the invented country trades, with shares near those of the published research data. */

export interface Office {
  /** 세관 부호, three digits. */
  readonly code: string;
  readonly share: number;
  /** 10 sea, 40 air. */
  readonly mode: '10' | '40';
  readonly port: string;
}

export const OFFICES: readonly Office[] = [
  { code: '040', share: 37, mode: '40', port: 'ICN' },
  { code: '020', share: 29, mode: '10', port: 'KRINC' },
  { code: '030', share: 15, mode: '10', port: 'KRPUS' },
  { code: '016', share: 5.2, mode: '10', port: 'KRPTK' },
  { code: '010', share: 3, mode: '40', port: 'ICN' },
  { code: '039', share: 2.2, mode: '10', port: 'KRBNP' },
  { code: '140', share: 1.6, mode: '40', port: 'PUS' },
  { code: '062', share: 1.4, mode: '10', port: 'KRKAN' },
  { code: '131', share: 1, mode: '10', port: 'KRINC' },
  { code: '080', share: 0.8, mode: '10', port: 'KRKUV' },
  { code: '050', share: 0.7, mode: '10', port: 'KRMAS' },
  { code: '110', share: 0.7, mode: '10', port: 'KRUSN' },
  { code: '120', share: 0.6, mode: '10', port: 'KRPUS' },
  { code: '041', share: 0.5, mode: '40', port: 'GMP' },
  { code: '150', share: 0.5, mode: '10', port: 'KRPTK' },
  { code: '151', share: 0.4, mode: '40', port: 'CJJ' },
  { code: '090', share: 0.2, mode: '40', port: 'CJU' },
];
