/** Answers what the server asks for the desk, and for officers about what traders brought. */

import { placesOfWho, type Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { BroughtPorts, DraftPorts, FirmPorts, TraderPorts } from '../../exchange/trader-ports.ts';
import { readObjections } from '../../store/queries/objections.ts';
import type { House } from '../house.ts';
import { reachable } from '../views/declaration.ts';
import { deskDeclaration } from '../views/trader-desk/declaration.ts';
import { deskPage, deskView } from '../views/trader-desk/list.ts';
import { objectionViews } from '../views/trader-desk/objections.ts';
import { answerObjection } from './answer-objection.ts';
import { attach, attachmentViews, fileOf } from './attach.ts';
import { accept, authorityViews, give, withdraw } from './authorities.ts';
import { importTable, previewTable } from './csv.ts';
import { checkContent, draftRows, draftView, dropDraft, makeDraft, openDraft, saveDraft } from './drafts.ts';
import { ownDeclaration } from './firms.ts';
import { keyViews, makeKey, revoke } from './keys.ts';
import { fileObjection } from './objections.ts';
import { submitDraft } from './submit-draft.ts';
import { answerSupplement, askWithdrawal } from './trader-acts.ts';

export function traderPorts(house: House): TraderPorts {
  return {
    view: (who) => deskView(house, who),
    declarations: (who, query) => deskPage(house, who, query),
    declaration: (who, number) => deskDeclaration(house, who, number),
    async answerSupplement(who, number, answer) {
      await answerSupplement(house, who, number, answer);
      return deskDeclaration(house, who, number);
    },
    async askWithdrawal(who, number, request) {
      await askWithdrawal(house, who, number, request);
      return deskDeclaration(house, who, number);
    },
    attach: (who, number, upload) => attach(house, who, number, upload),
    async attachment(who, number, id) {
      await ownDeclaration(house.pool, who, number);
      return fileOf(house, number, id);
    },
    async object(who, number, objection) {
      const row = await fileObjection(house, who, number, objection);
      return (await objectionViews(house, who, [row]))[0]!;
    },
  };
}

export function draftPorts(house: House): DraftPorts {
  return {
    drafts: (who) => draftRows(house, who),
    makeDraft: async (who, draft) => draftView(house, who, await makeDraft(house, who, draft)),
    draft: async (who, id) => draftView(house, who, await openDraft(house, who, id)),
    changeDraft: async (who, id, change) => draftView(house, who, await saveDraft(house, who, id, change)),
    dropDraft: (who, id) => dropDraft(house, who, id),
    submitDraft: (who, id) => submitDraft(house, who, id),
    check: (who, content) => checkContent(house, who, content),
    previewCsv: (who, body) => previewTable(house, who, body),
    importCsv: (who, request) => importTable(house, who, request),
  };
}

export function firmPorts(house: House): FirmPorts {
  return {
    authorities: (who) => authorityViews(house, who),
    giveAuthority: (who, authority) => give(house, who, authority),
    acceptAuthority: (who, id) => accept(house, who, id),
    withdrawAuthority: (who, id) => withdraw(house, who, id),
    keys: (who) => keyViews(house, who),
    makeKey: (who, key) => makeKey(house, who, key),
    revokeKey: (who, id) => revoke(house, who, id),
  };
}

export function broughtPorts(house: House): BroughtPorts {
  return {
    async attachments(who, number) {
      await reachable(house, who, number);
      return attachmentViews(house, number);
    },
    async attachment(who, number, id) {
      await reachable(house, who, number);
      return fileOf(house, number, id);
    },
    async objections(who, { state }) {
      const isOpen = state === 'open' ? true : state === 'answered' ? false : undefined;
      return objectionViews(house, who, await readObjections(house.pool, officeOf(who), isOpen));
    },
    async answerObjection(who, id, answer) {
      const row = await answerObjection(house, who, id, answer);
      return (await objectionViews(house, who, [row]))[0]!;
    },
  };
}

function officeOf(who: Who): string | null {
  const places = placesOfWho(who, 'objection.read');
  if (places.reach === 'all') return null;
  if (places.reach === 'own-office') return places.office;
  throw new Refusal('not-found');
}
