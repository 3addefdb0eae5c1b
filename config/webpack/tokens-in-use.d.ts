import type { Compiler } from 'webpack';

export interface ThemeInUse {
  readonly from: number;
  readonly to: number;
  readonly instead: string;
}
export function themesInUse(texts: readonly string[]): readonly (readonly ThemeInUse[])[];
export class TokensInUse {
  apply(compiler: Compiler): void;
}
