export interface PackageSettings {
  readonly manifest: Readonly<Record<string, string>>;
  readonly tab: Readonly<Record<string, unknown>>;
  readonly reaches: readonly string[];
}

export function readSettings(text: string, from: { readonly file: string; readonly example?: Readonly<Record<string, string>> }): PackageSettings;

interface SettingsFile {
  readonly path: string;
  /** As sentences call it. */
  readonly name: string;
}

export function packageSettings(files: { readonly filled: SettingsFile; readonly example: SettingsFile }): PackageSettings & { readonly isExample: boolean };
