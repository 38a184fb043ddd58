import { findDatabase } from '../src/process/start';
import { parseSettings } from '../src/settings/config';

const url = (host: string) => `postgresql://user:password@${host}/taskflow?sslmode=disable`;
const listenTo = async (variables: Record<string, string>) => {
  const settings = parseSettings(variables);
  return (await findDatabase(settings)).listenTo(settings.databasePooler ?? false)?.host;
};

describe('streams listen', () => {
  it.each<[string, Record<string, string>, string | undefined]>([
    ['at the database', { DATABASE_URL: url('db.example.com') }, 'db.example.com'],
    ["nowhere through Neon's pooler", { DATABASE_URL: url('ep-x-pooler.eu.example.com') }, undefined],
    ["nowhere through PgBouncer's port", { DATABASE_URL: url('db.example.com:6432') }, undefined],
    ['nowhere through a pooler', { DATABASE_URL: url('db.example.com'), DATABASE_POOLER: 'transaction' }, undefined],
    [
      'at a database that only looks like a pooler',
      { DATABASE_URL: url('db.example.com:6432'), DATABASE_POOLER: 'none' },
      'db.example.com',
    ],
    [
      'at the direct address',
      { DATABASE_URL: url('ep-x-pooler.eu.example.com'), DIRECT_DATABASE_URL: url('ep-x.eu.example.com') },
      'ep-x.eu.example.com',
    ],
  ])('%s', async (_, variables, host) => {
    expect(await listenTo(variables)).toBe(host);
  });

  it.each<[string, string]>([
    ['DATABASE_POOLER', 'sometimes'],
    ['DIRECT_DATABASE_URL', 'mysql://db.example.com/taskflow'],
  ])('not with a wrong %s, which is said in a sentence', (name, value) => {
    expect(() => parseSettings({ [name]: value })).toThrow(name);
  });
});
