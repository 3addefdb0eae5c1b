import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ComponentManifest } from './sppkg';

/** SharePoint's own scripts as they come with the packages of version 1.23.2; what is not published there is a stub. */

const MODULES = resolve(__dirname, '..', '..', '..', 'node_modules');
const MICROSOFT = join(MODULES, '@microsoft');

export const ZERO = '00000000-0000-0000-0000-000000000000';
/** The application that SharePoint starts on a page; ours only puts web parts on it. */
const APPLICATION = '4df9bb86-ab0a-4aab-ab5f-48bf167048fb';
const REACT = { id: '0d910c1c-13b9-4e1c-9aa4-b008c5e42d7d', version: '17.0.1' };
const REACT_DOM = { id: 'aa0a46ec-1505-43cd-a44a-93f3a5aa460a', version: '17.0.1' };

/** What a test's server hands out of it, below `/spfx/`. */
export const PLATFORM = '/spfx/';

function library(origin: string, name: string, { id, version }: { readonly id: string; readonly version: string }, path: string, needs: Record<string, { readonly id: string; readonly version: string }> = {}): ComponentManifest {
  const components = Object.entries(needs).map(([module, need]) => [module, { type: 'component' as const, ...need }] as const);
  return {
    id, version, alias: name, componentType: 'Library', isInternal: true,
    loaderConfig: { entryModuleId: name, internalModuleBaseUrls: [`${origin}${PLATFORM}`], scriptResources: { [name]: { type: 'path', path }, ...Object.fromEntries(components) } },
  };
}

const published = (): readonly (readonly [folder: string, manifest: ComponentManifest])[] =>
  readdirSync(MICROSOFT).flatMap((name) => {
    const dist = join(MICROSOFT, name, 'dist');
    const files = existsSync(dist) ? readdirSync(dist).filter((file) => file.endsWith('.manifest.json')) : [];
    return files.map((file) => [name, JSON.parse(readFileSync(join(dist, file), 'utf8')) as ComponentManifest] as const);
  });

const componentsOf = ({ loaderConfig }: ComponentManifest) =>
  Object.entries(loaderConfig.scriptResources).flatMap(([module, resource]) => (resource.type === 'component' ? [{ module, id: resource.id, version: resource.version }] : []));

/** Every component that a page with this web part may ask its loader for. */
export function platformManifests(origin: string, webPart: ComponentManifest): readonly ComponentManifest[] {
  const ours: ComponentManifest = { ...webPart, loaderConfig: { ...webPart.loaderConfig, internalModuleBaseUrls: [`${origin}${PLATFORM}sppkg/`] } };
  const genuine = published().map(([name, manifest]) => ({ ...manifest, isInternal: true, loaderConfig: { ...manifest.loaderConfig, internalModuleBaseUrls: [`${origin}${PLATFORM}${name}/`] } }));
  const known = [
    ours, ...genuine,
    library(origin, 'react', REACT, 'react.js'),
    library(origin, 'react-dom', REACT_DOM, 'react-dom.js', { react: REACT }),
    library(origin, 'application', { id: APPLICATION, version: '1.0.0' }, 'application.js'),
  ];
  const ids = new Set(known.map(({ id }) => id));
  const missing = new Map(known.flatMap(componentsOf).filter(({ id }) => !ids.has(id)).map((component) => [component.id, component]));
  return [...known, ...[...missing.values()].map(({ module, id, version }) => library(origin, module, { id, version }, `stub/${id}.js`))];
}

/** Whatever is asked of it is a function that does nothing. It answers `undefined` for `then`: the loader would wait for it. */
const STUB = `define([], function () {
  var nothing = function () { return stub; };
  var stub = new Proxy(function () {}, {
    get: function (target, name) { return name === 'then' || typeof name === 'symbol' ? undefined : name === 'prototype' ? target.prototype : name === '__esModule' ? true : stub; },
    apply: nothing,
    construct: function () { return {}; },
  });
  return stub;
});`;

/** What SharePoint's application would do: read the page's context, and put the web parts in their places. */
const APPLICATION_SCRIPT = `define([], function () {
  return {
    _Navigator: function (scope) {
      this.navigateToApplication = function () {
        window.putWebParts(scope);
        return Promise.resolve();
      };
    },
  };
});`;

/** A script of the platform by what follows {@link PLATFORM} in its address; `undefined` when there is none. */
export function platformFile(name: string): string | Buffer | undefined {
  if (name.startsWith('stub/')) return STUB; // each at an address of its own: the loader takes two modules at one address for the same
  if (name === 'application.js') return APPLICATION_SCRIPT;
  if (name === 'react.js') return readFileSync(join(MODULES, 'react', 'umd', 'react.production.min.js'));
  if (name === 'react-dom.js') return readFileSync(join(MODULES, 'react-dom', 'umd', 'react-dom.production.min.js'));
  if (name === 'loader.js') return readFileSync(join(MICROSOFT, 'sp-loader', 'dist', 'sp-loader-assembly_en-us.js'));
  const [folder = '', file = ''] = name.split('/');
  const path = join(MICROSOFT, folder, 'dist', file);
  return /^[\w-]+$/.test(folder) && /^[\w.-]+$/.test(file) && existsSync(path) ? readFileSync(path) : undefined;
}
