import type { Config } from '../config/schema.ts';
import { carriesScript, isScript } from './kinds.ts';
import type { NoBytes } from './safe-read.ts';

/** A file of a tree before anybody has looked into it. */
export interface Entry {
  /** Identity, see {@link pathText}. */
  readonly path: string;
  /** Its bytes, or why they can't be had. `limit` is the largest size in bytes that is wanted. */
  readonly load: (limit: number) => Buffer | NoBytes;
  /** Blob id when the source knows it without reading; absent in working trees. */
  readonly hash?: string;
}

/** Is this path worth an entry: scripts, what carries script, manifests, and the rule set the configuration names. */
export function isWanted(path: string, config: Config): boolean {
  return isScript(path) || carriesScript(path) || isManifest(path) || path === config.layers?.rules;
}

/** The small files that tell about packages, module resolution and attributes. */
export function isManifest(path: string): boolean {
  return MANIFEST.test(path) || SHARED_SETTINGS.test(path);
}

const MANIFEST =
  /(?:^|\/)(?:package\.json|pnpm-workspace\.yaml|[^/]*[tj]sconfig[^/]*\.json|\.gitattributes)$/;
/** Compiler settings that others extend are often a package of their own: `packages/typescript-config/base.json`. */
const SHARED_SETTINGS = /(?:^|\/)[^/]*(?:tsconfig|ts-config|typescript-config)[^/]*\/[^/]+\.json$/;
