import { betterAuth } from 'better-auth';
import { jwt } from 'better-auth/plugins';
import { Pool } from 'pg';
import { agents } from './agents.ts';

const pool = new Pool({ connectionString: process.env.DATABASE_URL });
// Without a listener, an idle connection that is lost would end the process. The pool opens another one.
pool.on('error', (error) => console.error(`A connection to Better Auth's database was lost: ${error.message}`));

export const auth = betterAuth({
  database: pool,
  emailAndPassword: { enabled: true },
  plugins: [jwt({ disableSettingJwtHeader: true }), ...agents],
});
