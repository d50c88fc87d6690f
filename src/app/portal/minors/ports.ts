/** Answers the routes of minors and guardians: what changes them is answered with them. */
import type { PortalMinorPorts } from '../../../exchange/portal-ports.ts';
import type { House } from '../../house.ts';
import { answerForMinor, payForMinor } from './answer.ts';
import { acceptGuardian, endGuardian, inviteGuardian } from './guardians.ts';
import { myGuardians } from './view.ts';

export function portalMinorPorts(house: House): PortalMinorPorts {
  const change = (citizen: string, work: Promise<void>) => work.then(() => myGuardians(house, citizen));
  return {
    guardians: (citizen) => myGuardians(house, citizen),
    invite: async (citizen) => myGuardians(house, citizen, await inviteGuardian(house, citizen)),
    accept: (citizen, { number }) => change(citizen, acceptGuardian(house, citizen, number)),
    end: (citizen, id) => change(citizen, endGuardian(house, citizen, id)),
    answer: (citizen, minor, use, given) =>
      change(citizen, answerForMinor(house, citizen, minor, use, given)),
    pay: (citizen, minor, houseBill) => payForMinor(house, citizen, minor, houseBill),
  };
}
