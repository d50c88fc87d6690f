/** Models of parcels, as the registry names them. */
export const PARCEL_MODELS = 'parcel';
