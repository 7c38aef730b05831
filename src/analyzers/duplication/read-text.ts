import type { SourceFile } from '../../model/source.ts';
import { engineText } from './engine-text.ts';

/** The engine's text of a file; empty when it can't be read any more (the facts stage names such a file). */
export function readText(file: SourceFile | undefined): string {
  if (file === undefined) return '';
  try {
    return engineText(file.path, file.read());
  } catch {
    return '';
  }
}
