/** A ruling is proposed by one person and approved by another; what is public is found by the next question at once (관세법 제86조, 제87조). */
import {
  type ChangeGround,
  isChangeGround,
  proposalProblems,
  type RulingProposal,
} from '../../areas/classification/index.ts';
import { seoulDay, toInstant } from '../../core/day.ts';
import { sha256 } from '../../core/hash.ts';
import { Fault, type Problem } from '../../core/problem.ts';
import type { NewRulingProposal } from '../../exchange/contract/rulings.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { hsEditionOn } from '../../reference/hs-edition.ts';
import { insertRuling, type RulingRow } from '../../store/queries/ruling-decisions.ts';
import { proofOf, type Sealed } from '../../store/vault/seal.ts';
import { caseOfRuling } from '../classification/own-cases.ts';
import type { House } from '../house.ts';
import { contentsOf, type RulingFile } from './file.ts';
import { needSecond } from './second-person.ts';
import { sealForFirm, writeStep } from './write.ts';

/** As it is kept, sealed, until a second person has seen it. */
export interface KeptProposal extends RulingProposal {
  readonly edition: string;
  readonly ground: ChangeGround | null;
  readonly isAtFault: boolean;
}

/**
 * Throws `Refusal`: everything that is wrong at once, or that nothing can be proposed now.
 * @param check whether the nomenclature has a code, and of which edition it is
 */
export async function propose(
  house: House,
  who: Who,
  file: RulingFile,
  given: NewRulingProposal,
  check: House['classification']['check'] = house.classification.check,
): Promise<void> {
  const [content] = await contentsOf(house.vault, [file.row]);
  if (content === null || content === undefined) throw new Refusal('gone');
  const day = seoulDay(house.clock.now());
  const code = given.code.replace(/[.\-\s]/g, '');
  const { isKnown, edition } = await check(code.slice(0, 6));
  const kept: KeptProposal = {
    ...{
      code,
      edition,
      rule: given.rule,
      isPublic: given.isPublic,
      secretWhy: given.secretWhy?.trim() ?? '',
    },
    ...{ title: given.title.trim(), goods: given.goods.trim(), reasons: given.reasons.trim() },
    followed: given.followed.map((one) => one.trim()).filter((one) => one !== ''),
    ground: isChangeGround(given.ground) ? given.ground : null,
    isAtFault: given.isAtFault === true,
  };
  const problems: Problem[] = [
    ...proposalProblems(kept, content.digits, () => isKnown),
    ...editionProblems(edition, day),
    ...reviewerProblems(who, file),
  ];
  if (problems.length > 0) throw new Refusal('invalid', undefined, problems);
  const words = await sealForFirm(house, content.firm, day, JSON.stringify(kept));
  const changeGround = kept.ground === null ? {} : { changeGround: kept.ground };
  const detail = { code, ...(kept.ground === null ? {} : { of: kept.ground }) };
  await writeStep(house, who, file, { kind: 'propose', words, detail, ...changeGround });
}

/** Throws `Refusal`: the same person, or nothing that waits. */
export async function decide(house: House, who: Who, file: RulingFile): Promise<void> {
  const { proposed } = file.standing;
  if (proposed === null) throw new Refusal('not-allowed-now');
  needSecond(who, proposed.by);
  const kept = await proposalOf(house, file);
  if (kept === null) throw new Refusal('gone');
  const [content] = await contentsOf(house.vault, [file.row]);
  if (content === null || content === undefined) throw new Refusal('gone');
  const day = seoulDay(house.clock.now());
  const { title, goods, reasons } = kept;
  const words = JSON.stringify({ title, goods, reasons });
  const stored = kept.isPublic
    ? (words as unknown as Sealed)
    : await sealForFirm(house, content.firm, day, words);
  let ruled: RulingRow | undefined;
  // The log vouches for what was ruled: by the hash of what is public, by the salted one of what is not.
  const hash = kept.isPublic ? sha256(words) : (proofOf(String(stored)) ?? '');
  const detail = {
    code: kept.code,
    rule: kept.rule,
    proposal: proposed.id,
    isPublic: kept.isPublic ? 1 : 0,
    hash,
  };
  const step = { kind: 'decide' as const, words: null, detail };
  await writeStep(house, who, file, step, async (client, { added, standing }) => {
    // Another proposal may have taken its place since it was read.
    if (standing.proposed?.id !== proposed.id) throw new Refusal('conflict');
    const { code, edition, rule, followed, isPublic, ground, isAtFault } = kept;
    ruled = {
      ...{ id: added.id, number: file.row.number, version: file.rulings.length + 1, phase: standing.phase },
      ...{ code, edition, rule, followed, isPublic, words: stored, ground, isAtFault, ruledOn: day },
      ...{ proposedBy: proposed.by, decidedBy: who.account, recordedAt: toInstant(house.machineNow()) },
    };
    await insertRuling(client, ruled);
  });
  if (ruled !== undefined) await findable(house, ruled);
}

/** From now on the next question finds it, and no earlier version; and the next declaration is held against it. */
async function findable(house: House, ruled: RulingRow): Promise<void> {
  await house.ruled.ruled(ruled);
  const past = caseOfRuling(ruled);
  if (past === undefined) house.classification.forget('ruling', ruled.number);
  else house.classification.add(past, ruled.number);
}

/** What waits for the second person; null where the firm's key was destroyed. */
export async function proposalOf(
  house: House,
  { steps, standing }: RulingFile,
): Promise<KeptProposal | null> {
  const step = steps.find(({ id }) => id === standing.proposed?.id);
  if (step?.words == null) throw new Fault('store/row-missing', 'A proposed ruling has no words.');
  const [opened] = await house.vault.open([step.words]);
  return opened !== undefined && 'text' in opened ? (JSON.parse(opened.text) as KeptProposal) : null;
}

/** A ruling of today is made on the edition of today. */
function editionProblems(edition: string, today: string): Problem[] {
  const inForce = hsEditionOn(today)?.edition;
  if (inForce === edition) return [];
  const message = {
    ko: `오늘(${today}) 시행되는 판은 ${inForce ?? '알 수 없음'}인데 불러온 품목분류표는 ${edition}입니다.`,
    en: `On ${today} ${inForce ?? 'no known edition'} is in force, but the nomenclature that is loaded is ${edition}.`,
  };
  return [{ code: 'ruling/edition', message, pointer: '/code' }];
}

/** Whoever proposed the ruling does not propose what comes of its review. */
function reviewerProblems(who: Who, { standing, rulings }: RulingFile): Problem[] {
  if (standing.phase !== 'review' || standing.state !== 'open') return [];
  if (rulings.at(-1)?.proposedBy !== who.account) return [];
  const message = {
    ko: '처음 결정안을 작성한 사람은 재심사 결정안을 작성할 수 없습니다.',
    en: 'Whoever proposed the ruling cannot propose the result of its review.',
  };
  return [{ code: 'ruling/same-person', message }];
}
