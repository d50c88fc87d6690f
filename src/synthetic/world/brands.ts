/** Invented marks of the invented country: no such mark is meant to exist. A counterfeit needs a mark that is worth it. */

export interface Brand {
  readonly name: string;
  /** First digits of the codes that it sells. */
  readonly codes: readonly string[];
  /** Where the right holder has it made. */
  readonly homes: readonly string[];
  /** Price against plain goods of the same code. */
  readonly premium: number;
}

export const BRANDS: readonly Brand[] = [
  { name: 'AURVELLE', codes: ['4202', '4203', '6214'], homes: ['FR', 'IT'], premium: 5.5 },
  { name: 'CASTELMORRA', codes: ['4202', '6403', '4203'], homes: ['IT'], premium: 4.6 },
  { name: 'VOLTENNE', codes: ['6204', '6202', '4202'], homes: ['FR', 'IT'], premium: 4.2 },
  { name: 'NORDHALVE', codes: ['6201', '6202', '6110'], homes: ['VN', 'CN'], premium: 2.9 },
  { name: 'PEAKWREN', codes: ['6201', '6109', '6404'], homes: ['VN', 'BD'], premium: 2.6 },
  { name: 'STRIDEZIO', codes: ['6402', '6404', '6109'], homes: ['VN', 'ID'], premium: 2.8 },
  { name: 'KOMETRUN', codes: ['6402', '6404'], homes: ['VN', 'CN'], premium: 2.5 },
  { name: 'HELVARION', codes: ['9102'], homes: ['CH'], premium: 6.5 },
  { name: 'TOKIMEIS', codes: ['9102', '9004'], homes: ['JP'], premium: 2.7 },
  { name: 'LUMIQUELLE', codes: ['3303', '3304'], homes: ['FR'], premium: 3.2 },
  { name: 'DERMAVELT', codes: ['3304', '3305'], homes: ['FR', 'US'], premium: 2.5 },
  { name: 'SOLARCHETTO', codes: ['9004'], homes: ['IT'], premium: 3.4 },
  { name: 'BRIXOLINO', codes: ['9503'], homes: ['DK', 'CN'], premium: 2.6 },
  { name: 'PAWLOTTE', codes: ['9503', '6109'], homes: ['CN', 'VN'], premium: 2.3 },
  { name: 'ORBISONA', codes: ['8518', '8517'], homes: ['VN', 'CN'], premium: 2.8 },
  { name: 'GALVENTRA', codes: ['8507', '8504'], homes: ['CN', 'JP'], premium: 2.2 },
  { name: 'FAIRDRAKE', codes: ['9506'], homes: ['JP', 'US'], premium: 2.6 },
  { name: 'BREMSWERK ZETA', codes: ['8708', '8409', '8482'], homes: ['DE'], premium: 2.3 },
  { name: 'ARGENTILLE', codes: ['7117'], homes: ['US', 'IT'], premium: 3.6 },
  { name: 'SCHERENTAL', codes: ['8211', '8205'], homes: ['DE'], premium: 2.4 },
];

/** Marks that sell goods of a code. */
export function brandsFor(hsCode: string): readonly Brand[] {
  return BRANDS.filter((brand) => brand.codes.some((prefix) => hsCode.startsWith(prefix)));
}
