/** Accounts of programs that don't say `[bot]`; whole names, since people are called Claude and Devin. */
const PROGRAMS =
  /^(?:dependabot|dependabot[- ]preview|renovate|greenkeeper|github[- ]actions?|github copilot|copilot|cursor ?agent|snyk|imgbot|mergify|codecov|crowdin|weblate|allcontributors|semantic[- ]release)$/i;

/** `eka-bot-account` is a program, and so is `Release Bot`; `Jan Bot` and `henrebotha` are people. */
const BOT_NAME = /\[bot\]$|[-_]bot(?:[-_]account)?$|\b(?:release|build|deploy|merge|ci|automation) bot$/i;
const BOT_EMAILS: readonly RegExp[] = [
  /\[bot\]@|[-_]bot@|^bot@/i,
  /^\d+\+copilot@users\.noreply\.github\.com$/i,
  /^(?:project|group)_\d+_bot/i, // access tokens of GitLab
  /^(?:noreply@anthropic|cursoragent@cursor|support@greenkeeper)\.(?:com|io)$/i,
];

/**
 * Programs that review and remark. Exports write them without `[bot]` there, so that they look like people. Whole
 * names as well; a name that is a person's somewhere is not in it, and a configuration can add any.
 */
const REVIEWERS =
  /^(?:chatgpt-codex-connector|cloudflare-workers-and-pages|codecov-commenter|coderabbitai|copilot-pull-request-reviewer|copilot-swe-agent|cubic-dev-ai|deepsource-autofix|ellipsis-dev|gemini-code-assist|github-advanced-security|gitguardian|graphite-app|greptile-apps|netlify|nx-cloud|pkg-pr-new|pre-commit-ci|qodo-merge-pro|semgrep-app|socket-security|sonarcloud|sonarqubecloud|sourcery-ai|vercel)$/i;

/** Is it a program: a bot, a CI system, an assistant that signs as co-author? */
export function isBot({ name, email }: { readonly name: string; readonly email: string }): boolean {
  return (
    [BOT_NAME, PROGRAMS].some(pattern => pattern.test(name.trim())) ||
    BOT_EMAILS.some(pattern => pattern.test(email.trim()))
  );
}

/** Is it the account of a program, by what a forge calls it? Access tokens of GitLab are called as their addresses begin. */
export function isBotAccount(handle: string): boolean {
  return isBot({ name: handle, email: handle }) || REVIEWERS.test(handle);
}
