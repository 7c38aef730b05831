const MOST_WORDS = 5;
const LONGEST = 50;

/** An id from a sentence: `Wrote the error-code standard and …` → `wrote-the-error-code-standard`. */
export function slug(sentence: string): string {
  const words = sentence
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{Ll}\p{Lo}\p{M}\p{N}]+/u)
    .filter(word => word !== '');
  const [first = 'entry', ...more] = words.slice(0, MOST_WORDS);
  const id = more.reduce(
    (text, word) => (text.length + word.length < LONGEST ? `${text}-${word}` : text),
    [...first].slice(0, LONGEST).join(''),
  );
  return id;
}
