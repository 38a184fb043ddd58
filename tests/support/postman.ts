import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContract } from './contract';
import { projectRoot } from './process';

// biome-ignore lint/suspicious/noExplicitAny: a document of any shape: the contract, a collection, a reply
export type Json = any;

export const read = (name: string) => readFileSync(join(projectRoot, name), 'utf8');
export const contract = readContract();
export const collection = JSON.parse(read('generated/postman_collection.json'));
export const environment = JSON.parse(read('generated/postman_environment.json'));

export const resolve = (node: Json): Json =>
  node?.$ref
    ? resolve(
        node.$ref
          .slice(2)
          .split('/')
          .reduce((at: Json, key: string) => at[key], contract),
      )
    : node;
interface Operation {
  readonly id: string;
  readonly tag: string;
  /** Method and path template. */
  readonly address: string;
  readonly security?: object[];
  /** Schema and examples of its JSON body, where it takes one. */
  readonly media: Json;
  readonly parameters: Json[];
}
export const operations: Operation[] = Object.entries<Record<string, Json>>(contract.paths).flatMap(([path, item]) =>
  Object.entries(item)
    .filter(([method]) => method !== 'parameters')
    .map(([method, operation]) => ({
      id: operation.operationId,
      tag: operation.tags[0],
      address: `${method.toUpperCase()} ${path}`,
      security: operation.security,
      media: resolve(operation.requestBody)?.content['application/json'],
      parameters: [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(resolve),
    })),
);
/** The requests of a collection, whatever its folders. */
export const requestsIn = (node: Json): Json[] => node.item?.flatMap(requestsIn) ?? [node];
/** Method and path template, as in the contract. */
export const addressOf = ({ request }: Json) =>
  `${request.method} /${request.url.path.join('/').replace(/:(\w+)/g, '{$1}')}`;
