/** Made-up trade of watched items, with shocks whose truth is known. */
export * from './item-world.ts';
export * from './items.ts';
export * from './shock.ts';
