import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { createClient } from './support/client';
import { openReceiver } from './support/receiver';
import { startService } from './support/service';
import { until } from './support/waiting';

// The HTTP requests that bring events.

const newSecret = () => `whsec_${randomBytes(32).toString('base64')}`;

/** Creates a task, and returns the request that tells of it. */
async function oneEvent(sinks: { mode?: string; secret?: string; query?: string; credentials?: string }, user: string) {
  const receiver = await openReceiver();
  const url = receiver.url.replace('://', `://${sinks.credentials ?? ''}`) + (sinks.query ?? '');
  const service = await startService({ sinks: { ...sinks, url }, publicUrl: 'https://tasks.example.com' });
  const { body: task } = await createClient(service.url)
    .as(user)
    .call('createTask', { body: { title: 'Übung 🎉' } });
  await until(() => receiver.requests.length > 0);
  await service.close();
  await receiver.close();
  return { task, request: receiver.requests[0]! };
}

describe('an event', () => {
  it('is structured JSON unless EVENTS_MODE says otherwise', async () => {
    const { task, request } = await oneEvent({}, 'ada');
    expect(request.method).toBe('POST');
    expect(request.headers['content-type']).toBe('application/cloudevents+json; charset=UTF-8');
    expect(JSON.parse(request.body)).toEqual({
      specversion: '1.0',
      id: `${task.id}-${task.version}`,
      source: 'https://tasks.example.com',
      type: 'taskflow.task.created',
      subject: task.id,
      time: task.created_at,
      partitionkey: 'ada',
      datacontenttype: 'application/json',
      data: { user_id: 'ada', type: 'created', task_id: task.id, version: task.version, task },
    });
  });

  it('has its attributes in headers in the binary mode, percent-encoded', async () => {
    const { task, request } = await oneEvent({ mode: 'binary' }, 'ada "50%" lövelace 🎉');
    const { headers } = request;
    const attributes = Object.entries(headers).filter(([name]) => name.startsWith('ce-'));
    expect(Object.fromEntries(attributes)).toEqual({
      'ce-specversion': '1.0',
      'ce-id': `${task.id}-${task.version}`,
      'ce-source': 'https://tasks.example.com',
      'ce-type': 'taskflow.task.created',
      'ce-subject': task.id,
      'ce-time': task.created_at,
      'ce-partitionkey': 'ada%20%2250%25%22%20l%C3%B6velace%20%F0%9F%8E%89',
    });
    expect(headers['content-type']).toBe('application/json');
    expect(JSON.parse(request.body)).toMatchObject({ user_id: 'ada "50%" lövelace 🎉', type: 'created', task });
  });

  it.each(['structured', 'binary'])(
    'is signed as Standard Webhooks says, also while the key changes (%s)',
    async (mode) => {
      const [now, before] = [newSecret(), newSecret()];
      const { request } = await oneEvent({ mode, secret: `${now}, ${before}` }, 'ada');
      const headers = request.headers as Record<string, string>;
      for (const key of [now, before])
        expect(new Webhook(key).verify(request.body, headers)).toEqual(JSON.parse(request.body));
      for (const altered of [`${request.body} `, request.body.replace('created', 'deleted')])
        expect(() => new Webhook(now).verify(altered, headers)).toThrow('No matching signature');
      expect(() => new Webhook(newSecret()).verify(request.body, headers)).toThrow('No matching signature');
    },
  );

  it.each([
    ['', '?metadata.partitionKey=ada%20%26%20co'],
    ['?metadata.ttlInSeconds=60', '?metadata.ttlInSeconds=60&metadata.partitionKey=ada%20%26%20co'],
    ['?metadata.partitionKey=one', '?metadata.partitionKey=one'],
  ])(
    'to Dapr brings the key that keeps the order in the address, where Dapr looks for it (%j)',
    async (query, sent) => {
      const path = '/v1.0/publish/pubsub/task-events';
      const { request } = await oneEvent({ query: path + query }, 'ada & co');
      expect(request.url).toBe(path + sent);
    },
  );

  it('is not signed without a key, and brings the credentials in the address', async () => {
    const { request } = await oneEvent({ query: '/deep/path?code=a%20b', credentials: 'us%40er:pass%3Aword@' }, 'ada');
    expect(Object.keys(request.headers).filter((name) => name.startsWith('webhook-'))).toEqual([]);
    expect(request.url).toBe('/deep/path?code=a%20b');
    expect(request.headers.authorization).toBe(`Basic ${Buffer.from('us@er:pass:word').toString('base64')}`);
  });
});
