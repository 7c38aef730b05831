/** Windows PowerShell 5 writes `gh … > file` so. */
export type Utf16 = 'utf-16le' | 'utf-16be';

/** By the byte order mark at the beginning of a file; `undefined` for anything else. */
export function utf16Of(head: Uint8Array): Utf16 | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** The same text in UTF-8, in pieces, without the mark. @throws TypeError where it is no UTF-16 */
export async function* inUtf8(chunks: AsyncIterable<Buffer>, encoding: Utf16): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield Buffer.from(text);
  }
  decoder.decode(); // half a character at the end
}
