/** The door of the invented country's parcels. Nothing here is real, and people are told so. */
export { CARRIERS, FORWARDERS, madeUpTerminal, PLATFORMS, POST, TERMINALS } from './catalogue.ts';
export { makeDeliveries } from './delivered.ts';
export { DIRT_KINDS, type DirtKind } from './dirt.ts';
export { type FlowBeside, type FlowOptions, type FlowTruth, makeFlow, type Visit } from './flow/flow.ts';
export { FLOW_KINDS, type FlowKind, RATES as FLOW_RATES, WAYS as FLOW_WAYS } from './flow/plants.ts';
export { type GatheringOptions, makeTown, type Scheme, type SchemeKind, type Town } from './gatherings.ts';
export { PLANT_KINDS, type PlantKind } from './plants.ts';
export {
  makeParcelTrade,
  type ParcelTrade,
  type ParcelTradeOptions,
  type ParcelTruth,
  rateOn,
  type TrueShape,
} from './trade.ts';
