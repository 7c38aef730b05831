import { readFileSync } from 'node:fs';

/**
 * One package of the calibration.
 *
 * @typedef {object} CalibrationPackage
 * @property {string} name on the npm registry
 * @property {string} version exact
 * @property {'library' | 'framework' | 'application'} kind what it is to its users; for reading, not for counting
 * @property {string[]} sources files and folders that hold what people wrote, as opposed to build output
 * @property {string} integrity checksum of the tarball, as the registry states it
 */

/** The packages that the score model is calibrated on. @type {readonly CalibrationPackage[]} */
export const PACKAGES = JSON.parse(readFileSync(new URL('packages.json', import.meta.url), 'utf8'));
