const atShare = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
};

export const median = (values: readonly number[]): number => atShare(values, 0.5);
export const lowerQuartile = (values: readonly number[]): number => atShare(values, 0.25);
export const least = (values: readonly number[]): number => Math.min(...values);
