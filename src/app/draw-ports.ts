/** Answers what the HTTP server asks about the random draw. */
import { seoulDay } from '../core/day.ts';
import { Fault } from '../core/problem.ts';
import type { DrawPorts } from '../exchange/draw-ports.ts';
import { Refusal } from '../exchange/refusal.ts';
import { readDrawDays } from '../store/queries/draw-days.ts';
import { checkEvidence } from './draw-check.ts';
import { drawEvidence } from './draw-evidence.ts';
import type { House } from './house.ts';
import { leftView, shareView } from './views/share.ts';

const DAYS_SHOWN = 60;

export function drawPorts(house: House, needReady: () => void): DrawPorts {
  return {
    async days() {
      const today = seoulDay(house.clock.now());
      const rows = await readDrawDays(house.pool, DAYS_SHOWN);
      return rows.map(({ day, commitment, committedAt, state, openCases, secret, revealedAt }) => ({
        day,
        commitment,
        committedAt,
        state:
          state === 'revealed'
            ? ('revealed' as const)
            : day < today
              ? ('waiting' as const)
              : ('open' as const),
        openCases,
        secret,
        revealedAt,
      }));
    },
    check: (day) => checkEvidence(drawEvidence(house.pool, house.store.dataFolder, day)).catch(refuseEarly),
    async share(share) {
      needReady();
      return shareView(house, share);
    },
    async left() {
      needReady();
      return leftView(house);
    },
  };
}

function refuseEarly(error: unknown): never {
  if (!(error instanceof Fault)) throw error;
  if (error.code === 'draw/not-committed') throw new Refusal('not-found');
  if (error.code !== 'draw/not-revealed') throw error;
  throw new Refusal('not-allowed-now', {
    ko: '이 날의 비밀값은 아직 공개되지 않았습니다. 하루가 끝나고 그날 뽑은 건이 모두 끝나야 공개합니다.',
    en: 'The secret of this day is not revealed yet: the day must be over and every case drawn with it closed.',
  });
}
