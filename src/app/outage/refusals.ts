/** Why a step of an outage is not possible now, in words for the one who tried. */
import { seoulDay, seoulTime } from '../../core/day.ts';
import { Refusal } from '../../exchange/refusal.ts';

function clockText(at: string): string {
  const millis = Date.parse(at);
  return `${seoulDay(millis)} ${seoulTime(millis).slice(0, 5)}`;
}

/** @param until of the one that runs; undefined where only a proposal waits */
export function declaredAlready(until: string | undefined): Refusal {
  return new Refusal(
    'not-allowed-now',
    until === undefined
      ? {
          ko: '이미 제안된 비상 운영이 있습니다. 그것을 승인하거나 철회하십시오.',
          en: 'An outage is proposed already: declare or withdraw that one.',
        }
      : {
          ko: `비상 운영이 이미 선언되어 있습니다 (${clockText(until)}까지).`,
          en: `An outage is declared already, until ${clockText(until)}.`,
        },
  );
}

export function nothingProposed(): Refusal {
  return new Refusal('not-allowed-now', {
    ko: '승인을 기다리는 그 제안이 없습니다. 이미 선언되었거나 철회되었습니다.',
    en: 'No such proposal waits: it was declared or withdrawn already.',
  });
}

export function notRunning(): Refusal {
  return new Refusal('not-allowed-now', {
    ko: '그 비상 운영은 진행 중이 아닙니다. 이미 끝났습니다.',
    en: 'That outage is not running: it has ended already.',
  });
}

export function tooLate(until: string): Refusal {
  return new Refusal('not-allowed-now', {
    ko: `제안된 시간이 ${clockText(until)}에 이미 지났습니다. 새로 제안하십시오.`,
    en: `The proposed time was over at ${clockText(until)}; propose anew.`,
  });
}

export function tooLong(mostHours: number): Refusal {
  const message = {
    ko: `비상 정책은 한 번에 ${mostHours}시간까지 허용합니다.`,
    en: `The fallback allows ${mostHours} hours at a time.`,
  };
  return new Refusal('invalid', message, [{ code: 'outage/too-long', message, pointer: '/minutes' }]);
}
