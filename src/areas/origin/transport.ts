/** Whether goods were carried as the agreement asks: straight between the parties, or untouched and under customs on the way. */
import type { Text } from '../../core/text.ts';
import type { Outcome, Step } from './answer.ts';
import { allOf } from './checking/goods.ts';
import type { AgreementFrame, Bill, Passage } from './subject.ts';

export function checkTransport({ transport }: Pick<Bill, 'transport'>, frame: AgreementFrame | null): Step {
  const fact = frame?.transport ?? null;
  const step = (outcome: Outcome, says: Text): Step => ({
    ...{ of: 'transport', outcome, says, text: '', materials: [], figures: null, asks: null },
    source: fact === null ? '' : `${fact.source}, ${fact.article.en}`,
    status: fact?.status ?? 'unverified',
  });
  if (fact === null) return step('unknown', WORDS.notHeld);
  if (transport === null || transport.isDirect === null) return step('unknown', WORDS.unknown);
  const isProved = transport.evidence.trim() !== '';
  if (transport.isDirect) return isProved ? step('holds', WORDS.direct) : step('unknown', WORDS.noProof);
  const passages = transport.through.filter(({ country }) => !fact.value.through.includes(country));
  const outcome = transport.through.length === 0 ? 'unknown' : allOf(passages.map(passageOutcome));
  if (outcome === 'fails') return step('fails', WORDS.touched);
  if (outcome === 'unknown') return step('unknown', WORDS.unknown);
  return isProved ? step('holds', WORDS.untouched) : step('unknown', WORDS.noProof);
}

function passageOutcome({ isUnderCustoms, handling }: Passage): Outcome {
  if (handling === 'other' || isUnderCustoms === false) return 'fails';
  return isUnderCustoms === true && handling !== null ? 'holds' : 'unknown';
}

const WORDS = {
  notHeld: {
    ko: '이 협정의 직접운송 규정은 여기에 없습니다.',
    en: 'The rule of direct transport of this agreement is not held here.',
  },
  unknown: {
    ko: '운송 경로와 경유지에서의 취급을 증명해야 합니다.',
    en: 'The route, and what was done on the way, have to be shown.',
  },
  noProof: {
    ko: '운송 증빙(단일 운송서류나 경유국 세관의 증명서)이 필요합니다.',
    en: 'Proof is needed: a single transport document, or a certificate of customs on the way.',
  },
  direct: { ko: '당사국 사이에 직접 운송되었습니다.', en: 'Carried directly between the parties.' },
  untouched: {
    ko: '경유지에서 세관 통제 아래 하역·재선적·보존만 하였습니다.',
    en: 'On the way only unloaded, reloaded or preserved, under customs.',
  },
  touched: {
    ko: '경유지에서 반출되었거나 다른 작업을 하였습니다.',
    en: 'On the way the goods were released or worked on.',
  },
};
