/** An address that a report may link: `https:` only, without a name or a password in it, and no longer than addresses are. */
export function httpsOnly(text: string | undefined): string | undefined {
  if (text === undefined || text.length > 2000 || !URL.canParse(text)) return undefined;
  const { protocol, username, password, href } = new URL(text);
  return protocol === 'https:' && username === '' && password === '' ? href : undefined;
}
