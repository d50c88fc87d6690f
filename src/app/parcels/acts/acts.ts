/** The single acts of an officer on one parcel: held to be examined, assigned to somebody, its carrier asked to correct. */
import type pg from 'pg';
import { may } from '../../../access/may.ts';
import { RELEASE_NEEDS } from '../../../areas/parcels/index.ts';
import { toInstant } from '../../../core/day.ts';
import type { Text } from '../../../core/text.ts';
import { personOf, type Who } from '../../../exchange/ports.ts';
import { Refusal } from '../../../exchange/refusal.ts';
import {
  lockDecision,
  type ParcelActRow,
  reopenDecision,
  stopReleases,
  storeParcelAct,
} from '../../../store/queries/parcel-acts.ts';
import type { BillRef } from '../../../store/queries/parcel-duties.ts';
import { readEnded } from '../../../store/queries/parcel-path.ts';
import { type ReleaseHead, readReleaseHead, readReleases } from '../../../store/queries/parcel-releases.ts';
import { readColleagues } from '../../../store/queries/people.ts';
import type { House } from '../../house.ts';
import { writeDesk } from '../../trader-desk/write.ts';
import { wordsOfParcel } from '../words-of-parcel.ts';

type StoredAct = ParcelActRow['act'];

export interface ActAsked {
  readonly act: StoredAct;
  readonly houseBill: string;
  readonly why: string;
  readonly to: string | null;
}

interface ActKind {
  readonly event: string;
  readonly article?: string;
  /** Inside the transaction. Throws `Refusal` where it cannot be. @param isPreview changes nothing */
  check(
    house: House,
    client: pg.PoolClient,
    head: ReleaseHead,
    asked: ActAsked,
    isPreview: boolean,
  ): Promise<void>;
}

const KINDS: Readonly<Record<StoredAct, ActKind>> = {
  examine: {
    event: 'parcel-held-to-examine',
    article: '관세법 제246조제1항',
    async check(_house, client, head, _asked, isPreview) {
      if (!isPreview) await stopReleases(client);
      await needUnreleased(client, head);
      const decision = await lockDecision(client, head);
      if (decision === undefined) throw new Refusal('not-allowed-now', NOT_DECIDED);
      if (decision.isExamined) throw new Refusal('not-allowed-now', EXAMINED);
      if (decision.state === 'open') throw new Refusal('not-allowed-now', WAITS);
      if (!isPreview) await reopenDecision(client, decision.id);
    },
  },
  assign: {
    event: 'parcel-assigned',
    async check(house, client, head, { to }) {
      await needUnreleased(client, head);
      const colleagues = await readColleagues(house.pool, head.office);
      if (!colleagues.some(({ id }) => id === to)) throw new Refusal('not-allowed-now', NOBODY);
    },
  },
  correct: {
    event: 'parcel-correction-asked',
    article: '관세법 제254조의2제2항',
    check: (_house, client, head) => needUnreleased(client, head),
  },
};

/** Throws `Refusal`. In a preview everything is checked as it will be, and nothing stays. */
export async function actOnParcel(
  house: House,
  who: Who,
  asked: ActAsked,
  isPreview: boolean,
): Promise<void> {
  const head = await readReleaseHead(house.pool, asked.houseBill);
  if (head === undefined || !may(personOf(who), 'parcel.release', { office: head.office }))
    throw new Refusal('not-found');
  const { event: kind, article, check } = KINDS[asked.act];
  const [why] = await house.vault.sealWords([await wordsOfParcel(house, head, asked.why)]);
  await writeDesk(house, async (client) => {
    await check(house, client, head, asked, isPreview);
    if (isPreview) return { events: [], value: undefined };
    const { carrierId, houseBill, version } = head;
    const id = house.newId();
    await storeParcelAct(client, {
      ...{ id, carrierId, houseBill, version, act: asked.act, to: asked.to, why: why!, who: who.account },
      ...{ at: toInstant(house.clock.now()), recordedAt: toInstant(house.machineNow()) },
    });
    const detail = { act: id, houseBill, version, ...(asked.to === null ? {} : { to: asked.to }) };
    return {
      events: [
        {
          ...{ kind, who: who.account, why: why as unknown as string, detail },
          ...(article === undefined ? {} : { article }),
        },
      ],
      value: undefined,
    };
  });
}

async function needUnreleased(client: pg.PoolClient, head: ReleaseHead): Promise<void> {
  const isOf = ({ carrierId }: BillRef) => carrierId === head.carrierId;
  const released = await readReleases(client, [head.houseBill]);
  if (released.some(isOf)) throw new Refusal('not-allowed-now', RELEASED);
  const ended = await readEnded(client, [head]);
  if (ended.some(isOf)) throw new Refusal('not-allowed-now', RELEASE_NEEDS.ended.says);
}

const RELEASED: Text = { ko: '이미 반출되었습니다.', en: 'It is released already.' };
const NOT_DECIDED: Text = { ko: '아직 선별하지 않았습니다.', en: 'Selection has not decided about it yet.' };
const EXAMINED: Text = { ko: '이미 검사한 화물입니다.', en: 'It was examined already.' };
const WAITS: Text = {
  ko: '이미 심사나 검사를 기다립니다.',
  en: 'It waits for papers or an examination already.',
};
const NOBODY: Text = {
  ko: '이 세관에서 화물을 처리하는 사람이 아닙니다.',
  en: 'Nobody who works on parcels at this office.',
};
