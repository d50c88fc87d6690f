/** Pictures and documents of an application: judged by their bytes, sealed under a key of the firm, given back to be saved. */
import { readPartyKey } from '../../access/index.ts';
import { seoulDay, toInstant } from '../../core/day.ts';
import { canonicalJson } from '../../core/hash.ts';
import { Fault } from '../../core/problem.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { RulingUpload } from '../../exchange/ruling-ports.ts';
import type { FileToSend } from '../../exchange/trader-ports.ts';
import { writeWith } from '../../store/intake.ts';
import { cutInPieces, readAttachmentPieces, storeAttachmentBytes } from '../../store/queries/attachments.ts';
import {
  insertRulingFile,
  type RulingFileRow,
  readRulingFiles,
} from '../../store/queries/ruling-decisions.ts';
import { yearOf } from '../../store/vault/vault.ts';
import type { House } from '../house.ts';
import { wordsOf } from '../said.ts';
import { cleanName } from '../trader-desk/attachments/clean-name.ts';
import { FILE_KINDS } from '../trader-desk/attachments/file-kinds.ts';
import { receiveFile } from '../trader-desk/attachments/receive.ts';
import type { RulingFile } from './file.ts';
import { firmIn } from './steps.ts';

const MOST_FILES = 30;

/** The same bytes again change nothing. */
export async function attach(house: House, who: Who, file: RulingFile, upload: RulingUpload): Promise<void> {
  const { number } = file.row;
  if (file.standing.state === 'returned' || file.standing.state === 'declined')
    throw new Refusal('not-allowed-now');
  const before = await readRulingFiles(house.pool, number);
  if (before.length >= MOST_FILES) throw new Refusal('too-many', MOST_TEXT);
  const { bytes, hash, kind } = await receiveFile(upload.body, upload.length);
  if (before.some((one) => one.hash === hash)) return;
  const now = house.clock.now();
  const party = readPartyKey(await firmIn(house, file)).id;
  const of = { party, class: 'objection' as const, year: yearOf(seoulDay(now)) };
  const sealed = await house.vault.sealFile(of, cutInPieces(bytes));
  const [name] = await house.vault.sealWords([{ ...of, text: cleanName(upload.name, kind), isSaid: true }]);
  const added: RulingFileRow = {
    ...{ id: house.newId(), number, hash, pieces: `${sealed.key}.${hash}`, name: name!, bytes: bytes.length },
    ...{ kind: FILE_KINDS[kind].type, addedBy: who.account, addedAt: toInstant(now) },
  };
  const written = await writeWith(house.pool, house.log, async (client) => {
    await storeAttachmentBytes(client, added.pieces, sealed.pieces);
    await insertRulingFile(client, added);
    // The log keeps the hash and not the name, which may name somebody.
    const detail = canonicalJson({ application: number, hash, kind: added.kind, bytes: added.bytes });
    const event = {
      ...{ id: added.id, number: '', version: 0, kind: 'ruling-attach', at: added.addedAt, who: who.account },
      ...{ article: '관세법 시행령 제106조제1항', detail },
    };
    const at = toInstant(house.machineNow());
    return { acts: [{ kind: 'ruling', subject: number, at, events: [event] }], value: undefined };
  });
  if (!written.ok) throw new Refusal('conflict');
}

const MOST_TEXT = {
  ko: `한 신청에 첨부할 수 있는 파일은 ${MOST_FILES}개까지입니다.`,
  en: `An application may have up to ${MOST_FILES} files.`,
};

/** Throws `Refusal` (gone) where the firm's key was destroyed. */
export async function fileOf(house: House, file: RulingFile, id: string): Promise<FileToSend> {
  const row = (await readRulingFiles(house.pool, file.row.number)).find((one) => one.id === id);
  if (row === undefined) throw new Refusal('not-found');
  await firmIn(house, file);
  const [name] = await wordsOf(house.vault, [row.name]);
  return { name: name ?? '', kind: row.kind, bytes: row.bytes, pieces: openedPieces(house, row) };
}

async function* openedPieces({ pool, vault }: House, { id, pieces }: RulingFileRow): AsyncGenerator<Buffer> {
  const key = pieces.slice(0, pieces.indexOf('.'));
  for await (const piece of readAttachmentPieces(pool, pieces)) {
    const opened = await vault.openPiece(key, piece);
    if (opened === undefined)
      throw new Fault('store/content-damaged', `The bytes of file ${id} of an application cannot be opened.`);
    yield opened;
  }
}
