const SHORT = new Map([
  ['D', 'duplication'],
  ['C', 'complexity'],
  ['L', 'layering'],
]);

/** `C` is complexity. */
export function measureName(name: string): string {
  return SHORT.get(name) ?? name;
}
