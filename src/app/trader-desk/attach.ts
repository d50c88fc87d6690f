/** Adds a file to a declaration and gives it back: to the firm that it belongs to, and to officers of the office. */
import { toInstant } from '../../core/day.ts';
import { Fault } from '../../core/problem.ts';
import type { AttachmentView } from '../../exchange/contract.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { AttachmentUpload, FileToSend } from '../../exchange/trader-ports.ts';
import {
  type AttachmentRow,
  cutInPieces,
  readAttachment,
  readAttachmentPieces,
  readAttachments,
  storeAttachment,
  storeAttachmentBytes,
} from '../../store/queries/attachments.ts';
import type { StoredDeclarationRow } from '../../store/rows.ts';
import type { Sealed } from '../../store/vault/seal.ts';
import { partyOf, type Sealing, yearOf } from '../../store/vault/vault.ts';
import type { House } from '../house.ts';
import { wordsOf } from '../said.ts';
import { namesOf } from '../views/texts.ts';
import { cleanName } from './attachments/clean-name.ts';
import { FILE_KINDS } from './attachments/file-kinds.ts';
import { receiveFile } from './attachments/receive.ts';
import { ownDeclaration } from './firms.ts';
import { writeDesk } from './write.ts';

/** Of one declaration: more than any file of a customs office holds. */
const MOST_FILES = 100;
const ABOUT = new Set(['declaration', 'supplement', 'objection']);

/** The same bytes for the same purpose again are answered with what is there. */
export async function attach(
  house: House,
  who: Who,
  number: string,
  upload: AttachmentUpload,
): Promise<AttachmentView> {
  const row = await ownDeclaration(house.pool, who, number);
  if (!ABOUT.has(upload.about)) throw new Refusal('invalid');
  if (row.state === 'withdrawn') throw new Refusal('not-allowed-now');
  const before = await readAttachments(house.pool, number);
  if (before.length >= MOST_FILES) throw new Refusal('too-many', MOST_TEXT);
  const { bytes, hash, kind } = await receiveFile(upload.body, upload.length);
  const same = before.find((one) => one.hash === hash && one.about === upload.about);
  const sealed =
    same === undefined ? await house.vault.sealFile(sealingOf(row), cutInPieces(bytes)) : undefined;
  const added: AttachmentRow = same ?? {
    id: house.newId(),
    number,
    version: row.version,
    hash,
    pieces: `${sealed!.key}.${hash}`,
    name: await sealName(house, row, cleanName(upload.name, kind)),
    kind: FILE_KINDS[kind].type,
    bytes: bytes.length,
    about: upload.about,
    addedBy: who.account,
    addedAt: toInstant(house.clock.now()),
  };
  if (sealed !== undefined) await store(house, who, row, added, sealed.pieces);
  const [view] = await viewsOf(house, [added]);
  return view!;
}

const MOST_TEXT = {
  ko: `한 신고에 첨부할 수 있는 파일은 ${MOST_FILES}개까지입니다.`,
  en: `A declaration may have up to ${MOST_FILES} attachments.`,
};

/** The log keeps the hash and not the name, which may name somebody. */
async function store(
  house: House,
  who: Who,
  row: StoredDeclarationRow,
  added: AttachmentRow,
  pieces: readonly Buffer[],
): Promise<void> {
  const { id, hash, kind, about, bytes } = added;
  await writeDesk(house, async (client) => {
    await storeAttachmentBytes(client, added.pieces!, pieces);
    await storeAttachment(client, added);
    const detail = { attachment: id, hash, kind, bytes, about };
    const event = { kind: 'attach', who: who.account, number: row.number, version: row.version };
    return { events: [{ ...event, article: '관세법 제245조', detail }], value: undefined };
  });
}

export async function attachmentViews(house: House, number: string): Promise<AttachmentView[]> {
  return viewsOf(house, await readAttachments(house.pool, number));
}

async function viewsOf(house: House, rows: readonly AttachmentRow[]): Promise<AttachmentView[]> {
  const person = await namesOf(
    house.pool,
    rows.map(({ addedBy }) => addedBy),
  );
  const names = await wordsOf(
    house.vault,
    rows.map(({ name }) => name),
  );
  return rows.map(({ id, kind, bytes, hash, about, addedBy, addedAt }, place) => ({
    ...{ id, name: names[place] ?? '', kind, bytes, hash },
    ...{ about: about as AttachmentView['about'], addedBy: person(addedBy), addedAt },
  }));
}

async function sealName({ vault }: House, row: StoredDeclarationRow, name: string): Promise<Sealed> {
  const [sealed] = await vault.sealWords([{ ...sealingOf(row), text: name, isSaid: true }]);
  return sealed!;
}

/** Whoever calls this has asked for the right to the declaration before. */
export async function fileOf(house: House, number: string, id: string): Promise<FileToSend> {
  const row = await readAttachment(house.pool, number, id);
  if (row === undefined) throw new Refusal('not-found');
  const { kind, bytes } = row;
  const [name] = await wordsOf(house.vault, [row.name]);
  return { name: name ?? '', kind, bytes, pieces: openedPieces(house, row) };
}

/** Files go with their declaration: under its party and its year. */
function sealingOf(row: StoredDeclarationRow): Sealing {
  return { party: partyOf(row), class: 'attachment', year: yearOf(row.declaredOn) };
}

async function* openedPieces({ pool, vault }: House, row: AttachmentRow): AsyncGenerator<Buffer> {
  const key = row.pieces?.slice(0, row.pieces.indexOf('.'));
  for await (const piece of readAttachmentPieces(pool, row.pieces ?? row.hash)) {
    const opened = key === undefined ? piece : await vault.openPiece(key, piece);
    if (opened === undefined)
      throw new Fault('store/content-damaged', `The bytes of attachment ${row.id} cannot be opened.`);
    yield opened;
  }
}
