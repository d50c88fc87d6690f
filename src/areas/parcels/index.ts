/** The door of the area of parcels: nothing else of it is imported from outside. */
export {
  type Bought,
  type CountedTogether,
  countTogether,
  purchaseOf,
  purchasesOf,
  sentOf,
} from './aggregation.ts';
export {
  NOTICE_KINDS,
  NOTICE_NAMES,
  type NoticeKind,
  noticeTold,
} from './citizen-notices.ts';
export {
  comparePlaces,
  DELIVERY_FIELDS,
  DELIVERY_STANDINGS,
  type DeliveryField,
  type DeliveryStanding,
  placeKey,
} from './deliveries/compare-places.ts';
export { readDeliveryReport } from './deliveries/read-report.ts';
export { type Declared, declaredOf } from './matching/compare-declared.ts';
export { blockingKeys, recipientForms, referenceKey } from './matching/forms.ts';
export { type Match, type MatchInput, type MatchState, matchAll, type Shape } from './matching/match.ts';
export type { RateOn } from './matching/rates.ts';
export {
  type Difference,
  type DifferenceField,
  FIELDS,
  isGrave,
  type Mender,
  REASONS,
  type Reason,
  type ReasonId,
  reasonOf,
} from './matching/reasons.ts';
export {
  type ClusterKind,
  type CodeCluster,
  findClusters,
  type KnownBefore,
  LEAST_CODES,
} from './networks/clusters.ts';
export {
  type Network,
  type NetworkBounds,
  type NetworkEdge,
  type NetworkNode,
  networkAround,
  nodesOf,
} from './networks/network.ts';
export {
  kindOfNode,
  type NetworkSighting,
  NODE_KINDS,
  type NodeId,
  type NodeKind,
  sightingFrom,
  textsOfParcel,
} from './networks/sighting.ts';
export type { ClusterFacts, ClusterSign, SignId } from './networks/signs.ts';
export { CLUSTER_NAMES, tellCluster } from './networks/tell.ts';
export { NOTHING_PUBLIC, type PublicPath, publicPath } from './path/public-path.ts';
export {
  articleOfDecision,
  doneProblems,
  isInForce,
  isSideDone,
  lastDaysToFile,
  lastDayToDecide,
  type PathAsked,
  type PathFacts,
  pathProblems,
  rightsNamed,
} from './path/rules.ts';
export {
  END_GROUNDS,
  END_WAYS,
  type EndGround,
  type EndStanding,
  type EndWay,
  holdsOf,
  NO_PATH,
  type ParcelPath,
  type PathDetail,
  type PathHold,
  type PathStep,
  type PathStepKind,
  pathOf,
  type RightsStanding,
} from './path/steps.ts';
export {
  END_STANDINGS,
  END_WAY_NAMES,
  GROUNDS,
  PATH_EVENTS,
  RIGHT_KINDS,
  RIGHTS_STANDINGS,
  type RightKind,
  WAY_ARTICLES,
} from './path/words.ts';
export {
  CHARGE_STANDINGS,
  type Charge,
  type ChargeAct,
  type ChargeStanding,
  chargeActs,
  chargesOf,
} from './payments/charges.ts';
export { judgeNotice, type NewStep, type PaymentNotice, surplusOf } from './payments/judge-notice.ts';
export { claimProblems, lastDayToReturn } from './payments/returned.ts';
export {
  keptKrw,
  openRefunds,
  PAYMENT_STANDINGS,
  type PaymentStanding,
  type PaymentStep,
  type PaymentStepKind,
  type PaymentSums,
  sumsOf,
} from './payments/steps.ts';
export { adultGoodsIn, adultGoodsNames } from './personal-codes/adult-goods.ts';
export { patternCandidates } from './personal-codes/candidates.ts';
export { addressProblems, detailProblems } from './personal-codes/check-data.ts';
export {
  type CodePattern,
  type CodeSighting,
  codePatterns,
  PATTERN_NAMES,
  type PatternKind,
  sightingOf,
} from './personal-codes/patterns.ts';
export {
  CODE_STANDINGS,
  type CodeStanding,
  isUsable,
  lastDayOfCode,
  mayRenew,
  standingOfCode,
} from './personal-codes/standing.ts';
export {
  mayAnswer,
  mayConfirmAlone,
  REFUSAL_REASONS,
  REFUSAL_TEXTS,
  type RefusalReason,
  standingOfUse,
  USE_STANDINGS,
  type UseAnswer,
  type UseStanding,
} from './personal-codes/uses.ts';
export {
  faultsOfUse,
  type RegisteredHolder,
  USE_FAULT_TEXTS,
  type UseFault,
} from './personal-codes/verify-use.ts';
export { checkDigit } from './post/item-number.ts';
export { countItmatt, readItmatt } from './post/itmatt/read-itmatt.ts';
export { type PostalNotice, postalNotice } from './post/notice.ts';
export { readPostalItem } from './post/read-postal-item.ts';
export { dollars, PRICE_READINGS, type PriceReading, pricesOf } from './prices.ts';
export {
  type Chosen,
  chooseProcedure,
  PROCEDURES,
  type Procedure,
  type ProcedureReason,
} from './procedure.ts';
export { type PublicFacts, type PublicState, type PublicStatus, publicStatus } from './public-status.ts';
export type { ParcelProblemCode, ParcelWarningCode } from './reading/problems.ts';
export { readOrder, type Taken } from './reading/read-order.ts';
export { readParcel } from './reading/read-parcel.ts';
export {
  isStopped,
  missingForRelease,
  RELEASE_NEEDS,
  type ReleaseFacts,
  type ReleaseNeed,
  type StoppableUse,
  toldToCarrier,
} from './release/needs.ts';
export { selectionProblems } from './selection/check-set.ts';
export { type Counted, countedOf, countOutcome, countParcel } from './selection/count.ts';
export { featureNames, fillFeatures, hearAll, noisyOr, type ParcelDetectors } from './selection/features.ts';
export { PARCEL_FIELDS } from './selection/fields.ts';
export { textKey } from './selection/keyed-table.ts';
export { PARCEL_KIND } from './selection/kind.ts';
export { type Beside, lookUpParcel } from './selection/look-up.ts';
export { measureParcels } from './selection/measure.ts';
export { openMemory, type ParcelKeys, type ParcelMemory } from './selection/memory.ts';
export { PARCEL_MODEL_FORMAT, type ParcelModel, parcelScorer } from './selection/model.ts';
export { parcelPolicy, parcelPolicyOn } from './selection/policy-on.ts';
export {
  type ParcelSelectionSet,
  periodOn,
  type SelectionNumbers,
  type SpecialPeriod,
  USUAL_SELECTION,
  wholeSelection,
} from './selection/policy-set.ts';
export { parcelEngine, readyDetector } from './selection/ready.ts';
export { PARCEL_SUBJECT, type ParcelSubject } from './selection/subject.ts';
export { PARCEL_TREES, type ParcelExample, thin, trainParcels } from './selection/train.ts';
export { PARCEL_FINDS, type ParcelFind, parcelWordsOf } from './selection/words.ts';
export { cleanLink, isShopHost } from './shop/link.ts';
export { linkedData } from './shop/linked-data.ts';
export { readProducts, type ShopPage, type ShopProduct } from './shop/product.ts';
