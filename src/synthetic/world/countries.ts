/** Countries that sell to the invented country: price level, currency, freight, and the agreement for a lower rate. */

export interface Origin {
  readonly code: string;
  /** Prices against the catalogue's level 1. */
  readonly priceLevel: number;
  readonly currency: string;
  /** USD/kg by sea and by air. */
  readonly seaUsdPerKg: number;
  readonly airUsdPerKg: number;
  /** Rate kind (세율구분) and agreement code (C/O 발급협정) where there is an agreement. */
  readonly rateKind?: string;
  readonly agreement?: string;
  /** Words from which sellers' names are made. */
  readonly tongue: Tongue;
  /** Legal form of a firm there. */
  readonly form: string;
}

export type Tongue = 'chinese' | 'southeast' | 'indian' | 'western' | 'japanese' | 'latin';

type Row = readonly [string, number, string, number, number, string, string, Tongue, string];

const ROWS: readonly Row[] = [
  ['CN', 0.82, 'CNY', 0.09, 1.9, 'FCN1', '112', 'chinese', 'CO., LTD.'],
  ['VN', 0.86, 'USD', 0.12, 2.4, 'FVN1', '113', 'southeast', 'JSC'],
  ['TH', 0.92, 'USD', 0.13, 2.5, 'FAS1', '104', 'southeast', 'CO., LTD.'],
  ['ID', 0.85, 'USD', 0.14, 2.7, 'FAS1', '104', 'southeast', 'PT'],
  ['MY', 0.93, 'USD', 0.13, 2.6, 'FAS1', '104', 'southeast', 'SDN BHD'],
  ['PH', 0.88, 'USD', 0.13, 2.6, 'FAS1', '104', 'southeast', 'INC.'],
  ['KH', 0.8, 'USD', 0.14, 2.9, 'FAS1', '104', 'southeast', 'CO., LTD.'],
  ['SG', 1.15, 'USD', 0.12, 2.4, 'FSG1', '102', 'southeast', 'PTE. LTD.'],
  ['BD', 0.75, 'USD', 0.17, 3.2, 'E1', '202', 'indian', 'LTD.'],
  ['IN', 0.8, 'USD', 0.17, 3.1, 'FIN1', '105', 'indian', 'PVT. LTD.'],
  ['PK', 0.78, 'USD', 0.17, 3.2, '', '', 'indian', 'PVT. LTD.'],
  ['JP', 1.28, 'JPY', 0.1, 1.8, '', '', 'japanese', 'K.K.'],
  ['TW', 1.05, 'USD', 0.11, 2, '', '', 'chinese', 'CO., LTD.'],
  ['HK', 1, 'HKD', 0.1, 2, '', '', 'chinese', 'LIMITED'],
  ['US', 1.18, 'USD', 0.22, 4.2, 'FUS1', '108', 'western', 'INC.'],
  ['CA', 1.14, 'CAD', 0.23, 4.4, 'FCA1', '111', 'western', 'INC.'],
  ['MX', 0.92, 'USD', 0.26, 4.8, '', '', 'latin', 'S.A. DE C.V.'],
  ['BR', 0.9, 'USD', 0.26, 5.2, '', '', 'latin', 'LTDA.'],
  ['CL', 0.95, 'USD', 0.24, 5, 'FCL1', '101', 'latin', 'S.A.'],
  ['PE', 0.88, 'USD', 0.25, 5.1, 'FPE1', '107', 'latin', 'S.A.C.'],
  ['CO', 0.9, 'USD', 0.26, 5.1, 'FCO1', '115', 'latin', 'S.A.S.'],
  ['EC', 0.86, 'USD', 0.26, 5.2, '', '', 'latin', 'S.A.'],
  ['DE', 1.35, 'EUR', 0.2, 3.6, 'FEU1', '106', 'western', 'GMBH'],
  ['FR', 1.45, 'EUR', 0.2, 3.6, 'FEU1', '106', 'western', 'SAS'],
  ['IT', 1.42, 'EUR', 0.2, 3.6, 'FEU1', '106', 'western', 'S.R.L.'],
  ['ES', 1.15, 'EUR', 0.21, 3.7, 'FEU1', '106', 'western', 'S.L.'],
  ['NL', 1.3, 'EUR', 0.2, 3.5, 'FEU1', '106', 'western', 'B.V.'],
  ['DK', 1.3, 'EUR', 0.21, 3.7, 'FEU1', '106', 'western', 'A/S'],
  ['SE', 1.3, 'EUR', 0.21, 3.7, 'FEU1', '106', 'western', 'AB'],
  ['AT', 1.3, 'EUR', 0.21, 3.7, 'FEU1', '106', 'western', 'GMBH'],
  ['CZ', 1.05, 'EUR', 0.21, 3.7, 'FEU1', '106', 'western', 'S.R.O.'],
  ['GB', 1.3, 'GBP', 0.21, 3.7, 'FGB1', '116', 'western', 'LTD.'],
  ['CH', 1.6, 'CHF', 0.22, 3.8, 'FEF1', '103', 'western', 'AG'],
  ['NO', 1.25, 'USD', 0.22, 3.9, 'FEF1', '103', 'western', 'AS'],
  ['TR', 0.92, 'USD', 0.2, 3.5, 'FTR1', '109', 'western', 'A.S.'],
  ['RU', 0.85, 'USD', 0.15, 3.4, '', '', 'western', 'LLC'],
  ['AU', 1.1, 'AUD', 0.18, 3.4, 'FAU1', '110', 'western', 'PTY LTD'],
  ['NZ', 1.08, 'NZD', 0.19, 3.7, 'FNZ1', '114', 'western', 'LTD.'],
  ['ZA', 0.95, 'USD', 0.24, 4.8, '', '', 'western', 'PTY LTD'],
];

const BY_CODE: ReadonlyMap<string, Origin> = new Map(
  ROWS.map(([code, priceLevel, currency, seaUsdPerKg, airUsdPerKg, rateKind, agreement, tongue, form]) => [
    code,
    {
      code,
      priceLevel,
      currency,
      seaUsdPerKg,
      airUsdPerKg,
      ...(rateKind === '' ? {} : { rateKind, agreement }),
      tongue,
      form,
    },
  ]),
);

/** Every country that sells. */
export const ORIGINS: readonly Origin[] = [...BY_CODE.values()];

const CHINA = BY_CODE.get('CN')!;

/** The country of a code; a code that is no seller's counts as China. */
export function originOf(code: string): Origin {
  return BY_CODE.get(code) ?? CHINA;
}

/** Ports where cargo changes ships on its way to Korea. */
export const HUBS: readonly string[] = ['HK', 'SG', 'TW', 'JP'];
