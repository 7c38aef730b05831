/** `0.00` for `−0.00`: among points that are shown to the hundredth a sign without digits is noise. */
export function withoutEmptySign(shown: string): string {
  return shown.replace(/^[+−](?=0(?:\.0+)?$)/, '');
}
