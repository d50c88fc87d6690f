/** What an agreement asks beside its list, in words for a reader, and what of it is not held. */
import type { Text } from '../../core/text.ts';
import type { Cumulation, Tolerance } from '../../reference/origin-frames.ts';
import type { AgreementFrame, OriginFact } from './subject.ts';

type Kind = 'tolerance' | 'cumulation' | 'transport' | 'operations';

export interface Ask extends Pick<OriginFact<unknown>, 'source' | 'status'> {
  readonly of: Kind;
  readonly says: Text;
  readonly article: string;
  readonly asOf: OriginFact<unknown>['validFrom'];
}

export function frameAsks({ tolerance, cumulation, transport, operations }: AgreementFrame): readonly Ask[] {
  return [
    ...(tolerance === null ? [] : [ask('tolerance', toleranceWords(tolerance.value), tolerance)]),
    ...cumulation.map((fact) => ask('cumulation', cumulationWords(fact), fact)),
    ...(transport === null ? [] : [ask('transport', transportWords(transport.value.through), transport)]),
    ...(operations === null ? [] : [ask('operations', OPERATIONS, operations)]),
  ];
}

export function missingOf(frame: AgreementFrame | null): readonly Kind[] {
  const kinds: readonly Kind[] = ['tolerance', 'cumulation', 'transport', 'operations'];
  if (frame === null) return kinds;
  return kinds.filter((kind) =>
    kind === 'cumulation' ? frame.cumulation.length === 0 : frame[kind] === null,
  );
}

function ask(of: Kind, says: Text, { source, status, article, validFrom }: OriginFact<unknown>): Ask {
  return { of, says, source, status, article: article.en, asOf: validFrom };
}

function toleranceWords({ percent, base, byWeight, exceptChapters, openChapters }: Tolerance): Text {
  const [ko, en] = base === 'fob' ? ['본선인도가격', 'FOB value'] : ['공장도가격', 'ex-works price'];
  const weight = byWeight && listed(byWeight.chapters);
  return {
    ko: [
      `${ko}의 ${percent}%`,
      weight && `${weight}류는 중량의 ${byWeight.percent}%`,
      exceptChapters.length > 0 && `${listed(exceptChapters)}류 제외`,
      openChapters && `${listed(openChapters)}류는 주해·예외를 사람이 봐야 함`,
    ]
      .filter(Boolean)
      .join(', '),
    en: [
      `${percent}% of the ${en}`,
      weight && `${byWeight.percent}% by weight for chapters ${weight}`,
      exceptChapters.length > 0 && `not for chapters ${listed(exceptChapters)}`,
      openChapters && `notes or exceptions of chapters ${listed(openChapters)} are for a person to judge`,
    ]
      .filter(Boolean)
      .join('; '),
  };
}

function cumulationWords({ value, validTo }: OriginFact<Cumulation>): Text {
  const { countries, isFull, isOpen } = value;
  const where = countries.join(', ');
  return {
    ko: `${where}의 원산지 재료${isFull ? '와 거기서 한 작업' : ''}${validTo === null ? '' : ` (${validTo}까지)`}${isOpen ? ', 조건은 증명해야 함' : ''}`,
    en: `originating materials of ${where}${isFull ? ' and work done there' : ''}${validTo === null ? '' : ` (until ${validTo})`}${isOpen ? ', on conditions that have to be shown' : ''}`,
  };
}

function transportWords(through: readonly string[]): Text {
  const [ko, en] =
    through.length === 0
      ? ['', '']
      : [`, 다음 지역은 자유롭게 경유: ${through.join(', ')}`, `; freely through ${through.join(', ')}`];
  return {
    ko: `직접 운송, 그 밖의 경유지에서는 세관 통제 아래 하역·재선적·보존만${ko}`,
    en: `direct; elsewhere on the way only unloaded, reloaded or preserved, under customs${en}`,
  };
}

const OPERATIONS: Text = {
  ko: '불인정 공정을 넘는 작업이 있어야 합니다',
  en: 'working beyond the insufficient operations',
};

/** 02, 04-15. */
function listed(chapters: readonly string[]): string {
  const runs: [from: string, to: string][] = [];
  for (const one of chapters) {
    const last = runs.at(-1);
    if (last !== undefined && Number(one) === Number(last[1]) + 1) last[1] = one;
    else runs.push([one, one]);
  }
  return runs.map(([from, to]) => (from === to ? from : `${from}-${to}`)).join(', ');
}
