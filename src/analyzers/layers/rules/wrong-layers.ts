import { TkpiError } from '../../../errors.ts';

/** Rules that say nothing must not look like rules that nothing breaks: the scan ends with the reason. */
export function wrongLayers(reason: string): TkpiError {
  return new TkpiError(
    'config-invalid',
    `Configuration: ${reason}.`,
    'How layers are configured: docs/layers.md',
  );
}
