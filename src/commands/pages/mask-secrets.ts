const MASK = '‹masked›';

/** Tokens that are known by their form: AWS, GitHub, GitLab, Slack, Stripe, Google, npm, OpenAI, JSON web tokens, private keys. */
const KNOWN = new RegExp(
  [
    String.raw`\b(?:AKIA|ASIA|AGPA|AIDA|AROA)[0-9A-Z_]{12,}`,
    String.raw`\bgh[pousr]_[0-9A-Za-z]{20,}`,
    String.raw`\bgithub_pat_[0-9A-Za-z_]{20,}`,
    String.raw`\bglpat-[0-9A-Za-z_-]{16,}`,
    String.raw`\bxox[abeoprs]-[0-9A-Za-z-]{10,}`,
    String.raw`\b[rs]k_(?:live|test)_[0-9A-Za-z]{10,}`,
    String.raw`\bAIza[0-9A-Za-z_-]{30,}`,
    String.raw`\bnpm_[0-9A-Za-z]{30,}`,
    String.raw`\bsk-[0-9A-Za-z_-]{20,}`,
    String.raw`\beyJ[0-9A-Za-z_-]{10,}\.[0-9A-Za-z_-]{5,}(?:\.[0-9A-Za-z_-]*)?`,
    String.raw`-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)`,
  ].join('|'),
  'g',
);
/** `password: "…"`, `API_KEY = '…'`. */
const NAMED =
  /((?:pass(?:word|wd|phrase)?|secret|token|api[-_]?key|private[-_]?key|credential|auth)\w*["'`]?\s*[:=]\s*)(["'`])(?:\\.|(?!\2)[^\\\n])+\2/gi;
/** `https://user:password@host`. */
const IN_ADDRESS = /(\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@"'`]*:)[^\s@/"'`]+(@)/gi;
/** A long literal of letters and digits. */
const LONG = /(["'`])[0-9A-Za-z+/_=-]{32,}\1/g;

/**
 * Hides what looks like a secret, the number of lines staying the same. It guesses: a secret of no known form is not seen, and a
 * long hash is hidden too.
 */
export function maskSecrets(text: string): string {
  return text
    .replace(KNOWN, found => MASK + '\n'.repeat(found.split('\n').length - 1))
    .replace(NAMED, `$1$2${MASK}$2`)
    .replace(IN_ADDRESS, `$1${MASK}$2`)
    .replace(LONG, found => (isMixed(found) ? `${found[0]}${MASK}${found[0]}` : found));
}

/** Words are no secrets: those mix letters with digits. */
function isMixed(text: string): boolean {
  return /\d/.test(text) && /[A-Za-z]/.test(text);
}
