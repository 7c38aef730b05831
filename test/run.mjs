// Runs the tests and ends with one plain line that any CI can read: `N passed, M failed`.
import { startVitest } from 'vitest/node';

const vitest = await startVitest('test', process.argv.slice(2), { watch: false, run: true });
const tests = vitest.state.getTestModules().flatMap(module => [...module.children.allTests()]);
const count = state => tests.filter(test => test.result().state === state).length;
const brokenFiles = vitest.state
  .getTestModules()
  .filter(
    module =>
      module.state() === 'failed' &&
      [...module.children.allTests()].every(test => test.result().state !== 'failed'),
  ).length;
const passed = count('passed');
const failed = count('failed') + brokenFiles;
await vitest.close();
if (passed === 0 || failed > 0) process.exitCode = 1;
console.log(`${passed} passed, ${failed} failed`);
