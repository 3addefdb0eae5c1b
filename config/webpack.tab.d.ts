import type { Configuration } from 'webpack';

/** As webpack's own command line calls it. */
declare const tab: (env: Record<string, unknown>, argv: { mode?: 'production' | 'development' }) => Configuration;
export = tab;
