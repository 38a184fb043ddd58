export interface Generator {
  /** Its folder here, with the walk and the generator's own settings. */
  readonly name: string;
  /** The command that makes the client from openapi.yaml. */
  readonly command: readonly [string, ...string[]];
  /** The files that say something about the contract. Others come with the generator, the same for every contract. */
  readonly files: readonly string[];
}

/** Generators as their own instructions use them. */
export const generators: readonly Generator[] = [
  {
    name: 'openapi-fetch',
    command: ['openapi-typescript', 'openapi.yaml', '-o', 'client/types.ts'],
    files: ['client/types.ts'],
  },
];
