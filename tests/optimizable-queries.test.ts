import { setFlagsFromString } from 'node:v8';
import postgres from 'postgres';
import { makeOptimizable } from '../src/db/pool/optimizable';

// V8 optimizes only classes whose own members are in no dictionary.

it('V8 can optimize the class of the queries of postgres.js, once it has been asked to', async () => {
  setFlagsFromString('--allow-natives-syntax');
  const hasFastProperties = new Function('object', 'return %HasFastProperties(object)') as (object: unknown) => boolean;
  // Nothing is sent before anybody waits for the answer.
  const sql = postgres('postgres://nobody@127.0.0.1:1/none');
  const query = sql.unsafe('select 1');
  makeOptimizable(query);
  expect(hasFastProperties(query.constructor)).toBe(true);
  await sql.end();
});
