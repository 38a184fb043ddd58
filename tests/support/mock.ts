import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { anyOrigin, createMock } from '../../scripts/mock/app';
import type { OperationId } from '../../src/base/contract';
import { drain } from '../../src/http/drain';
import { listen } from '../../src/http/server';
import { type CallOptions, createClient, type Task, type TestReply } from './client';
import { contract } from './declared';
import { bodyFor, queryFor } from './requests';

export interface TestMock {
  /** http://127.0.0.1:port */
  readonly url: string;
  /** Sends a request that the contract accepts, from alice. @param prefer the header Prefer */
  ask<Body = Task>(id: OperationId, prefer?: string, more?: CallOptions): Promise<TestReply<Body>>;
  close(): Promise<unknown>;
}

/** The parameters of the contract's examples. */
const exampleOf = (name: 'TaskId' | 'AccessTokenId') => contract.components.schemas[name]!.example as string;
export const params = { user_id: 'alice', task_id: exampleOf('TaskId'), token_id: exampleOf('AccessTokenId') };

/** Starts the mock on a free port. Its replies are checked against the contract, but prove nothing about the service. */
export async function startMock(): Promise<TestMock> {
  process.env.TASKFLOW_TEST_SEEN = '';
  const log = pino({ level: 'silent' });
  const server = await listen(await createMock(log), '127.0.0.1', 0, log, anyOrigin);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const alice = createClient(url).as('alice');
  return {
    url,
    ask(id, prefer, more = {}) {
      const headers = prefer === undefined ? {} : { Prefer: prefer };
      return alice.call(id, { params, body: bodyFor(id), headers, query: queryFor(id), ...more });
    },
    close: () => drain(server, 2),
  };
}
