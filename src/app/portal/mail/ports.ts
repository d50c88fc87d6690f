/** Answers the routes of notices by mail: what changes them is answered with them. */
import type { PortalMailPorts } from '../../../exchange/portal-ports.ts';
import type { House } from '../../house.ts';
import { chooseNotices, endNotices, giveAddress, proveAddress, stopNotices } from './ask.ts';
import { myMail } from './view.ts';

export function portalMailPorts(house: House): PortalMailPorts {
  const change = (citizen: string, work: Promise<void>) => work.then(() => myMail(house, citizen));
  return {
    mail: (citizen) => myMail(house, citizen),
    give: (citizen, given) => change(citizen, giveAddress(house, citizen, given)),
    prove: (citizen, { number }) => change(citizen, proveAddress(house, citizen, number)),
    choose: (citizen, choice) => change(citizen, chooseNotices(house, citizen, choice)),
    end: (citizen) => change(citizen, endNotices(house, citizen)),
    stop: (secret) => stopNotices(house, secret),
  };
}
