/** File names, with as many folders in front as keep them apart: `cart/index.ts`. */
export function shortNames(paths: readonly string[]): string[] {
  return paths.map(path => {
    const parts = path.split('/');
    for (let taken = /^index\./.test(parts.at(-1) ?? '') ? 2 : 1; taken < parts.length; taken++) {
      const name = parts.slice(-taken).join('/');
      if (paths.every(other => other === path || !`/${other}`.endsWith(`/${name}`))) return name;
    }
    return path;
  });
}
