import { isUtf8 } from 'node:buffer';

/**
 * The name of a file as text. Bytes that are not UTF-8 become `\xff`; such a text identifies the file in reports,
 * it does not open it.
 */
export function pathText(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  let text = '';
  let start = 0;
  while (start < bytes.length) {
    const length = sequenceLength(bytes, start);
    if (length === 0) {
      text += `\\x${(bytes[start] as number).toString(16).padStart(2, '0')}`;
      start += 1;
    } else {
      text += bytes.toString('utf8', start, start + length);
      start += length;
    }
  }
  return text;
}

/** Length of the valid UTF-8 sequence at `start`, 0 when there is none. */
function sequenceLength(bytes: Buffer, start: number): number {
  for (let length = 1; length <= 4 && start + length <= bytes.length; length++) {
    if (isUtf8(bytes.subarray(start, start + length))) return length;
  }
  return 0;
}
