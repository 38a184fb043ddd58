export interface Operation {
  readonly operationId?: string;
  security?: object[];
  readonly deprecated?: boolean;
  readonly 'x-sunset'?: string;
}

/** An OpenAPI document, as far as it is looked at. */
export interface Contract {
  readonly openapi: string;
  readonly info: { readonly version: string };
  readonly security?: object[];
  readonly paths: Record<string, Record<string, Operation>>;
}

/** A place in one of the two documents, and what is there. */
export interface Place {
  readonly pointer: string;
  readonly value?: unknown;
}

/** One change, as `redocly diff` reports it. Each verdict is a rule that the change breaks. */
export interface Change {
  /** Where an operation uses what has changed: a JSON Pointer that goes through references. */
  readonly path: string;
  readonly base?: Place;
  readonly revision?: Place;
  readonly typeName: string;
  readonly kind: 'added' | 'removed' | 'modified';
  readonly property?: string;
  readonly verdicts: readonly { readonly message: string }[];
  /** Why a change breaks nothing, as the end of a sentence. */
  readonly excuse?: string;
}

/** The steps of a JSON Pointer in a URL fragment, like `#/paths/~1health/get`. */
export const stepsOf = (pointer: string): string[] =>
  pointer
    .slice(2)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
