import { createClient, type Problem } from './support/client';
import { examine } from './support/doctor';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';

// With a full disk, PostgreSQL reads, and refuses what needs more room. Triggers refuse it here with the same error.

const message = 'could not extend file "base/16384/16395": No space left on device';
let service: TestService;
beforeAll(async () => {
  service = await startService();
  await service.sql.unsafe(`
    create table no_room (code text);
    create function needs_room() returns void language plpgsql as $$
      declare reason text := (select code from public.no_room);
      begin if reason is not null then raise exception '${message}' using errcode = reason; end if; end $$;
    create function needs_room_for_a_row() returns trigger language plpgsql as $$
      begin perform public.needs_room(); return new; end $$;
    create function needs_room_for_a_table() returns event_trigger language plpgsql as $$
      begin perform public.needs_room(); end $$;
    create trigger room before insert on tasks for each row execute function needs_room_for_a_row();
    create event trigger room_for_tables on ddl_command_start when tag in ('CREATE TABLE AS')
      execute function needs_room_for_a_table()`);
});
afterAll(() => service.close());

describe.each([
  ['53100', /its disk is full: could not extend file .*No space left on device\.\n +fix: Free some space/],
  ['58030', /cannot do it at the moment: could not extend file .*\.\n +fix: Look into its log/],
])('a database that can store nothing (%s)', (code, finding) => {
  const client = () => createClient(service.url, signToken({ sub: 'alice' }));
  const create = () => client().call<Problem>('createTask', { body: { title: 'Buy milk' } });
  const ready = () => client().call<Problem>('getReadiness');
  beforeAll(() => service.sql`insert into no_room values (${code})`);

  it('503 for writes, each with its reason in the log, and 200 for reads', async () => {
    for (const attempt of [1, 2, 3]) {
      const reply = await create();
      expect([attempt, reply.status, reply.body.code]).toEqual([attempt, 503, 'DATABASE_UNAVAILABLE']);
      const lines = service.logLines.filter((line) => line.request_id === reply.body.request_id);
      expect(lines.filter(({ msg }) => msg === 'request')).toEqual([
        expect.objectContaining({ status: 503, error: { message, code } }),
      ]);
    }
    expect((await client().call('listTasks')).status).toBe(200);
  });

  it('503 from getReadiness each time, until it can store again', async () => {
    for (const attempt of [1, 2]) {
      const reply = await ready();
      expect([attempt, reply.status, reply.body.detail]).toEqual([
        ...[attempt, 503, 'The database can store nothing: its disk is full or has a fault.'],
      ]);
    }
  });

  it('is found by the doctor', async () => {
    expect(await examine({ DATABASE_URL: service.databaseUrl })).toMatch(finding);
  });

  it('200 from getReadiness, and 201, as soon as it can store again', async () => {
    await service.sql`delete from no_room`;
    expect([(await ready()).status, (await create()).status]).toEqual([200, 201]);
    expect(await service.sql`select from pg_class where relname = 'stored_for_a_moment'`).toHaveLength(0);
  });
});
