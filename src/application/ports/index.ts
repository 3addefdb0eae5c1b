export * from './clock';
export * from './device';
export * from './initiatives';
export * from './people';
export * from './plans';
export * from './status-updates';
export * from './structure';
export * from './versioned';
