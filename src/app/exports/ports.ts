/** Answers the routes of exports from the running house. */
import type { ExportPorts } from '../../exchange/export-ports.ts';
import type { Who } from '../../exchange/ports.ts';
import type { House } from '../house.ts';
import { ownDeclaration } from '../trader-desk/firms.ts';
import { declarationView, mayBeActedOn } from '../views/declaration.ts';
import { loadingPage } from '../views/loading.ts';
import { deskDeclaration } from '../views/trader-desk/declaration.ts';
import {
  answerExtension,
  askExtension,
  cancelAcceptance,
  giveCancelNotice,
  reportLoading,
} from './loading-acts.ts';
import type { ExportActor } from './on-export.ts';

export function exportPorts(house: House, needReady: () => void): ExportPorts {
  const asOfficer = async (
    who: Who,
    number: string,
    work: (actor: ExportActor) => Promise<void>,
  ): ReturnType<ExportPorts['cancelAcceptance']> => {
    needReady();
    await mayBeActedOn(house, who, number);
    await work({ account: who.account, name: who.name, kind: 'officer' });
    return declarationView(house, who, number, {});
  };
  const asDeclarant = async (
    who: Who,
    number: string,
    work: (actor: ExportActor) => Promise<void>,
  ): ReturnType<ExportPorts['askExtension']> => {
    needReady();
    await ownDeclaration(house.pool, who, number);
    await work({ account: who.account, name: who.name, kind: 'declarant' });
    return deskDeclaration(house, who, number);
  };
  return {
    loadings: (who, query) => loadingPage(house, who, query),
    reportLoading: (who, number, given) =>
      asOfficer(who, number, (actor) => reportLoading(house, actor, number, given)),
    answerExtension: (who, number, answer) =>
      asOfficer(who, number, (actor) => answerExtension(house, actor, number, answer)),
    giveNotice: (who, number, notice) =>
      asOfficer(who, number, (actor) => giveCancelNotice(house, actor, number, notice)),
    cancelAcceptance: (who, number, given) =>
      asOfficer(who, number, (actor) => cancelAcceptance(house, actor, number, given)),
    reportOwn: (who, number, given) =>
      asDeclarant(who, number, (actor) => reportLoading(house, actor, number, given)),
    askExtension: (who, number, ask) =>
      asDeclarant(who, number, (actor) => askExtension(house, actor, number, ask)),
  };
}
