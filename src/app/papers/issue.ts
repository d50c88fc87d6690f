/** Makes the certificate of an accepted declaration and the payment notice of an import, each with a code that anybody can check. */
import { randomBytes } from 'node:crypto';
import type { State } from '../../areas/clearance/index.ts';
import { addDays, seoulDay, toInstant } from '../../core/day.ts';
import { canonicalJson } from '../../core/hash.ts';
import type { Text } from '../../core/text.ts';
import type {
  DeclarationDutyView,
  DeskDeclarationView,
  PaperCheck,
  PaperKind,
  PaperView,
} from '../../exchange/contract.ts';
import { type DeclarationQuery, placesOfWho, type Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { Declaration } from '../../model/declaration.ts';
import { writeWith } from '../../store/intake.ts';
import { readDeclaration } from '../../store/queries/declarations.ts';
import { addPaper, type IssuedPaper, readPaper, readPaperByCode } from '../../store/queries/papers.ts';
import type { StoredDeclarationRow } from '../../store/rows.ts';
import { declarationOf } from '../contents.ts';
import { dutyOfDeclaration } from '../duty/declaration-duty.ts';
import type { House } from '../house.ts';
import { ownDeclaration } from '../trader-desk/firms.ts';
import { reachable, shownTo } from '../views/declaration.ts';
import { officeName } from '../views/texts.ts';
import { headBoxes, lineBoxes, noticeBoxes, totalBoxes } from './boxes.ts';
import { NOTES, TITLES, VERIFY_SAYS } from './texts.ts';

const ACCEPTED: ReadonlySet<string> = new Set<State>([
  'accepted',
  'released',
  'loaded',
  'post-audit',
  'recalled',
  'closed',
]);
const NO_MORE: ReadonlySet<string> = new Set<State>(['withdrawn', 'rejected', 'amended']);
/** 관세법 제9조 제1항 제1호. */
const DAYS_TO_PAY = 15;

export async function paperView(
  house: House,
  who: Who,
  number: string,
  kind: PaperKind,
  query: DeclarationQuery,
): Promise<PaperView> {
  const isOwn = placesOfWho(who, 'declaration.read').reach === 'own-records';
  const row = isOwn ? await ownDeclaration(house.pool, who, number) : await reachable(house, who, number);
  refuseWhereNone(row, kind);
  const full = await declarationOf(house.vault, row);
  // A firm reads what it declared itself; inside customs personal identifiers ask for a purpose.
  const { declaration, masked } = isOwn
    ? { declaration: full, masked: [] }
    : await shownTo(house, who, full, query);
  const paper =
    (await readPaper(house.pool, number, row.version, kind)) ?? (await issue(house, who, row, kind));
  const duty = kind === 'certificate' ? undefined : await dutyOfDeclaration(full, await house.rates());
  return viewOf(house, row, paper, declaration, masked, duty);
}

type Head = Pick<StoredDeclarationRow, 'number' | 'state' | 'direction'>;

/** The papers that can be had now, where they are fetched. */
export function papersNow(row: Head): DeskDeclarationView['documents'] {
  const kinds: readonly PaperKind[] = ['certificate', 'payment-notice'];
  return kinds
    .filter((kind) => (kind === 'certificate' ? hasCertificate(row) : hasNotice(row)))
    .map((kind) => ({
      title: titleOf(kind, row.direction),
      address: `/api/v1/declarations/${encodeURIComponent(row.number)}/papers/${kind}/pdf`,
    }));
}

const hasCertificate = ({ state }: Head): boolean => ACCEPTED.has(state);
const hasNotice = ({ state, direction }: Head): boolean => direction === 'import' && !NO_MORE.has(state);

const titleOf = (kind: PaperKind, direction: Head['direction']): Text =>
  kind === 'certificate' ? TITLES[direction] : TITLES.notice;

function refuseWhereNone(row: Head, kind: PaperKind): void {
  if (kind === 'certificate' && !hasCertificate(row)) {
    throw new Refusal('not-allowed-now', {
      ko: '수리되지 않은 신고에는 신고필증을 발급하지 않습니다 (관세법 제248조 제1항).',
      en: 'There is no certificate before acceptance (art. 248(1)).',
    });
  }
  if (kind === 'payment-notice' && !hasNotice(row)) {
    throw new Refusal('not-allowed-now', {
      ko: '납부할 관세가 없는 신고입니다 (수출이거나 취하·각하·정정되었습니다).',
      en: 'No duty is to be paid on this declaration (an export, or it was withdrawn, rejected or amended).',
    });
  }
}

/** Letters that nobody takes for another. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

function newCode(): string {
  return [...randomBytes(20)].map((byte) => LETTERS[byte % LETTERS.length]!).join('');
}

/** The code is made when somebody first asks for the paper; that is an event. */
async function issue(
  house: House,
  who: Who,
  row: StoredDeclarationRow,
  kind: PaperKind,
): Promise<IssuedPaper> {
  const at = toInstant(house.clock.now());
  const { number, version, office, contentHash } = row;
  const result = await writeWith(house.pool, house.log, async (client) => {
    const asked = { code: newCode(), kind, number, version, office, year: at.slice(2, 4), contentHash };
    const paper = await addPaper(client, { ...asked, issuedAt: at, issuedBy: who.account });
    const event = {
      ...{ id: house.newId(), number, version, kind: `${kind}-issued`, at, who: who.account },
      article: kind === 'certificate' ? '관세법 제248조 제1항' : '관세법 제9조 제1항',
      detail: canonicalJson({ serial: paper.serial, contentHash }),
    };
    const subject = `${number}/${version}`;
    return {
      acts: [{ kind: 'act', subject, at: toInstant(house.machineNow()), events: [event] }],
      value: paper,
    };
  });
  if (result.ok) return result.value;
  const other = await readPaper(house.pool, number, version, kind);
  if (other === undefined) throw new Refusal('conflict');
  return other;
}

function viewOf(
  house: House,
  row: StoredDeclarationRow,
  paper: IssuedPaper,
  declaration: Declaration,
  masked: readonly string[],
  duty: DeclarationDutyView | undefined,
): PaperView {
  const kind = paper.kind as PaperKind;
  const name = officeName(row.office, row.declaredOn);
  const acceptedAt = ACCEPTED.has(row.state) ? (row.decidedAt ?? null) : null;
  const isCertificate = kind === 'certificate';
  return {
    kind,
    direction: declaration.direction,
    title: titleOf(kind, declaration.direction),
    paperNumber: paperNumber(paper),
    declarationNumber: row.number,
    version: row.version,
    issuedAt: paper.issuedAt,
    acceptedAt,
    officeName: name,
    contentHash: paper.contentHash,
    code: paper.code,
    verifyPath: `/verify/${paper.code}`,
    isMadeUp: house.status.isMadeUp,
    masked,
    boxes:
      duty === undefined ? headBoxes(declaration, name) : noticeBoxes(declaration, dueOn(acceptedAt), duty),
    lines: isCertificate
      ? declaration.items.map((item) => ({ sequence: item.sequence, boxes: lineBoxes(item) }))
      : [],
    totals: isCertificate ? totalBoxes(declaration) : [],
    notes: NOTES[kind],
  };
}

/** Office 3, kind of notice 2 (11: 일반수입신고), year 2, serial 8; certificates carry `00` for the kind. */
function paperNumber({ office, kind, year, serial }: IssuedPaper): string {
  return `${office}-${kind === 'payment-notice' ? '11' : '00'}-${year}-${String(serial).padStart(8, '0')}`;
}

function dueOn(acceptedAt: string | null): string {
  if (acceptedAt === null) return `수리일부터 ${DAYS_TO_PAY}일 (수리 전 납부 가능)`;
  return addDays(seoulDay(Date.parse(acceptedAt)), DAYS_TO_PAY);
}

/** What anybody learns from a code: whether it holds, and of which declaration; nothing of a person. */
export async function checkPaper(house: House, given: string): Promise<PaperCheck> {
  const code = given.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const paper = await readPaperByCode(house.pool, code);
  const row = paper === undefined ? undefined : await readDeclaration(house.pool, paper.number);
  if (paper === undefined || row === undefined) return { state: 'unknown', says: VERIFY_SAYS.unknown };
  const isLast = row.version === paper.version && row.contentHash === paper.contentHash;
  const holds = paper.kind === 'certificate' ? ACCEPTED.has(row.state) : !NO_MORE.has(row.state);
  const state = isLast && holds ? 'valid' : 'void';
  const accepted = ACCEPTED.has(row.state) ? row.decidedAt : undefined;
  return {
    state,
    says: VERIFY_SAYS[state],
    paper: {
      title: titleOf(paper.kind as PaperKind, row.direction),
      declarationNumber: row.number,
      officeName: officeName(row.office, row.declaredOn),
      acceptedOn: accepted == null ? null : seoulDay(Date.parse(accepted)),
      contentHash: paper.contentHash,
      isMadeUp: house.status.isMadeUp,
    },
  };
}
