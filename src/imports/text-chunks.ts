import type { Imported, ImportSource } from '../model/import.ts';
import { encodingFault } from './read-text.ts';

/** Why a file can't be read, in words that follow "cannot be read: ". */
export class ImportFault extends Error {}

/** What an adapter makes of a file; a fault on the way makes it unreadable. */
export async function orUnreadable<Data>(read: () => Promise<Imported<Data>>): Promise<Imported<Data>> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ImportFault) return { state: 'unreadable', reason: error.message };
    throw error;
  }
}

/** The bytes of a text in pieces, as they come. @throws ImportFault where it is no UTF-8 text */
export async function* textChunks(source: ImportSource): AsyncGenerator<Buffer> {
  // characters may be cut by the end of a piece: the decoder keeps what is left of them
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  for await (const chunk of source.chunks()) {
    if (isFirst) refuse(encodingFault(chunk.subarray(0, 4)) ?? '', /gzip|zip/);
    isFirst = false;
    if (chunk.includes(0)) throw new ImportFault('it is not a text: there are NUL bytes in it');
    decode(() => decoder.decode(chunk, { stream: true }));
    yield chunk;
  }
  decode(() => decoder.decode());
}

/** Four bytes tell what kind of file it is, and may end inside a character. */
function refuse(fault: string, of: RegExp): void {
  if (of.test(fault)) throw new ImportFault(fault);
}

function decode(step: () => unknown): void {
  try {
    step();
  } catch {
    throw new ImportFault('it is not UTF-8: save it as UTF-8');
  }
}
