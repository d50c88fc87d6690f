/** One signed message from first byte to answer: let in or put off, verified, stored, matched, and the standing that it asks for. */
import type { ParcelAnswer } from '../../exchange/contract.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { House } from '../house.ts';
import type { Meter } from './meter.ts';
import { linesSent, readSigned } from './signed.ts';
import { standingOf } from './standing.ts';
import { take } from './take.ts';

export async function answerMessage(house: House, meter: Meter, jws: string): Promise<ParcelAnswer> {
  if (!meter.enter()) throw busy();
  try {
    const signed = await readSigned(house, jws);
    const { standing = [] } = signed.message;
    const sent = linesSent(signed.message);
    if (!meter.admit(signed.firm.id, sent + standing.length)) throw busy();
    const answer =
      sent === 0
        ? { jti: signed.message.jti, mode: signed.mode, lines: [], standing: [] }
        : await take(house, signed);
    // What is stored is acknowledged; what could not be matched now stays due.
    if (answer.lines.some(({ outcome }) => outcome === 'taken'))
      await (standing.length > 0 ? house.matching.match() : house.matching.ask()).catch((error: unknown) =>
        console.error(String(error)),
      );
    if ((signed.message.deliveries ?? []).length > 0)
      await house.deliveries.settle().catch((error: unknown) => console.error(String(error)));
    const told = { ...answer, standing: await standingOf(house, signed) };
    // After the answer is made and without waiting: neither what it says nor when hangs on what is decided.
    setImmediate(() => house.parcels.look());
    return told;
  } finally {
    meter.leave();
  }
}

function busy(): Refusal {
  return new Refusal('too-many', {
    ko: '보내는 양이 너무 많습니다. 아무것도 저장되지 않았습니다. 잠시 뒤 같은 메시지를 다시 보내십시오.',
    en: 'Too much at once. Nothing was stored; send the same message again shortly.',
  });
}
