/**
 * What a trader is told of why a declaration waits and what to do: from the same findings that the officer reads, but only by
 * the check that they come to and by what the trader declared. Whichever hidden rule, list, score or draw asked for a check,
 * the words are the same (관세법 제245조, 제246조, 제237조; 인공지능기본법 제3조 제2항; 개인정보 보호법 제37조의2).
 */
import type { Text } from '../../core/text.ts';
import type { Declaration } from '../../model/declaration.ts';
import type { RemedySubject } from '../../reference/remedies.ts';
import { requirementsFor } from '../../reference/requirements.ts';
import { type Answers, type Demand, demand, NO_DEMAND } from '../../screening/answers.ts';
import { CHECK_WORDS, type CheckId, PAPERS, type PaperId } from './trader-reason-texts.ts';

/** All that is read of a finding: not who says it, nor how strongly. */
export interface AskedFinding {
  readonly demand: Demand;
}

export interface TraderReason {
  readonly id: CheckId;
  readonly title: Text;
  readonly says: Text;
  readonly article: string;
  /** Papers and acts that help, from a closed list. */
  readonly bring: readonly Text[];
  readonly contest: Text;
  readonly subject: RemedySubject;
}

/** The checks that stand open before release; an audit afterwards is never told beforehand. */
export function traderReasons(
  declaration: Declaration,
  findings: readonly AskedFinding[],
): readonly TraderReason[] {
  const answers = findings.reduce((sum, finding) => demand(sum, finding.demand), NO_DEMAND);
  const papers = papersFor(declaration).map((id) => PAPERS[id]);
  return checksOf(answers).map((id) => {
    const { title, says, article, contest } = CHECK_WORDS[id];
    return { id, title, says, article, bring: papers, contest, subject: 'selection' };
  });
}

/** The check that stands open, where one does: what a list of declarations shows. */
export function traderCheck(findings: readonly AskedFinding[]): CheckId | undefined {
  return checksOf(findings.reduce((sum, finding) => demand(sum, finding.demand), NO_DEMAND))[0];
}

/** The strictest check alone: which others stand behind it is how customs chooses. */
function checksOf(answers: Answers): readonly CheckId[] {
  if (answers.stop) return ['officer'];
  if (answers.inspection !== 'none') return [answers.inspection];
  return answers.documents ? ['documents'] : [];
}

/** Papers by what was declared and by law that everybody can read: never by what was found. */
function papersFor(declaration: Declaration): readonly PaperId[] {
  const papers: PaperId[] = ['invoice', 'packing'];
  const { items, consignment, terms } = declaration;
  if (consignment.billOfLading !== undefined) papers.push('bill');
  if (items.some(({ preference }) => preference !== undefined)) papers.push('origin');
  if (terms.isRelatedParty === true || terms.hasPriceDeclaration === true) papers.push('price');
  const { direction, declaredOn } = declaration;
  if (items.some(({ hsCode }) => requirementsFor(hsCode, direction, declaredOn).length > 0))
    papers.push('requirement');
  papers.push('catalogue');
  return papers;
}
