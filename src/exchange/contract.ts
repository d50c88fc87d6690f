/**
 * The shapes that travel between the server and whoever speaks with it over HTTP: types only, shared with the console.
 * All paths are under `/api/v1`. Won are whole numbers, instants ISO UTC, days `YYYY-MM-DD`. Errors: `ErrorBody`.
 */

import type { Declaration, Direction } from '../model/declaration.ts';
import type { Verdict } from '../model/outcome.ts';
import type { Answers, Demand, Inspection, Lane } from '../screening/answers.ts';
import type { Criterion, CriterionAbout } from '../screening/criterion.ts';
import type { Policy } from '../screening/policy.ts';

export type * from './contract/acceptance.ts';
export type * from './contract/agency-rules.ts';
export type * from './contract/analyses.ts';
export type * from './contract/audit.ts';
export type * from './contract/board.ts';
export type * from './contract/cases.ts';
export type * from './contract/challenges.ts';
export type * from './contract/classification.ts';
export type * from './contract/code-networks.ts';
export type * from './contract/comparison.ts';
export type * from './contract/counsel.ts';
export type * from './contract/criteria.ts';
export type * from './contract/declaration.ts';
export type * from './contract/desk.ts';
export type * from './contract/draw.ts';
export type * from './contract/duty.ts';
export type * from './contract/evidence.ts';
export type * from './contract/exports.ts';
export type * from './contract/extracts.ts';
export type * from './contract/house.ts';
export type * from './contract/intake.ts';
export type * from './contract/language.ts';
export type * from './contract/library.ts';
export type * from './contract/log.ts';
export type * from './contract/model-card.ts';
export type * from './contract/models.ts';
export type * from './contract/origin.ts';
export type * from './contract/outage.ts';
export type * from './contract/papers.ts';
export type * from './contract/parcel-acts.ts';
export type * from './contract/parcel-deliveries.ts';
export type * from './contract/parcel-path.ts';
export type * from './contract/parcel-selection.ts';
export type * from './contract/parcels.ts';
export type * from './contract/payments.ts';
export type * from './contract/personal-codes.ts';
export type * from './contract/policies.ts';
export type * from './contract/portal.ts';
export type * from './contract/portal-mail.ts';
export type * from './contract/portal-minors.ts';
export type * from './contract/precedents.ts';
export type * from './contract/proof.ts';
export type * from './contract/registry.ts';
export type * from './contract/releases.ts';
export type * from './contract/rules.ts';
export type * from './contract/rulings.ts';
export type * from './contract/search.ts';
export type * from './contract/session.ts';
export type * from './contract/settings.ts';
export type * from './contract/shared.ts';
export type * from './contract/shops.ts';
export type * from './contract/snapshots.ts';
export type * from './contract/statistics.ts';
export type * from './contract/studies.ts';
export type * from './contract/supply.ts';
export type * from './contract/trader-desk.ts';
export type * from './contract/trader-drafts.ts';
/** What the shapes below are made of, so that the console needs no other room for them. */
export type {
  Answers,
  Criterion,
  CriterionAbout,
  Declaration,
  Demand,
  Direction,
  Inspection,
  Lane,
  Policy,
  Verdict,
};
