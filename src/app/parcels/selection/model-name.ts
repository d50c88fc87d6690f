/** Under which name models of parcels follow each other in the registry. */
export const PARCEL_MODEL_NAME = 'parcel';
