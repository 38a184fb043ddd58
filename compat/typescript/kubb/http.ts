import kubbFetch, { type RequestConfig, type ResponseConfig } from '@kubb/plugin-client/clients/fetch';

export type { Client, RequestConfig, ResponseErrorConfig } from '@kubb/plugin-client/clients/fetch';

/**
 * Kubb's own client does not say that a body is JSON, returns an empty object for a reply without a body, and returns problems as if they
 * were data. This one does not, and throws problems.
 */
export default async function client<Data, Problem = unknown, Body = unknown>(
  config: RequestConfig<Body>,
): Promise<ResponseConfig<Data>> {
  const headers = { ...kubbFetch.getConfig().headers, ...config.headers, 'Content-Type': 'application/json' };
  const reply = await kubbFetch<Data, Problem, Body>({ ...config, headers });
  if (reply.status >= 400) throw reply.data;
  return reply.status === 204 ? { ...reply, data: undefined as Data } : reply;
}
