/** Why a text is no path inside the measured folder, in words that follow its name; `undefined` when it is one. */
export function pathFault(path: string): string | undefined {
  if (/^\/|^[A-Za-z]:|(?:^|\/)\.\.(?:\/|$)/.test(path)) return 'must lie in the repository';
  return path.includes('\\') ? 'must be written with /' : undefined;
}

/** The same for a glob. Repeated groups are not read: matching them may take longer than anybody waits. */
export function globFault(glob: string): string | undefined {
  if (/[+*?@!]\(/.test(glob)) return 'has a group like +(…): write {a,b}, * or **';
  if ((glob.match(/[*{]/g) ?? []).length > 20) return 'has more than 20 stars and braces';
  return pathFault(glob.replace(/^!/, ''));
}
