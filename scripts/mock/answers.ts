import { Readable } from 'node:stream';
import OpenAPIBackend, { type Document, type Operation } from 'openapi-backend';
import contract from '../../generated/openapi.json';
import { operationTable } from '../../generated/operations';
import { type AnyReply, type OperationId, type ProblemReply, problem } from '../../src/base/contract';
import { problemHeaders, problemMediaType } from '../../src/base/problem';
import { eventStreamMediaType } from '../../src/events/messages';
import type { Preference } from './preference';

interface Examples {
  readonly [name: string]: unknown;
}
interface DeclaredReply {
  readonly headers?: Readonly<Record<string, { example?: unknown; schema?: { example?: unknown } }>>;
  readonly content?: Readonly<Record<string, { examples?: Examples }>>;
}
/** @returns the preferred reply, or else the operation's success; a problem that lists the choices when the preferred one does not exist */
export type Answers = (id: OperationId, preference: Preference) => AnyReply;

/** Takes the replies from the contract's examples, with openapi-backend's mocking. */
export async function createAnswers(): Promise<Answers> {
  const definition = contract as unknown as Document;
  const api = new OpenAPIBackend({ definition, quick: true, validate: false });
  await api.init();
  return (id, { code, example }) => {
    const declared = repliesOf(api.getOperation(id)!, operationTable[id].success);
    const status = code ?? statusWith(declared, example);
    const reply = declared.find(([declaredStatus]) => declaredStatus === status)?.[1];
    if (!reply || (example !== undefined && !namesIn(reply).includes(example))) return unknown(id, declared);
    const content = Object.entries(reply.content ?? {});
    const [mediaType] = content.find(([, { examples = {} }]) => example === undefined || example in examples) ?? [];
    const { mock } = api.mockResponseForOperation(id, {
      code: Number(status),
      ...(example !== undefined && { example }),
      ...(mediaType !== undefined && { mediaType }),
    });
    return replyOf(Number(status), reply, mediaType, mock);
  };
}

/** The replies of an operation, the success first, because that is the default. */
function repliesOf({ responses = {} }: Operation, success: number): [status: string, DeclaredReply][] {
  const all = Object.entries(responses) as [string, DeclaredReply][];
  return all.sort(([left], [right]) => Number(right === String(success)) - Number(left === String(success)));
}

function statusWith(declared: [string, DeclaredReply][], example: string | undefined): string | undefined {
  return declared.find(([, reply]) => example === undefined || namesIn(reply).includes(example))?.[0];
}

function namesIn({ content = {} }: DeclaredReply): string[] {
  return Object.values(content).flatMap(({ examples = {} }) => Object.keys(examples));
}

function unknown(id: OperationId, declared: [string, DeclaredReply][]): ProblemReply {
  const choice = declared.map(([status, reply]) => {
    const names = namesIn(reply).join(', ');
    return names ? `${status} (${names})` : status;
  });
  const sentence = `Prefer asks for a reply that ${id} does not have. It has these codes (and examples): ${choice.join('; ')}.`;
  return problem(400, 'MALFORMED_REQUEST', sentence);
}

// biome-ignore lint/suspicious/noExplicitAny: an example is what its schema says, which the service's check of replies proves
function replyOf(status: number, declared: DeclaredReply, mediaType: string | undefined, mock: any): AnyReply {
  const headers = headersOf(declared);
  if (mediaType === undefined) return { status, headers };
  if (mediaType === eventStreamMediaType) return { status, headers, stream: (response) => response.end(mock) };
  if (mediaType === 'application/json') return { status, headers, body: mock };
  if (mediaType !== problemMediaType) return { status, headers, parts: { mediaType, texts: Readable.from([mock]) } };
  const { code, detail, errors } = mock;
  const reply = problem(status, code, detail, errors && { errors });
  // The service makes these headers from the problem.
  for (const name of Object.keys(problemHeaders(reply))) delete headers[name];
  return { ...reply, headers };
}

/** The examples of all headers but X-Request-Id, which the service sets. */
function headersOf({ headers = {} }: DeclaredReply): Record<string, string> {
  const entries = Object.entries(headers).flatMap(([name, { example, schema }]) => {
    const value = example ?? schema?.example;
    return value === undefined || name === 'X-Request-Id' ? [] : [[name, String(value)]];
  });
  return Object.fromEntries(entries);
}
