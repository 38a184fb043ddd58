import { pino } from 'pino';
import { openDatabase } from '../../src/db/pool';
import { parseDatabaseUrl } from '../../src/db/url';
import { startUpkeep } from '../../src/upkeep';

// A process that does nothing but wait for the next sweep.
startUpkeep(openDatabase(parseDatabaseUrl(process.argv[2]!, 'The argument'), { size: 2 }), pino(), 1_000_000);
