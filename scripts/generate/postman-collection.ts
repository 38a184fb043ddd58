import type { Document } from 'openapi-backend';
import { convertV2, type Options } from 'openapi-to-postmanv2';

// The parts of Postman's collection format (version 2.1) that are used here.

type Method = 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
interface Field {
  key: string;
  value: string;
  disabled?: boolean;
}
export interface Request {
  method: Method;
  url: { path: string[]; query: Field[]; variable: Field[] };
  header: Field[];
  description?: { content: string };
  body?: { raw?: string };
  auth?: { type: 'noauth' } | null;
}
export interface Item {
  id: string;
  request: Request;
  response: { id?: string; code: number; header: Field[]; originalRequest: Request }[];
  event: { listen: 'prerequest' | 'test'; script: { type: 'text/javascript'; exec: string[] } }[];
}
export interface Collection {
  info: { _postman_id?: string; description: unknown };
  auth: { type: 'bearer'; bearer: { key: 'token'; type: 'string'; value: string }[] };
  item: { name: string; item: Item[] }[];
}

/** Runs Postman's own converter. It invents ids, and values for which the contract has no example. */
export function convert(contract: Document, options: Options): Promise<Collection> {
  return new Promise((resolve, reject) => {
    convertV2({ type: 'json', data: structuredClone(contract) as object }, options, (error, conversion) => {
      const collection = conversion?.output?.[0]?.data;
      if (collection) resolve(collection as unknown as Collection);
      else reject(error ?? new Error(`Postman's converter refuses the contract: ${conversion?.reason}`));
    });
  });
}
