// Makes Better Auth's tables, or adds what they lack: `npm run migrate`.
import { getMigrations } from 'better-auth/db/migration';
import { auth } from './auth.ts';

const { toBeCreated, toBeAdded, runMigrations } = await getMigrations(auth.options);
await runMigrations();
const tables = [...toBeCreated, ...toBeAdded].map(({ table }) => table);
console.log(tables.length > 0 ? `Made or changed: ${tables.join(', ')}.` : "Better Auth's tables are up to date.");
process.exit();
