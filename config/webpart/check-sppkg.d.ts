export class WrongPackage extends Error {}
export function checkSppkg(file: string): Promise<readonly string[]>;
