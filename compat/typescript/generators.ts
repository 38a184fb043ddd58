export interface Generator {
  /** Its folder here, with the walk and the generator's own settings. */
  readonly name: string;
  /** The commands that make the client from openapi.yaml. */
  readonly command: readonly [string, ...string[]];
  /** The files in `client` that say something about the contract. Others come with the generator, the same for every contract. */
  readonly files: RegExp;
  /** Whether only TEST_GENERATORS=all runs it: it makes what one before it makes, too. */
  readonly slow?: boolean;
}

/** Generators as their own instructions use them. */
export const generators: readonly Generator[] = [
  {
    name: 'openapi-fetch',
    command: ['openapi-typescript', 'openapi.yaml', '-o', 'client/types.ts'],
    files: /^types\.ts$/,
  },
  {
    name: 'hey-api',
    command: ['openapi-ts'],
    files: /^(types|sdk|zod)\.gen\.ts$/,
  },
  {
    ...{ name: 'orval', slow: true },
    command: ['orval'],
    files: /\.ts$/,
  },
  {
    ...{ name: 'kubb', slow: true },
    command: ['kubb', 'generate', '--logLevel', 'silent'],
    files: /^(clients|hooks|types|zod)\/.*\.ts$/,
  },
];
