import { Option } from 'commander';

/** Of commands that write pages. */
export function snippetsOption(): Option {
  return new Option('--snippets', 'show the code of clones in the HTML report, secrets masked').env(
    'TKPI_SNIPPETS',
  );
}
