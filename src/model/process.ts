/** What tkpi uses of `process`; tests bring their own. */
export type Process = Pick<NodeJS.Process, 'argv' | 'env' | 'cwd' | 'platform' | 'on' | 'off'> & {
  exitCode?: number | string | null | undefined;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  /** Where a person answers; absent = there is nobody to ask. */
  readonly stdin?: NodeJS.ReadStream;
};
