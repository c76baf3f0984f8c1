export * from './figures';
export * from './outside';
export * from './people';
export * from './settings';
export * from './talk';
