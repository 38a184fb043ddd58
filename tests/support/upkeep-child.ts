import { pino } from 'pino';
import { openDatabase } from '../../src/db/pool/pool';
import { startUpkeep } from '../../src/process/upkeep';
import { parseDatabaseUrl } from '../../src/settings/database-url';

// A process that does nothing but wait for the next sweep.
startUpkeep(openDatabase(parseDatabaseUrl(process.argv[2]!, 'The argument'), { size: 2 }), pino(), 1_000_000);
