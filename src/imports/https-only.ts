/** An address that a report may link: `https:` only, and no longer than addresses are. */
export function httpsOnly(text: string | undefined): string | undefined {
  return text !== undefined && text.length <= 2000 && /^https:\/\/[^\s"'<>\\]+$/.test(text)
    ? text
    : undefined;
}
