/** Planted fraud among exports: what is declared falsely, how it shows, and what a simulated officer writes down. Shares are made up. */
import type { Random } from '../../core/random.ts';
import type { Text } from '../../core/text.ts';
import type { Party } from '../../model/declaration.ts';
import type { Examination } from '../examine.ts';
import type { Today } from '../today.ts';
import type { ExportDraft } from './day.ts';

export type ExportFraudKind =
  | 'stolen-vehicle'
  | 'stolen-phones'
  | 'counterfeit-export'
  | 'false-drawback'
  | 'strategic-unlicensed'
  | 'origin-disguise';

export interface ExportTruth {
  readonly fraud: ExportFraudKind | null;
}

interface ExportFraudFacts {
  readonly id: ExportFraudKind;
  readonly finds: Text;
  /** Share of all export declarations. */
  readonly share: number;
  /** Chance that one examination finds it. */
  readonly sensitivity: number;
  readonly critical: boolean;
  /** Code of the list of export outcomes (검사결과). */
  readonly code: string;
  readonly plant: (draft: ExportDraft, today: Today, chance: Random) => void;
}

/** A firm that exports for some weeks and is not heard of again. */
function newFirm({ relation }: ExportDraft, today: Today, chance: Random): Party {
  const season = Math.floor(today.dayNumber / 60);
  const nth = (relation.broker.index * 7 + chance.below(3)) % 40;
  return { id: `SYNX${season}${String(nth).padStart(2, '0')}`, name: `가상무역 ${season}-${nth}` };
}

export const EXPORT_FRAUDS: readonly ExportFraudFacts[] = [
  {
    id: 'stolen-vehicle',
    finds: {
      ko: '차대번호 각인이 변조되었고 도난 신고된 차량입니다.',
      en: 'The engraved number was tampered with; the vehicle is reported stolen.',
    },
    share: 0.006,
    sensitivity: 0.85,
    critical: false,
    code: 'J3',
    plant(draft, today, chance) {
      draft.exporter = newFirm(draft, today, chance);
      draft.mode = '10';
      draft.destination = 'AE';
      const isHidden = chance.next() < 0.5;
      draft.lines = [
        vehicleLine(chance, isHidden ? undefined : chassisOf(today.dayNumber - 40, chance.below(9))),
      ];
    },
  },
  {
    id: 'stolen-phones',
    finds: {
      ko: '고유번호(IMEI) 조회 결과 도난·분실 신고된 단말기가 섞여 있습니다.',
      en: 'Among the devices are some whose IMEI is reported stolen or lost.',
    },
    share: 0.005,
    sensitivity: 0.8,
    critical: false,
    code: '02',
    plant(draft, today, chance) {
      draft.exporter = newFirm(draft, today, chance);
      draft.mode = '40';
      draft.destination = 'HK';
      const pieces = 5 + chance.below(40);
      draft.lines = [
        {
          ...{ hsCode: '8517130000', description: 'USED SMARTPHONES', tradeName: '중고 스마트폰' },
          ...{ pieces, netMassKg: Math.round(pieces * 20) / 100, usd: pieces * 140, originCountry: 'KR' },
        },
      ];
    },
  },
  {
    id: 'counterfeit-export',
    finds: {
      ko: '상표권자 감정 결과 위조 상표가 붙은 물품입니다.',
      en: 'The right holder says that the marks are counterfeit.',
    },
    share: 0.004,
    sensitivity: 0.75,
    critical: true,
    code: 'F1',
    plant(draft, today, chance) {
      draft.exporter = newFirm(draft, today, chance);
      draft.mode = '40';
      draft.destination = chance.next() < 0.5 ? 'JP' : 'US';
      const pieces = 30 + chance.below(200);
      draft.lines = [
        {
          ...{ hsCode: '4202211020', description: 'HANDBAGS', tradeName: '가죽 핸드백', brand: 'AURVELLE' },
          ...{ pieces, netMassKg: Math.round(pieces * 8) / 10, usd: pieces * 25, originCountry: 'KR' },
        },
      ];
    },
  },
  {
    id: 'false-drawback',
    finds: {
      ko: '현품은 신고한 규격과 수량이 아니며 환급을 노린 고가 신고입니다.',
      en: 'Neither quantity nor kind is as declared; the price was raised for drawback.',
    },
    share: 0.004,
    sensitivity: 0.7,
    critical: false,
    code: 'N1',
    plant(draft, today, chance) {
      draft.exporter = newFirm(draft, today, chance);
      draft.tradeType = '72';
      draft.refundApplicant = '1';
      for (const line of draft.lines) line.usd *= 6 + 4 * chance.next();
    },
  },
  {
    id: 'strategic-unlicensed',
    finds: {
      ko: '수출허가 없이 수출통제 대상 규격의 물품을 신고하였습니다.',
      en: 'Goods of a controlled specification, without an export licence.',
    },
    share: 0.002,
    sensitivity: 0.7,
    critical: false,
    code: 'I',
    plant(draft, today, chance) {
      draft.exporter = newFirm(draft, today, chance);
      draft.destination = chance.next() < 0.5 ? 'RU' : 'KZ';
      draft.lines = [
        {
          ...{ hsCode: '8457101000', description: 'MACHINING CENTRE', tradeName: '머시닝센터' },
          ...{ pieces: 1, netMassKg: 5_200, usd: 96_000, originCountry: 'KR' },
        },
      ];
    },
  },
  {
    id: 'origin-disguise',
    finds: {
      ko: '외국산 물품의 원산지 표시를 제거하고 국산으로 표시하였습니다.',
      en: 'The mark of a foreign origin was removed and replaced by that of Korea.',
    },
    share: 0.003,
    sensitivity: 0.7,
    critical: true,
    code: 'D2',
    plant(draft) {
      draft.tradeType = '72';
      draft.previous = ['SYNIMPORT000001M'];
      for (const line of draft.lines) line.originCountry = 'KR';
    },
  },
];

/** A number that nobody made; the same day and place give the same one. */
export function chassisOf(dayNumber: number, nth: number): string {
  return `KSYN${String(dayNumber).padStart(6, '0')}${String(nth).padStart(4, '0')}`;
}

export function vehicleLine(chance: Random, chassisNumber: string | undefined): ExportDraft['lines'][number] {
  return {
    ...{ hsCode: '8703231010', description: 'USED PASSENGER CAR', tradeName: '중고 승용차' },
    ...{
      pieces: 1,
      netMassKg: 1_200 + chance.below(500),
      usd: 4_000 + chance.below(9_000),
      originCountry: 'KR',
    },
    ...(chassisNumber === undefined ? {} : { chassisNumber }),
  };
}

const CLEAN: Examination = { code: 'A', verdict: 'clean' };
const SLIP: Examination = { code: 'M1', verdict: 'clean', notes: '모델·규격 단순 상이, 정정 안내' };

/** @param chance the simulated officer's luck */
export function examineExport({ fraud }: ExportTruth, chance: Random): Examination {
  const luck = chance.next();
  if (fraud === null) return luck < 0.035 ? SLIP : CLEAN;
  const facts = EXPORT_FRAUDS.find(({ id }) => id === fraud)!;
  if (luck >= facts.sensitivity) return CLEAN;
  return { code: facts.code, verdict: facts.critical ? 'critical' : 'fraud', notes: facts.finds.ko };
}
