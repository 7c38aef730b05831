import type { LedgerProblem } from '../model/ledger.ts';
import type { ParsedYaml } from './parse-yaml.ts';

/** Lengths are bounded: a pattern that may begin anywhere must not look far. */
const EMAIL =
  /[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}(?:@|%40)(?!\d+\.\d+\.\d)[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?:\.[\p{L}\p{N}-]{1,63}){0,6}\.\p{L}{2,24}(?![\p{L}\p{N}])/u;
/** `ada (at) example.org` */
const SPELLED =
  /[\p{L}\p{N}._-]{1,64} ?[([{] ?at ?[)\]}] ?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,6}\.\p{L}{2,24}/iu;

const NO_EMAIL =
  'there is an e-mail address here: the ledger lies in the repository for good and is read by everybody, so it names handles only';

/** Keys that would hold who applied, or what somebody is worth. */
const PERSONAL =
  /candidate|applicant|interviewee|hire|person|employee|salary|phone|birth|gender|^(?:first|last|full|real)?-?_?names?$/i;
const POINTS = /score|points?$|grade|rating|rank|stars|performance/i;

const CANDIDATE =
  /\b(?:candidate|applicant|interviewee)s?:? (?:named |called )?\p{Lu}\p{Ll}{1,30} \p{Lu}\p{Ll}{1,30}/u;

/** The lines on which the text, comments too, or what an escape in it stands for, has an e-mail address. */
export function emailProblems(file: string, text: string, texts: ParsedYaml['texts']): LedgerProblem[] {
  const raw = text.split('\n').flatMap((line, index) => (hasEmail(line) ? [index + 1] : []));
  const read = texts.filter(part => hasEmail(part.text)).map(({ line }) => line);
  // a text of several lines was found on its own line already
  const lines = raw.length > 0 ? raw : read;
  return [...new Set(lines)].map(line => ({
    ...{ file, line, severity: 'error', code: 'email-address', message: NO_EMAIL },
  }));
}

/** `＠` is the same sign. */
function hasEmail(text: string): boolean {
  const plain = text.normalize('NFKC');
  return EMAIL.test(plain) || SPELLED.test(plain);
}

/** Why an unknown key is refused, when it is no mere slip. */
export function refusalOf(key: string): Pick<LedgerProblem, 'code' | 'message'> | undefined {
  if (PERSONAL.test(key)) {
    const message = `\`${key}\` is refused: the ledger has no fields for persons, candidates least of all. Say how many there were`;
    return { code: 'personal-field', message };
  }
  if (!POINTS.test(key)) return undefined;
  return {
    code: 'points',
    message: `\`${key}\` is refused: work is told and judged in words, never in points`,
  };
}

/** Does a text name somebody who applied? A guess. */
export function namesCandidate(text: string): boolean {
  return CANDIDATE.test(text);
}
