/** The door of the room: who may do what to which record, what stays hidden, and what needs a second person. */
export {
  AUTHORITY_STATES,
  type Authority,
  type AuthorityState,
  authorityState,
  standing,
} from './authority.ts';
export {
  type FilingProblemCode,
  filingProblems,
  idOf,
  type Named,
  notYourNumber,
  ownerOf,
} from './filing.ts';
export { type Approval, mayApprove, type NeedsTwo, SECOND_PERSON } from './four-eyes.ts';
export {
  type MaskedDeclaration,
  maskAddress,
  maskBusinessNumber,
  maskDeclaration,
  maskEmail,
  maskName,
  maskParty,
  maskPhone,
} from './masking.ts';
export { may, mayDo, type Person, type Places, placesOf, type RecordPlace } from './may.ts';
export { idsOf, type PartyKind, type PartyName, partyKey, readPartyKey } from './parties.ts';
export { isPurpose, PURPOSES, type Purpose } from './purposes.ts';
export { isRole, type Reach, RIGHTS, type Right, ROLE_NAMES, ROLES, type Role, reachOf } from './roles.ts';
export { isInScope, isScope, SCOPES, type Scope } from './scopes.ts';
