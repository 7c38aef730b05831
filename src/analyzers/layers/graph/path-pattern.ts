import type { PathPattern } from './tsconfig.ts';

/** Does a key of tsconfig `paths` match a specifier. */
export function matchesPattern({ prefix, suffix }: PathPattern, specifier: string): boolean {
  if (suffix === undefined) return specifier === prefix;
  return (
    specifier.length >= prefix.length + suffix.length &&
    specifier.startsWith(prefix) &&
    specifier.endsWith(suffix)
  );
}

/** A target of a key that matches, with what its `*` stands for. */
export function fillPattern({ prefix, suffix }: PathPattern, target: string, specifier: string): string {
  if (suffix === undefined) return target;
  return target.replace('*', () => specifier.slice(prefix.length, specifier.length - suffix.length));
}
