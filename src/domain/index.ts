export * from './action-plan';
export * from './day';
export * from './ids';
export * from './initiative';
export * from './meeting';
export * from './plan';
export * from './status-update';
export * from './traffic-light';
