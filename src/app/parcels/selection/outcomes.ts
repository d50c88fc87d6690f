/** Records what examinations of parcels found, one or many at once, and lets it teach: the memory at once, the model when it is trained. */
import { may } from '../../../access/may.ts';
import { type Counted, countOutcome } from '../../../areas/parcels/index.ts';
import { seoulDay, toInstant } from '../../../core/day.ts';
import type { NewParcelOutcomes, ParcelOutcomesAnswer } from '../../../exchange/contract.ts';
import { personOf, type Who } from '../../../exchange/ports.ts';
import type { Parcel } from '../../../model/parcel.ts';
import { lockOpen, storeParcelOutcomes } from '../../../store/queries/parcel-decisions.ts';
import { yearOf } from '../../../store/vault/vault.ts';
import type { House } from '../../house.ts';
import { writeDesk } from '../../trader-desk/write.ts';
import { partyOfParcel } from '../words-of-parcel.ts';
import { NOTHING } from './memory.ts';

export async function recordOutcomes(
  house: House,
  who: Who,
  { houseBills, found, note }: NewParcelOutcomes,
): Promise<ParcelOutcomesAnswer> {
  // Before the outcome is stored: a memory that is read from the store afterwards would count it twice.
  const memory = await house.parcels.memory();
  const recorded = await writeDesk(house, async (client) => {
    const open = (await lockOpen(client, houseBills)).filter(({ office }) =>
      may(personOf(who), 'outcome.record', { office }),
    );
    if (open.length === 0) return { events: [], value: [] };
    const at = toInstant(house.clock.now());
    const contents = await house.vault.open(open.map(({ content }) => content));
    const notes = await house.vault.sealWords(
      open.map(({ houseBill }, place) => ({
        party: partyOf(contents[place]!, houseBill),
        class: 'examination' as const,
        year: yearOf(seoulDay(Date.parse(at))),
        text: note,
        isSaid: true as const,
      })),
    );
    await storeParcelOutcomes(
      client,
      open.map(({ id }, place) => ({
        id: house.newId(),
        decision: id,
        found,
        note: notes[place] as unknown as string,
        who: who.account,
        at,
        recordedAt: toInstant(house.machineNow()),
      })),
    );
    const event = {
      kind: 'parcel-outcomes',
      who: who.account,
      article: '관세법 제246조 제1항',
      detail: { found, decisions: open.map(({ id }) => id) },
    };
    return { events: [event], value: open };
  });
  for (const { counted } of recorded) {
    const { keys, day } = JSON.parse(counted) as Counted;
    countOutcome(memory, keys, day, found !== NOTHING);
  }
  const bills = recorded.map(({ houseBill }) => houseBill);
  return { recorded: bills, skipped: houseBills.filter((bill) => !bills.includes(bill)) };
}

/** Under whose key the note is sealed: that of the parcel itself. */
function partyOf(opened: { readonly text: string } | object, houseBill: string): string {
  if (!('text' in opened)) return houseBill;
  return partyOfParcel(JSON.parse(opened.text) as Parcel);
}
