/** What stands around the figures of a release: its title, its headings, notes at its foot and its box of contacts, in both languages. */
import type { Language } from '../../core/text.ts';
import type { Flow } from './cells.ts';
import { englishNames } from './english-words.ts';
import type { Figures, Kind } from './figures.ts';
import { koreanNames } from './korean-words.ts';
import { nameText } from './names.ts';
import { type Line, LineBuilder } from './pieces.ts';

const STATUS = {
  ko: { provisional: ' [잠정치]', final: ' [확정치]' },
  en: { provisional: ' [provisional]', final: ' [final]' },
} as const;

export function titleOf(figures: Figures, language: Language): Line {
  const { period, status, kind } = figures;
  const when = { ko: koreanNames.period(period), en: englishNames.period(period) }[language];
  const out = new LineBuilder();
  if (kind === 'agri_import_price' && figures.event !== undefined) {
    const { name, year, nth } = figures.event;
    const count = nth === undefined ? '' : String(nth);
    if (language === 'ko')
      return out.say(`${year}년 ${name} 농축수산물 수입가격${count === '' ? '' : ` [${count}차]`}`).line();
    return out
      .say(
        `Import prices of farm, livestock and fishery goods before ${EVENTS[name] ?? name} ${year}${count === '' ? '' : ` [no. ${count}]`}`,
      )
      .line();
  }
  if (language === 'ko') out.say(when, 'period').say(` ${subjectKo(figures)}`);
  else out.say(`${subjectEn(figures)}, `).say(when, 'period');
  return out.say(status === undefined ? '' : STATUS[language][status]).line();
}

const EVENTS: Readonly<Record<string, string>> = { 추석: 'Chuseok', 설: 'Seollal', 설날: 'Seollal' };

const SUBJECTS: Readonly<Record<Exclude<Kind, 'item_feature'>, { ko: string; en: string }>> = {
  ten_day: { ko: '수출입 현황', en: 'Exports and imports' },
  monthly: { ko: '월간 수출입 현황', en: 'Monthly exports and imports' },
  freight_cost: { ko: '수출입 운송비용 현황', en: 'Freight costs of exports and imports' },
  quarterly_cars: { ko: '승용차 교역 현황', en: 'Trade in passenger cars' },
  agri_import_price: { ko: '농축수산물 수입가격', en: 'Import prices of farm, livestock and fishery goods' },
  e_commerce: { ko: '전자상거래 수출입 현황', en: 'E-commerce exports and imports' },
};

/** Where a file tells of imports alone, as our own tables do. */
const IMPORTS_ALONE: Partial<Readonly<Record<Kind, { ko: string; en: string }>>> = {
  freight_cost: { ko: '수입 운송비용 현황', en: 'Freight costs of imports' },
  e_commerce: { ko: '전자상거래 수입 현황', en: 'E-commerce imports' },
};

function subjectOf(kind: Exclude<Kind, 'item_feature'>, { cells }: Figures): { ko: string; en: string } {
  const isAlone = cells.every(({ flow }) => /(^|-)import$/.test(flow));
  return (isAlone ? IMPORTS_ALONE[kind] : undefined) ?? SUBJECTS[kind];
}

function subjectKo(figures: Figures): string {
  const { kind, item } = figures;
  return kind === 'item_feature' ? `${item ?? ''} 수출입 현황`.trim() : subjectOf(kind, figures).ko;
}

function subjectEn(figures: Figures): string {
  const { kind, item } = figures;
  if (kind !== 'item_feature') return subjectOf(kind, figures).en;
  return item === undefined ? 'Exports and imports' : `Exports and imports of ${nameText(item).en}`;
}

const HEADINGS: Readonly<Record<Language, Readonly<Record<Flow, string>>>> = {
  ko: {
    trade: '교역',
    export: '수출',
    import: '수입',
    balance: '무역수지',
    'sea-export': '해상 수출 운송비용 (2TEU당)',
    'sea-import': '해상 수입 운송비용 (2TEU당)',
    'air-export': '항공 수출 운송비용',
    'air-import': '항공 수입 운송비용',
    farm: '농축수산물 수입가격',
  },
  en: {
    trade: 'Trade',
    export: 'Exports',
    import: 'Imports',
    balance: 'Trade balance',
    'sea-export': 'Sea freight costs of exports (per 2TEU)',
    'sea-import': 'Sea freight costs of imports (per 2TEU)',
    'air-export': 'Air freight costs of exports',
    'air-import': 'Air freight costs of imports',
    farm: 'Import prices of farm, livestock and fishery goods',
  },
};

/** The Service tells freight by sea for a container; ours is for a kilogram, and its heading says so. */
const SEA_BY_MASS: Readonly<Record<Language, Partial<Record<Flow, string>>>> = {
  ko: { 'sea-import': '해상 수입 kg당 운송비용' },
  en: { 'sea-import': 'Sea freight costs of imports per kilogram' },
};

const isByMass = ({ cells }: Figures, flow: Flow): boolean =>
  cells.some((cell) => cell.flow === flow && cell.dimension === 'KRW/kg');

export function headingOf(figures: Figures, flow: Flow, language: Language): string {
  return (isByMass(figures, flow) ? SEA_BY_MASS[language][flow] : undefined) ?? HEADINGS[language][flow];
}

/** What readers are told with figures of the kind. */
export function footnotesOf(figures: Figures, language: Language): readonly string[] {
  const { kind, status, hasUsedCars, cells } = figures;
  const bySea = cells.find(({ flow }) => flow.startsWith('sea'));
  const sea = bySea === undefined ? undefined : isByMass(figures, bySea.flow) ? BY_MASS : CONTAINER;
  const notes = (NOTES[kind] ?? []).flatMap((note) => (note === CONTAINER ? (sea ?? []) : note));
  return (hasUsedCars === true ? [WITH_USED, REVISED] : notes)
    .filter(({ only }) => only === undefined || only === status)
    .map((note) => note[language]);
}

interface Note {
  readonly ko: string;
  readonly en: string;
  readonly only?: 'provisional' | 'final';
}

const REVISED: Note = {
  ko: '연간 통계가 확정될 때까지(다음 해 2월) 일부 수치는 정정될 수 있습니다.',
  en: 'Some figures may be corrected until the statistics of the year are final (in February of the next year).',
};
const GROUPS: Note = {
  ko: '주요 품목은 관세청의 성질별 분류체계에 따릅니다.',
  en: 'Items follow the classification by nature of the Korea Customs Service.',
};
const WITH_USED: Note = {
  ko: '중고차를 구분할 수 없어 포함하였습니다.',
  en: 'Used cars could not be told apart and are included.',
};
const CONTAINER: Note = {
  ko: '2TEU는 길이 40피트 컨테이너 한 개에 해당합니다.',
  en: '2TEU is one container of forty feet.',
};
const BY_MASS: Note = {
  ko: '해상 운송비용은 수입신고의 운임을 총중량으로 나눈 값이며, 컨테이너당 비용이 아닙니다.',
  en: 'Freight by sea is the freight of import declarations over their gross mass, and not the cost of a container.',
};
const NOTES: Partial<Readonly<Record<Kind, readonly Note[]>>> = {
  ten_day: [
    {
      ko: '짧은 기간의 통계로서 조업일수 변화 등에 따라 등락이 클 수 있습니다.',
      en: 'Statistics of a short period may move strongly with working days and the like.',
    },
    REVISED,
    GROUPS,
  ],
  monthly: [REVISED, GROUPS],
  freight_cost: [CONTAINER, REVISED],
  quarterly_cars: [{ ko: '중고차는 제외하였습니다.', en: 'Used cars are left out.' }, REVISED],
  agri_import_price: [
    {
      ko: '수입이 없는 품목은 가격 비교에서 제외하였습니다.',
      en: 'Items without imports are left out of the comparison.',
    },
  ],
  item_feature: [REVISED],
  e_commerce: [REVISED],
};

/** The two windows that prices are compared between, where the file names both. */
export function windowsOf({ period, previous, kind }: Figures, language: Language): Line | undefined {
  if (kind !== 'agri_import_price' || previous === undefined) return undefined;
  const names = language === 'ko' ? koreanNames : englishNames;
  return new LineBuilder()
    .say(language === 'ko' ? '비교 기간: ' : 'Periods compared: ')
    .say(names.period(period), 'period')
    .say(', ')
    .say(names.period(previous), 'previous')
    .line();
}

export function stampsOf({ published, embargo }: Figures, language: Language): readonly string[] {
  const isKo = language === 'ko';
  return [
    ...(published === undefined ? [] : [`${isKo ? '배포일' : 'Released'}: ${published}`]),
    ...(embargo === undefined ? [] : [`${isKo ? '보도시점' : 'Embargoed until'}: ${embargo}`]),
  ];
}

export function contactOf({ contact }: Figures, language: Language): readonly string[] {
  if (contact === undefined) return [];
  const isKo = language === 'ko';
  return [
    ...(contact.department === undefined
      ? []
      : [`${isKo ? '담당 부서' : 'Department'}: ${contact.department}`]),
    ...contact.people.map((one) => `${isKo ? '담당자' : 'Contact'}: ${one}`),
  ];
}
